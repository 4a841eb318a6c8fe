# Polls: the list, the card, the vote, the result.

polls-heading = Avstemninger
polls-choose = Trykk på en avstemning for å åpne den. Den varer i en uke; «/poll debut 3» gir tre dager.
polls-ask-contact = Klassekontakten kan åpne disse. Be om den dere trenger.
polls-none-open = Ingen avstemning er åpen nå.
# $question (String) - what is asked.
# $until (String) - when it closes.
polls-open-line = Åpen: { $question } Stenger { $until }.

# $until (String) - day, date, time and zone.
card-until = Åpen til { $until }.
card-secret = Trykk på svaret ditt. Bare du ser det, og du kan endre det til avstemningen stenger. Resultatet kommer her.
card-privately = Stem hos meg alene: skriv til meg privat, og svar med tallet. Et svar her i gruppa teller ikke.
card-closed = Avstemningen er stengt.
# $age (Number) - whole years.
age = { $age } år
answer-families = Familien bestemmer
answer-none = Ingen mening

# $answer (String) - the label of the answer.
# $until (String) - when the poll closes.
vote-noted = Notert: { $answer }. Du kan endre det til { $until }.
vote-first = Du teller som foresatt til ett barn. Stemmer ikke det, skriv /me.
vote-two = Stemmen teller for begge barna.
poll-opened = Avstemningen er åpnet i gruppa.
close-choose = Hvilken avstemning skal stenges nå?
close-done = Avstemningen er stengt. Resultatet kommer i gruppa.

result-heading = Resultat
result-too-few = Færre enn fem barns foresatte har svart med en mening. Da viser jeg ikke noe resultat, så ingen kan gjette hvem som mente hva. Dere kan åpne avstemningen på nytt.
result-no-majority = Ingen av svarene har flertall bak seg. Punktet står åpent. Snakk gjerne om det, og prøv igjen.
# $age (Number) - whole years.
result-age = Flertallet av dem med en mening vil vente minst til barnet er { $age } år.
result-families = Flertallet av dem med en mening vil at familiene bestemmer selv, men sier fra til de andre først.
result-broad = Det er bred enighet om dette.
result-divided = Ikke alle mener det samme. Det er lov, og det er greit å være uenig.
turnout-under-a-third = Under en tredel av barna var med gjennom sine foresatte.
turnout-about-half = Mellom en tredel og to tredeler av barna var med gjennom sine foresatte.
turnout-up-to-two-thirds = Høyst to tredeler av barna var med gjennom sine foresatte.
turnout-over-two-thirds = Over to tredeler av barna var med gjennom sine foresatte.
result-clause = Punktet står nå i avtalen: /agreement
