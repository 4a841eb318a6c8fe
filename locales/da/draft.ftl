
work-heading = Arbejdet med aftalen
work-point = { $number }. { $title }: { $state }
work-rules = Vedtages med { $share }. Gælder, når { $threshold } har skrevet under.
work-ask = Vælg et punkt, og hvordan det skal afgøres, eller gå videre.
work-point-button = { $number }. { $title }
work-add-button = Tilføj et punkt
work-ask-now-button = Spørg klassen nu
work-ask-weekly-button = Spørg om ét punkt om ugen
work-roll-out-button = Vis klassen et udkast
work-share-button = Vedtages med { $share }
work-threshold-button = Gælder fra { $threshold }
work-adopt-button = Lad klassen vedtage det
work-suggestions-button = { $count ->
    [one] { $count } forslag venter
   *[other] { $count } forslag venter
}
work-renew-button = Behold den i et år mere
work-end-button = Lad den slutte
work-back-button = Tilbage

point-own = med klassens egne ord
point-asked = afstemningen er planlagt eller i gang
point-ready = klar til at spørge klassen om
point-open = ingen har valgt hvordan endnu
point-options = Sådan kan punktet lyde:
point-option = { $number }. { $wording }
point-poll-button = Afstemning i klassen
point-pledge-button = Afstemning: med, hvis nok er med
point-consent-button = Enighed om det sædvanlige forslag
point-propose-button = Foreslå { $number } for klassen
point-families-button = Familierne bestemmer og giver besked
point-drop-button = Tag punktet ud
point-will-propose = Klassen bliver spurgt, om den kan blive enig om det her: ”{ $wording }”
add-ask = Hvilket punkt vil du tilføje?
add-pupils-button = Eleverne: { $title }
add-own-button = Et punkt med egne ord
own-point-ask = Skriv punktet, som det skal stå i aftalen.

blank-age = Hvilken alder skal der stå? Skriv et tal fra { $min } til { $max }, eller tag det sædvanlige.
blank-number = Hvilket tal skal der stå? Skriv et tal fra { $min } til { $max }, eller tag det sædvanlige.
blank-time = { $which ->
    [to] Indtil hvilket klokkeslæt? Skriv et fra { $min } til { $max }, eller tag det sædvanlige.
   *[at] Hvilket klokkeslæt? Skriv et fra { $min } til { $max }, eller tag det sædvanlige.
}
blank-list = Hvad skal stå på listen? Skriv numrene, for eksempel 1, 3.
blank-wrong = Det passer ikke der. Se på det, jeg spurgte om, og prøv en gang til.

share-majority = flertal
share-two-thirds = to tredjedele
share-consent = ingen imod
threshold-seats = familierne til { $seats } børn
threshold-quarter = en fjerdedel ({ $seats })
threshold-half = halvdelen ({ $seats })

not-now-adopting = Klassen stemmer om aftalen nu. Vent, til afstemningen er lukket.
not-now-ended = Aftalen er slut. Med /agreement kan du begynde på en ny.
not-now-full = En aftale har højst { $most } punkter. Få og klare punkter er nemmere at huske.
not-now-twice = Det punkt er allerede med.
not-now-nothing-settled = Ingen punkter er afgjort endnu.
not-now-nothing-new = Intet er ændret siden den forrige version.
not-now-not-rolled-out = Noget er ændret siden udkastet. Vis først klassen et nyt udkast.
not-now-no-draft = Vis først klassen et udkast.
not-now-exists = Klassen er allerede i gang med en aftale. Se /agreement.
not-now-none = Der er ingen aftale at arbejde med. Se /agreement.
not-now-nothing-to-ask = Der er ikke noget at spørge klassen om nu. Vælg først, hvordan punkterne skal afgøres.

draft-rolled-out = Udkastet kommer i gruppen.
draft-asked = { $count ->
    [one] { $count } afstemning er lagt ud eller planlagt.
   *[other] { $count } afstemninger er lagt ud eller planlagt.
}
draft-adopting = Klassen bliver spurgt nu. Udkastet kan ikke ændres, før afstemningen er lukket.
draft-renewed = Aftalen er fornyet. Klassen får det at vide.
end-ask = Vil du lægge arbejdet med aftalen til side? Det, der er afgjort i afstemninger, bliver stående.
end-ask-in-force = Aftalen gælder nu. Er du sikker på, at den skal slutte? Klassen får det at vide.
end-now-button = Ja, lad den slutte
draft-ended = Aftalen er slut.

news-suggestion = Nogen har foreslået noget til aftalen.
news-missed = Afstemningen ”{ $question }” åbnede ikke: Den tid, den skulle vare, var gået. Du kan spørge igen med /poll.
news-settled = Afstemningerne om aftalen er færdige. Se, om du vil vise klassen et udkast.
news-not-adopted = Klassen vedtog ikke udkastet. Du kan ændre det og vise et nyt.
news-adopted = Klassen har vedtaget aftalen. Nu kan familierne skrive under.
news-review-open = Klassen besluttede ikke, hvad der skal ske med aftalen. Du kan beholde den i et år mere, ellers slutter den af sig selv.
news-adjust = Klassen vil beholde aftalen og ændre noget. Vælg de punkter, det gælder; imens gælder aftalen som før.
news-revise = Mange siger, at noget ikke holder: { $titles }. Måske skal I se på det igen?
news-last-year = Klassen er gået ud af skolen. Tak for følgeskabet. Vil I slette alt, kan du fjerne mig fra gruppen.
children-ask = Et nyt skoleår er begyndt. Går der stadig { $children } børn i klassen?
children-same-button = Ja, { $children }
children-same = Fint, så bliver det stående.
work-names-button = Navne
work-names = De her navne har forældre sat på aftalen eller på et forslag. Tryk på et navn for at fjerne det.
work-no-names = Der står ingen navne på aftalen.
work-name-button = Fjern { $name }
