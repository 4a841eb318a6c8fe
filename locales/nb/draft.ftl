# Making an agreement: what whoever leads the class chooses.

work-heading = Arbeidet med avtalen
# $number (Number) - the point's place.
# $title (String) - the point's title.
# $state (String) - how far it has come.
work-point = { $number }. { $title }: { $state }
# $share (String) - what adopts it.
# $threshold (String) - how many must sign.
work-rules = Vedtas med { $share }. Gjelder når { $threshold } har signert.
work-ask = Velg et punkt og hvordan det skal avgjøres, eller gå videre.
# $number (Number) - the point's place.
# $title (String) - the point's title.
work-point-button = { $number }. { $title }
work-add-button = Legg til et punkt
work-ask-now-button = Spør klassen nå
work-ask-weekly-button = Spør om ett punkt i uka
work-roll-out-button = Vis klassen et utkast
# $share (String) - what adopts it.
work-share-button = Vedtas med { $share }
# $threshold (String) - how many must sign.
work-threshold-button = Gjelder fra { $threshold }
work-adopt-button = La klassen vedta det
# $count (Number) - how many suggestions wait.
work-suggestions-button = { $count ->
    [one] { $count } forslag venter
   *[other] { $count } forslag venter
}
work-renew-button = Behold den i ett år til
work-end-button = La den ta slutt
work-back-button = Tilbake

point-own = i klassens egne ord
point-asked = avstemningen er planlagt eller i gang
point-ready = klar til å spørre klassen
point-open = ingen har valgt hvordan ennå
point-options = Slik kan punktet lyde:
# $number (Number) - the option's place.
# $wording (String) - how the point would read.
point-option = { $number }. { $wording }
point-poll-button = Avstemning i klassen
point-pledge-button = Avstemning: med hvis nok er med
point-consent-button = Enighet om det vanlige forslaget
# $number (Number) - the option's place.
point-propose-button = Foreslå { $number } for klassen
point-families-button = Familiene bestemmer, og sier fra
point-drop-button = Ta ut punktet
# $wording (String) - how the point would read.
point-will-propose = Klassen blir spurt om den kan bli enig om dette: «{ $wording }»
add-ask = Hvilket punkt vil du legge til?
# $title (String) - the clause's title.
add-pupils-button = Elevene: { $title }
add-own-button = Et punkt i egne ord
own-point-ask = Skriv punktet slik det skal stå i avtalen.

# $min (Number) - the lowest age.
# $max (Number) - the highest age.
blank-age = Hvilken alder skal stå der? Skriv et tall fra { $min } til { $max }, eller ta det vanlige.
# $min (Number) - the lowest number.
# $max (Number) - the highest number.
blank-number = Hvilket tall skal stå der? Skriv et tall fra { $min } til { $max }, eller ta det vanlige.
# $which (String) - to for the end of a span, anything else for a time or its beginning.
# $min (String) - the earliest time.
# $max (String) - the latest time.
blank-time = { $which ->
    [to] Til hvilket klokkeslett? Skriv et fra { $min } til { $max }, eller ta det vanlige.
   *[at] Hvilket klokkeslett? Skriv et fra { $min } til { $max }, eller ta det vanlige.
}
blank-list = Hva skal stå på lista? Skriv numrene, for eksempel 1, 3.
blank-wrong = Det passer ikke der. Se på det jeg spurte om, og prøv en gang til.

share-majority = flertall
share-two-thirds = to tredeler
share-consent = at ingen er imot
# $seats (Number) - how many seats.
threshold-seats = { $seats } barns familier
# $seats (Number) - how many seats.
threshold-quarter = en firedel ({ $seats })
# $seats (Number) - how many seats.
threshold-half = halvparten ({ $seats })

not-now-adopting = Klassen stemmer over avtalen nå. Vent til avstemningen er stengt.
not-now-ended = Avtalen er slutt. Med /agreement kan du begynne på en ny.
# $most (Number) - how many points an agreement may have.
not-now-full = En avtale har høyst { $most } punkter. Få og klare punkter blir husket.
not-now-twice = Det punktet er med allerede.
not-now-nothing-settled = Ingen punkter er avgjort ennå.
not-now-nothing-new = Ingenting er endret siden forrige versjon.
not-now-not-rolled-out = Noe er endret siden utkastet. Vis klassen et nytt utkast først.
not-now-no-draft = Vis klassen et utkast først.
not-now-exists = Klassen har en avtale i arbeid allerede. Se /agreement.
not-now-none = Det finnes ingen avtale å arbeide med. Se /agreement.
not-now-nothing-to-ask = Det er ingenting å spørre klassen om nå. Velg først hvordan punktene skal avgjøres.

draft-rolled-out = Utkastet kommer i gruppa.
# $count (Number) - how many polls.
draft-asked = { $count ->
    [one] { $count } avstemning er lagt ut eller planlagt.
   *[other] { $count } avstemninger er lagt ut eller planlagt.
}
draft-adopting = Klassen blir spurt nå. Utkastet kan ikke endres før avstemningen er stengt.
draft-renewed = Avtalen er fornyet. Klassen får vite det.
end-ask = Vil du legge bort arbeidet med avtalen? Det som er avgjort i avstemninger, blir stående.
end-ask-in-force = Avtalen gjelder nå. Vil du virkelig la den ta slutt? Klassen får vite det.
end-now-button = Ja, la den ta slutt
draft-ended = Avtalen er slutt.

news-suggestion = Noen har foreslått noe til avtalen.
# $question (String) - what was asked.
news-missed = Avstemningen «{ $question }» åpnet ikke: tida den skulle vare, var over. Du kan spørre på nytt med /poll.
news-settled = Avstemningene om avtalen er ferdige. Se om du vil vise klassen et utkast.
news-not-adopted = Klassen vedtok ikke utkastet. Du kan endre det og vise et nytt.
news-adopted = Klassen har vedtatt avtalen. Nå kan familiene signere.
news-review-open = Klassen bestemte ikke hva som skal skje med avtalen. Du kan beholde den i ett år til, ellers tar den slutt av seg selv.
news-adjust = Klassen vil beholde avtalen og endre noe. Velg punktene det gjelder; avtalen gjelder som før imens.
# $titles (String) - points of the agreement.
news-revise = Mange sier at noe ikke holder: { $titles }. Kanskje dere skal se på det på nytt?
news-last-year = Klassen har gått ut av skolen. Takk for følget. Vil dere slette alt, kan du fjerne meg fra gruppa.
# $children (Number) - how many children the class had.
children-ask = Et nytt skoleår har begynt. Går det fortsatt { $children } barn i klassen?
# $children (Number) - how many children the class had.
children-same-button = Ja, { $children }
children-same = Fint, da blir det stående.
work-names-button = Navn
work-names = Disse navnene har foreldre satt på avtalen eller på et forslag. Trykk på et navn for å ta det bort.
work-no-names = Det står ingen navn på avtalen.
# $name (String) - as the parent wrote it.
work-name-button = Ta bort { $name }
