polls-heading = Afstemninger
polls-choose = Tryk på en afstemning for at åbne den. Den varer en uge; ”/poll debut 3” giver tre dage.
polls-ask-contact = Kontaktforælderen kan åbne disse. Bed om den, I har brug for.
polls-none-open = Ingen afstemning er åben lige nu.
polls-open-line = Åben: { $question } Lukker { $until }.

card-until = Åben indtil { $until }.
card-secret = Tryk på dit svar. Kun du ser det, og du kan ændre det, indtil afstemningen lukker. Resultatet kommer her.
card-privately = Stem hos mig alene: Skriv til mig privat, og svar med tallet. Et svar her i gruppen tæller ikke med.
card-closed = Afstemningen er lukket.
age = { $age } år
answer-families = Familien bestemmer
answer-none = Ingen mening

vote-noted = Noteret: { $answer }. Du kan ændre det indtil { $until }.
vote-first = Du tæller som forælder til ét barn. Passer det ikke, så skriv /me.
vote-two = Stemmen tæller for begge børn.
poll-opened = Afstemningen er åbnet i gruppen.
close-choose = Hvilken afstemning skal lukkes nu?
close-done = Afstemningen er lukket. Resultatet kommer i gruppen.

result-heading = Resultat
result-too-few = Forældre til færre end fem børn har svaret med en mening. Derfor viser jeg ikke noget resultat, så ingen kan gætte, hvem der mente hvad. I kan åbne afstemningen igen.
result-no-majority = Ingen af svarene har flertal bag sig. Punktet er stadig åbent. Tal gerne om det, og prøv igen.
result-age = Flertallet af dem, der har en mening, vil vente, til barnet er mindst { $age } år.
result-families = Flertallet af dem, der har en mening, ønsker, at familierne selv bestemmer, men giver de andre besked først.
result-broad = Det er der bred enighed om.
result-divided = Ikke alle mener det samme. Det må man gerne, og det er i orden at være uenige.
turnout-under-a-third = Forældre til under en tredjedel af børnene var med.
turnout-about-half = Forældre til mellem en tredjedel og to tredjedele af børnene var med.
turnout-up-to-two-thirds = Forældre til højst to tredjedele af børnene var med.
turnout-over-two-thirds = Forældre til over to tredjedele af børnene var med.
result-clause = Punktet står nu i aftalen: /agreement
