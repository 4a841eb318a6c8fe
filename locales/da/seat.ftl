seat-one = Forælder til ét barn
seat-two = Forælder til to børn her
seat-staff = Ansat
seat-other = Noget andet
seat-set-one = Noteret: Du er forælder til ét barn i gruppen og har én stemme.
seat-set-two = Noteret: Du er forælder til to børn i gruppen. Din stemme tæller for begge.
seat-set-staff = Noteret: Du er ansat. Ansatte har ikke stemme i forældrenes afstemninger.
seat-set-other = Noteret: Du har ikke stemme i forældrenes afstemninger.
me-heading = Dig i gruppen
me-guardian = { $children ->
    [one] Du er forælder til ét barn.
   *[other] Du er forælder til { $children } børn.
}
me-staff = Du er ansat og har ikke stemme.
me-other = Du har ikke stemme.
me-none = Du er ikke registreret endnu. Det bliver du, når du stemmer eller trykker her.
me-contact = Du er kontaktforælder hos mig.
me-share = Er I flere forældre til barnet, deler I én stemme: Hent en kode, og giv den til den anden forælder. Har du fået en kode, så skriv /code og koden til mig privat.
me-share-button = Kode til den anden forælder
me-leave-button = Jeg har ikke længere børn her

share-code = Giv denne kode til den anden forælder: { $code } Han eller hun skriver ”/code { $code }” til mig privat. Koden kan bruges én gang inden for syv dage. I stemmer hver for sig, ingen af jer ser, hvad den anden svarer, og sammen tæller I for ét barn.
share-code-child = Barn { $number }:
share-none = Du har ikke noget barn i gruppen endnu. Skriv /me, og vælg.
left = Du er ikke længere noteret som forælder i gruppen. Dine svar i åbne afstemninger er slettet.

code-ask = Skriv koden efter kommandoen, sådan her: ”/code ABCD-EFGH”. Gør det hos mig alene, ikke i gruppen.
code-in-room = Skriv koden til mig privat. Den kode, du skrev her, er stadig ubrugt, men nu kan alle se den: Bed om en ny.
code-taken = { $children ->
    [one] Du er nu forælder til ét barn i gruppen. Er I flere om barnet, tæller I som én.
   *[other] Du er nu forælder til { $children } børn i gruppen. Er I flere om et barn, tæller I som én for det barn.
}
code-already = Den kode er til et barn, du allerede er noteret som forælder til. Giv den til den anden forælder.
code-full = Der er allerede fire forældre eller værger til barnet hos mig. Tal med kontaktforælderen.
code-unknown = Den kode kender jeg ikke. Den kan være brugt, for gammel eller skrevet forkert.
code-too-often = Det blev til for mange forsøg. Vent en time, og tjek koden imens.

seats-heading = Pladserne i gruppen
seats-taken = { $taken } af { $children } børn har en forælder hos mig. Hvem det er, viser jeg ingen.
seats-print-button = Udskriv koder
seats-more-button = Ét barn mere
seats-fewer-button = Ét barn færre
seats-set = Antallet af børn i gruppen er nu { $children }. Åbne afstemninger regner stadig med det gamle tal.
seats-not-fewer = Færre end { $children } kan det ikke være: Så mange børn har allerede en forælder her.
seats-print-again = Der er allerede udskrevet koder. Udskriver jeg nye, holder de gamle op med at virke. Den, der allerede har brugt sin, mærker ingenting.
seats-print-anew-button = Udskriv nye koder
seats-printed = Her er sedlerne: to til hvert barn, én til hvert hjem. Del dem ud uden at skrive ned, hvem der fik hvilken.
seats-printed-empty = Alle børn har allerede en forælder hos mig. Så er der ikke brug for nye koder.
seats-full = Alle pladser er taget. Er I to forældre til samme barn, så bed den anden hente en kode med /me, og skriv /code og koden til mig privat. Er antallet af børn forkert, kan kontaktforælderen rette det med /seats.
seats-list-button = Plads for plads
seats-list-heading = Plads for plads
seats-list-explain = Sådan blev hver plads taget. Hvis den er, viser jeg ingen. Hvis en plads er taget af en, der ikke har barn her, kan du gøre den fri igen.
seats-list-line = Plads { $number }: { $ways }
seats-list-none = Der er ingen, der har taget en plads endnu.
seats-by-room = trykkede i gruppen
seats-by-link = fulgte et link fra gruppen
seats-by-came-code = kom med en kode
seats-by-code = kode fra den anden forælder
seats-by-slip = seddel
seats-free-button = Gør plads { $number } fri
seats-free-ask = Skal plads { $number } gøres fri? Svar fra den i åbne afstemninger bliver ikke talt med. De, der har pladsen, får besked og kan tage en ny med /me i gruppen.
seats-free-yes-button = Ja, gør plads { $number } fri
seats-freed = Plads { $number } er fri nu.
seats-free-already = Plads { $number } er allerede fri.
seats-freed-told = Kontaktforælderen i { $name } har gjort din plads fri, så dine svar i åbne afstemninger tæller ikke længere med. Har du barn her, så skriv /me i gruppen og vælg igen, eller tal med kontaktforælderen.
seats-slips-on-button = Kun sedler giver stemme
seats-slips-off-button = Stemme også uden seddel
seats-slips-on = Fra nu af giver kun de udskrevne sedler en stemme, to til hvert barn. Svar uden seddel i åbne afstemninger tælles først med, når familien har brugt sin seddel. Udskriv sedlerne med »Udskriv koder«.
seats-slips-off = Nu kan forældre i gruppen også stemme uden seddel.
slips-heading = Enige: { $name }
slips-explain = Koden giver dig stemmeret for dit barn i forældregruppens afstemninger. Skriv /code og koden privat til Enige. Begge sedler gælder samme barn.
slips-expires = Kan bruges én gang, indtil { $when }.
slips-file = koder.pdf
