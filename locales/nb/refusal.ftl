# Kind refusals.

refused-not-contact = Det kan bare klassekontakten eller en administrator gjøre. Spør gjerne en av dem.
refused-not-starter = Bare den som startet, svarer på spørsmålene her.
refused-not-administrator = Bare en som administrerer gruppa, kan bekrefte.
refused-closed = Avstemningen er stengt. Svaret ble ikke talt.
refused-not-yet = Avstemningen er ikke åpnet ennå.
refused-changed = Avstemningen er endret siden den knappen ble laget. Se på det nye kortet, og svar der.
refused-ended = Det var ikke noe å fortsette på. Begynn gjerne på nytt med /polls.
refused-not-decided = Det er ikke avgjort ennå.
refused-in-private = Det gjør vi hos meg alene. Skriv til meg privat.
refused-not-offered = Det svaret finnes ikke i denne avstemningen.
refused-staff = Du står som ansatt, og ansatte har ikke stemme i foreldrenes avstemninger. Stemmer ikke det, skriv /me.
refused-other = Du står uten stemme i foreldrenes avstemninger. Stemmer ikke det, skriv /me.
refused-another-class = Den knappen hører ikke til denne gruppa.
refused-stale = Den knappen gjelder ikke lenger.
refused-unknown-command = Den kommandoen kjenner jeg ikke. Skriv /help for å se hva jeg kan.
refused-no-class = Du er ikke med i noen gruppe hos meg ennå. Stem eller trykk på en knapp i foreldregruppa først.
refused-no-class-room = Denne gruppa er ikke satt opp ennå. Skriv /start.
refused-council = Dette er rådets gruppe. Avtaler, avstemninger og dilemmaer hører til klassene. Skriv /council.
refused-set-up-first = Gruppa er ikke ferdig satt opp. Svar på spørsmålene først, eller skriv /start.
refused-already-open = Den avstemningen er allerede åpen.
refused-no-such-poll = Den avstemningen har jeg ikke. Skriv /poll for å se dem jeg har.
refused-nothing-open = Ingen avstemning er åpen nå.
refused-days = En avstemning kan vare fra 1 til 30 dager.
refused-anonymous = Du skriver som anonym administrator. Slå det av og skriv som deg selv, så jeg vet hvem som svarer.
refused-ballot-in-room = Svar i gruppa teller ikke, for ingen skal se hva du stemmer. Jeg har skrevet til deg alene: stem der.
fault = Noe gikk galt hos meg. Ingenting ble endret. Prøv igjen om litt.
