seat-one = Förälder till ett barn här
seat-two = Förälder till två barn här
seat-staff = Personal
seat-other = Något annat
seat-set-one = Noterat: du är förälder till ett barn i gruppen och har en röst.
seat-set-two = Noterat: du är förälder till två barn i gruppen. Din röst räknas för båda.
seat-set-staff = Noterat: du tillhör personalen. Personal röstar inte i föräldrarnas omröstningar.
seat-set-other = Noterat: du röstar inte i föräldrarnas omröstningar.
me-heading = Din roll i gruppen
me-guardian = { $children ->
    [one] Du är förälder till ett barn här.
   *[other] Du är förälder till { $children } barn här.
}
me-staff = Du tillhör personalen och röstar inte.
me-other = Du är med, men röstar inte.
me-none = Du är inte registrerad än. Det blir du när du röstar eller trycker här.
me-contact = Du är kontaktförälder hos mig.
me-share = Är ni flera föräldrar till barnet delar ni på en röst: hämta en kod och ge den till den andra föräldern. Har du fått en kod? Skriv /code och koden till mig privat.
me-share-button = Kod till den andra föräldern
me-leave-button = Jag har inte längre barn här

share-code = Ge den här koden till den andra föräldern: { $code } Hon eller han skriver ”/code { $code }” till mig privat. Koden kan användas en gång inom sju dagar. Ni röstar var för sig, ingen av er ser vad den andra svarar, och tillsammans räknas ni för ett barn.
share-code-child = Barn { $number }:
share-none = Du har inget barn i gruppen än. Skriv /me och välj.
left = Du räknas inte längre som förälder i gruppen. Dina svar i öppna omröstningar är raderade.

code-ask = Skriv koden efter kommandot, så här: ”/code ABCD-EFGH”. Gör det privat till mig, inte i gruppen.
code-in-room = Skriv koden till mig privat. Koden du skrev här är fortfarande oanvänd, men nu kan alla se den: be om en ny.
code-taken = { $children ->
    [one] Du är nu förälder till ett barn i gruppen. Är ni flera om barnet räknas ni som en.
   *[other] Du är nu förälder till { $children } barn i gruppen. Är ni flera om ett barn räknas ni som en för det barnet.
}
code-already = Den koden gäller ett barn som du redan är förälder till. Ge den till den andra föräldern.
code-full = Barnet har redan fyra föräldrar eller vårdnadshavare hos mig. Prata med kontaktföräldern.
code-unknown = Den koden känner jag inte till. Den kan vara använd, för gammal eller felskriven.
code-too-often = Det blev för många försök. Vänta en timme, och kontrollera koden under tiden.

seats-heading = Platserna i gruppen
seats-taken = { $taken } av { $children } barn har en förälder hos mig. Vilka det är visar jag ingen.
seats-print-button = Skriv ut koder
seats-more-button = Ett barn till
seats-fewer-button = Ett barn färre
seats-set = Gruppen har nu { $children } barn. Öppna omröstningar räknar fortfarande med det gamla antalet.
seats-not-fewer = Färre än { $children } kan det inte vara: så många barn har redan en förälder här.
seats-print-again = Det finns redan utskrivna koder. Om jag skriver ut nya slutar de gamla att fungera. Den som redan har använt sin märker ingenting.
seats-print-anew-button = Skriv ut nya koder
seats-printed = Här är lapparna: två till varje barn, en till varje hem. Dela ut dem utan att skriva upp vem som fick vilken.
seats-printed-empty = Alla barn har redan en förälder hos mig. Då behövs inga nya koder.
seats-full = Alla platser är tagna. Är ni två föräldrar till samma barn? Be den andra hämta en kod med /me, och skriv /code och koden till mig privat. Är antalet barn fel kan kontaktföräldern rätta det med /seats.
seats-list-button = Plats för plats
seats-list-heading = Plats för plats
seats-list-explain = Så togs varje plats. Vems den är visar jag ingen. Om någon utan barn här har tagit en plats kan du göra den ledig.
seats-list-line = Plats { $number }: { $ways }
seats-list-none = Ingen har tagit någon plats än.
seats-by-room = tryckte i gruppen
seats-by-link = följde en länk från gruppen
seats-by-came-code = kom med en kod
seats-by-code = kod från den andra föräldern
seats-by-slip = lapp
seats-free-button = Gör plats { $number } ledig
seats-free-ask = Ska plats { $number } bli ledig? Svar därifrån i öppna omröstningar räknas inte. De som har platsen får besked och kan ta en ny med /me i gruppen.
seats-free-yes-button = Ja, gör plats { $number } ledig
seats-freed = Plats { $number } är ledig nu.
seats-free-already = Plats { $number } är redan ledig.
seats-freed-told = Kontaktföräldern i { $name } har gjort din plats ledig, så dina svar i öppna omröstningar räknas inte längre. Har du barn här kan du skriva /me i gruppen och välja på nytt, eller prata med kontaktföräldern.
seats-slips-on-button = Bara lappar ger röst
seats-slips-off-button = Röst även utan lapp
seats-slips-on = Från och med nu ger bara de utskrivna lapparna en röst, två till varje barn. Svar utan lapp i öppna omröstningar räknas först när familjen har använt sin lapp. Skriv ut lapparna med ”Skriv ut koder”.
seats-slips-off = Nu kan föräldrar i gruppen rösta även utan lapp.
slips-heading = Enige: { $name }
slips-explain = Koden ger dig en röst för ditt barn i föräldragruppens omröstningar. Skriv /code och koden privat till Enige. Båda lapparna gäller samma barn.
slips-expires = Kan användas en gång, fram till { $when }.
slips-file = koder.pdf
