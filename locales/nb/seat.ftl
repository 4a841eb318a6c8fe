# Seats: who one is, who shares a child's vote, codes.

seat-one = Foresatt til ett barn
seat-two = Foresatt til to barn her
seat-staff = Ansatt
seat-other = Noe annet
seat-set-one = Notert: du er foresatt til ett barn i gruppa og har én stemme.
seat-set-two = Notert: du er foresatt til to barn i gruppa. Stemmen din teller for begge.
seat-set-staff = Notert: du er ansatt. Ansatte har ikke stemme i foreldrenes avstemninger.
seat-set-other = Notert: du har ikke stemme i foreldrenes avstemninger.
me-heading = Deg i gruppa
# $children (Number) - of how many children.
me-guardian = { $children ->
    [one] Du er foresatt til ett barn.
   *[other] Du er foresatt til { $children } barn.
}
me-staff = Du er ansatt og har ikke stemme.
me-other = Du har ikke stemme.
me-none = Du er ikke registrert ennå. Det blir du når du stemmer eller trykker her.
me-contact = Du er klassekontakt hos meg.
me-share = Er dere flere foresatte til barnet, deler dere én stemme: hent en kode og gi den til den andre. Har du fått en kode, skriv /code og koden til meg alene.
me-share-button = Kode til den andre foresatte
me-leave-button = Jeg har ikke barn i gruppa lenger

# $code (String) - the code.
share-code = Gi denne koden til den andre foresatte: { $code } Hun eller han skriver «/code { $code }» til meg alene. Koden virker én gang, i sju dager. Dere stemmer hver for dere, ingen av dere ser hva den andre svarer, og sammen teller dere som ett barn.
# $number (Number) - which child, counted from 1.
share-code-child = Barn { $number }:
share-none = Du har ikke noe barn i gruppa ennå. Skriv /me og velg.
left = Du er ikke foresatt i gruppa lenger. Svarene dine i åpne avstemninger er slettet.

code-ask = Skriv koden etter kommandoen, slik: «/code ABCD-EFGH». Gjør det hos meg alene, ikke i gruppa.
code-in-room = Skriv koden til meg alene. Koden du skrev her, er fortsatt ubrukt, men nå kan alle se den: be om en ny.
# $children (Number) - of how many children.
code-taken = { $children ->
    [one] Du er nå foresatt til ett barn i gruppa. Deler dere barnet, teller dere som én.
   *[other] Du er nå foresatt til { $children } barn i gruppa. Deler dere et barn, teller dere som én for det.
}
code-already = Den koden er til et barn du alt er foresatt til. Gi den til den andre foresatte.
code-full = Barnet har alt fire foresatte hos meg. Snakk med klassekontakten.
code-unknown = Den koden kjenner jeg ikke. Den kan være brukt, for gammel, eller skrevet feil.
code-too-often = Det ble for mange forsøk. Vent en time, og sjekk koden imens.

seats-heading = Plassene i gruppa
# $taken (Number) - how many seats are taken.
# $children (Number) - how many children the class has.
seats-taken = { $taken } av { $children } barn har en foresatt hos meg. Hvem det er, viser jeg ingen.
seats-print-button = Koder til utskrift
seats-more-button = Ett barn til
seats-fewer-button = Ett barn færre
# $children (Number) - how many children the class has.
seats-set = Gruppa har nå { $children } barn. Åpne avstemninger regner fortsatt med det gamle tallet.
# $children (Number) - how many children the class has.
seats-not-fewer = Færre enn { $children } kan det ikke være: så mange barn har alt en foresatt her.
seats-print-again = Det er alt skrevet ut koder. Skriver jeg ut nye, slutter de gamle å virke. Den som alt har brukt sin, merker ingenting.
seats-print-anew-button = Skriv ut nye koder
seats-printed = Her er lappene: to til hvert barn, en til hvert hjem. Del dem ut uten å notere hvem som fikk hvilken.
seats-printed-empty = Alle barna har alt en foresatt hos meg. Da trengs ingen nye koder.
seats-full = Alle plassene er tatt. Er dere to foresatte til samme barn, be den andre hente en kode med /me, og skriv /code og koden til meg alene. Er barnetallet feil, kan klassekontakten rette det med /seats.
seats-list-button = Plass for plass
seats-list-heading = Plass for plass
seats-list-explain = Slik ble hver plass tatt. Hvem sin den er, viser jeg ingen. Er en plass tatt av noen som ikke har barn her, kan du gjøre den ledig.
# $number (Number) - the seat's number.
# $ways (String) - how each of its guardians got it.
seats-list-line = Plass { $number }: { $ways }
seats-list-none = Ingen har tatt en plass ennå.
seats-by-room = trykket i gruppa
seats-by-link = fulgte en lenke fra gruppa
seats-by-came-code = kom med en kode
seats-by-code = kode fra den andre foresatte
seats-by-slip = lapp
# $number (Number) - the seat's number.
seats-free-button = Gjør plass { $number } ledig
# $number (Number) - the seat's number.
seats-free-ask = Skal plass { $number } bli ledig? Svar som er gitt derfra i åpne avstemninger, telles ikke. De som har plassen, får beskjed og kan ta en ny med /me i gruppa.
# $number (Number) - the seat's number.
seats-free-yes-button = Ja, gjør plass { $number } ledig
# $number (Number) - the seat's number.
seats-freed = Plass { $number } er ledig nå.
# $number (Number) - the seat's number.
seats-free-already = Plass { $number } er alt ledig.
# $name (String) - the class's name.
seats-freed-told = Klassekontakten i { $name } har gjort plassen din ledig, så svarene dine i åpne avstemninger telles ikke lenger. Har du barn her, skriv /me i gruppa og velg på nytt, eller snakk med klassekontakten.
seats-slips-on-button = Bare lapper gir stemme
seats-slips-off-button = Stemme også uten lapp
seats-slips-on = Fra nå av gir bare de utskrevne lappene stemme, to til hvert barn. Svar uten lapp i åpne avstemninger telles først når familien har brukt lappen sin. Skriv ut lappene med «Koder til utskrift».
seats-slips-off = Nå kan foresatte i gruppa stemme også uten lapp.
# $name (String) - the class's name.
slips-heading = Enige: { $name }
slips-explain = Koden gir deg stemme for barnet ditt i foreldregruppas avstemninger. Skriv /code og koden til boten, alene. Begge lappene gjelder samme barn.
# $when (String) - a day.
slips-expires = Virker én gang, til { $when }.
slips-file = koder.pdf
