# A session in the classroom: the adult's pages and the pupils'.

session-title = Elevenes avtale
session-link-heading = En time med elevene
# $address (String) - where a session is led.
session-link = Åpne denne lenken på mobilen eller maskinen du leder fra: { $address }
# $when (String) - a day and a time.
session-link-once = Lenken virker én gang, og til { $when }. Den som åpner den, leder timen, så gi den ikke videre.
session-link-how = Der velger du hva timen handler om. Elevene tenker, foreslår, snakker og stemmer, med lapper og mobil eller nettbrett, eller ved å rekke opp hånda. Ingen navn, ingen konto. Ingen ser det elevene skriver før du slipper det fram.
session-link-again = En time er i gang. Med denne lenken går den videre på en ny skjerm, og skjermen som ledet den til nå, gjør det ikke lenger.
session-not-yours = Bare klassekontakten eller en lærer kan lede en time med elevene. Klassekontakten kan lage en kode til læreren med /role.
session-open-heading = Led timen fra denne skjermen
# $name (String) - the class's name.
session-open = Når du trykker på knappen, leder denne nettleseren timen med { $name }, og lenken er brukt opp.
session-open-button = Led herfra
session-gone-title = Her er det ingen time
session-gone = Timen er over, lenken er brukt, eller noen andre leder nå. Den som leder timer, får en ny lenke ved å skrive /pupils til meg alene.
session-slept-title = Skjermen leder ikke lenger
session-slept = Ingen har gjort noe her på en time. Skriv /pupils til meg alene og gå videre med den nye lenken. Ingenting er tapt.
session-form-title = Det gikk ikke
session-form = Skjemaet kunne ikke leses, eller det kom ikke herfra. Gå tilbake, last siden på nytt og prøv en gang til.
session-news = Det er kommet noe nytt. Vis det.
session-look = Se om det er noe nytt
session-over-title = Timen er over
session-over = Takk for i dag. Det som ble skrevet her, er slettet. Det dere ble enige om, blir med klassen videre.
# $version (Number) - the version's number.
session-over-part = Elevenes del av avtalen, versjon { $version }, er på vei til foreldregruppa.
# $count (Number) - how many wishes.
session-over-wishes = { $count ->
    [one] Ett ønske er på vei til foreldrene.
   *[other] { $count } ønsker er på vei til foreldrene.
}
session-no-entry = Adressen hører ikke til en time som er i gang. Se på skjermen i klasserommet.

session-setup-topics = Hva handler timen om?
# $most (Number) - the most topics.
session-setup-intro = Velg ett til { $most } temaer. I en skoletime rekker dere gjerne ett eller to.
session-setup-means = Hvordan stemmer dere?
session-setup-present = Hvor mange elever er her?
session-slips = Hemmelig, med lapper
session-slips-about = Hver elev får en lapp med en kode, og bruker den på mobil, nettbrett eller pc. Flere kan dele en skjerm etter tur.
session-hands = Med håndsopprekning
session-hands-about = Uten skjermer. Du skriver inn forslagene og teller hender.
session-begin-button = Begynn
session-drop-button = Avbryt timen
session-topic-pulse = Hvordan går det med avtalen vår?
session-topic-plans = Det foreldrene planlegger
session-topic-own = Regler med våre egne ord
session-topic-wishes = Ønsker til foreldrene
session-about-pulse = Hva holder vi, og hva bør vi se på igjen?
session-about-plans = Foreldrene har et utkast. Hva sier vi til det før de bestemmer seg?
session-about-own = Det som ingen av de andre temaene sier.
session-about-wishes = Det vi ønsker at de voksne gjør. Foreldrene får det, og svarer.

session-step-gather = Samling
session-step-think = Tenk
session-step-propose = Foreslå
session-step-group = Samle det som ligner
session-step-talk = Snakk sammen
session-step-vote = Stem
session-step-told = Dette ble det
session-step-done = Ferdig
session-steps = Trinnene
# $why (String) - why the class agrees on it.
session-think-clause = { $why } Hva ville gjøre det bedre i klassen vår? Tenk først, hver for dere.
session-think-own = Hva trenger vi å bli enige om for at alle skal ha det bra på nett? Tenk først, hver for dere.
session-think-plans = Dette planlegger foreldrene. Hva er bra, og hva har de glemt? Tenk først, hver for dere.
session-think-wishes = Hva ønsker dere at de voksne hjemme gjør med mobil, bilder og skjerm? Tenk først, hver for dere.
session-propose = Skriv et forslag, og støtt forslag du liker. Skriv ingen navn.
session-group = Noen forslag ligner på hverandre. Hvilke kan bli til ett?
session-talk = Snakk sammen to og to, og så alle. Hva skjer hvis vi velger dette? Passer det for alle?
session-vote-slips = Kryss av for alt du kan gå med på.
session-vote-pulse = Kryss av for det du mener at vi holder.
# $present (Number) - how many pupils there are.
session-vote-hands = Rekk opp hånda for alt du kan gå med på. Vi er { $present }.
session-vote-secret = Ingen ser hva du krysser av for.
session-left = Tid igjen:
session-paused = Pause
session-nothing-yet = Ingenting er sluppet fram ennå.
session-seconded = støttet av fem eller flere
session-stands = valgt
session-all-voted = Alle som er med, har stemt.
session-voting = Ikke alle har stemt ennå.
session-agenda = Dette skal vi snakke om
session-replies = Dette sa foreldrene til ønskene våre
session-entry-heading = Bli med
session-entry = Skann bildet på lappen din, eller gå til adressen og skriv koden på lappen.
session-entry-picture = Et bilde som et kamera leser. Adressen står ved siden av.
# $used (Number) - how many slips were used.
# $made (Number) - how many slips there are.
session-slips-used = Lapper i bruk: { $used } av { $made }.
session-controls = For den som leder
session-minutes = Tid til det neste
session-no-time = Uten klokke
# $minutes (Number) - how many minutes.
session-time = { $minutes } minutter
session-clock = Klokke
session-clock-label = Tid fra nå
session-clock-button = Still klokka
session-on-first = Til det første temaet
session-on-propose = Til forslagene
session-on-group = Stopp forslagene
session-on-talk = Snakk sammen
session-on-vote = Til avstemningen
session-on-without = Gå videre uten avstemning
session-on-topic = Til neste tema
session-on-done = Til slutten
session-pause-button = Pause
session-resume-button = Fortsett
session-again-button = Snakk mer om det
session-undo-button = Angre det jeg gjorde sist
session-count-button = Avslutt avstemningen
session-hands-button = Hendene er talt
# $waiting (Number) - how many proposals wait.
session-read-link = { $waiting ->
    [0] Les forslag (ikke på skjermen)
    [one] Ett forslag venter på å bli lest (ikke på skjermen)
   *[other] { $waiting } forslag venter på å bli lest (ikke på skjermen)
}
session-slips-print = Lapper
session-slips-count = Hvor mange lapper
session-slips-button = Lag lapper (PDF)
# $most (Number) - the most slips.
session-slips-enough = Det går an å lage én eller flere, og { $most } til sammen. Mangler noen sin, kan du bytte den ut.
session-present = Elever til stede
session-present-button = Lagre antallet
# $time (String) - a time of day.
session-leads-until = Denne skjermen leder til klokka { $time } hvis ingen gjør noe.
session-still-button = Jeg er her ennå
session-end = Avslutt timen
session-end-done = Elevenes del blir lagret, foreldrene får vite det, og alt annet blir slettet.
session-end-early = Timen er ikke ferdig. Avslutter du nå, blir det dere har bestemt til nå, lagret, og alt annet slettet.
session-end-button = Avslutt
session-poster = Se plakaten (PDF)
session-part = Slik blir elevenes del av avtalen
session-no-points = Ingen punkter.
session-wishes = Dette ønsker vi av foreldrene
session-comments = Dette sier vi til det foreldrene planlegger
# $title (String) - the point's title.
# $wording (String) - what it says.
session-point = { $title }: { $wording }
session-not-kept = Det vi ikke holder
session-leave-button = Ta det ut av avtalen
session-keep-button = Ta det inn igjen
session-told-kept = Dette mener de fleste at vi holder.
session-told-none-kept = Ingen av punktene har de fleste sagt at vi holder.
session-told-none = Ingen av forslagene har flertall. Snakk mer om det, eller la det ligge.
session-told-one = Dette er det flest kan gå med på.
session-told-some = Dette kan de fleste gå med på.
session-told-wishes = Dette ønsker de fleste av oss.
session-told-plans = Dette vil de fleste si til foreldrene.
session-told-undecided = Det ble ikke avgjort. Enten stemte for få, eller så kunne noen blitt gjenkjent om jeg sa mer.

session-read = Bare for deg som leder
session-read-about = Vis ikke denne siden på storskjermen. Her leser du forslag før klassen ser dem. La være å slippe fram det som nevner noen ved navn eller kan såre.
session-back = Tilbake til skjermen
session-waiting = Forslag som venter
session-none-waiting = Ingen forslag venter.
session-through-button = Slipp fram
session-keep-back-button = Hold igjen
session-write = Skriv ned det noen sier
session-write-label = Forslaget, høyst 200 tegn
session-write-button = Legg til
session-merge = Samle det som ligner
session-merge-about = Velg to eller flere og gjør dem til ett. Velg bare ett for å skrive det om.
session-merge-label = Med disse ordene (tomt: det første)
session-merge-button = Samle
session-down = Ta ned igjen
session-down-button = Ta ned
session-read-nothing = På dette trinnet er det ingenting å lese.
session-blanks = Fyll inn
# $which (String) - which blank.
# $min (String) - the earliest time.
# $max (String) - the latest time.
session-blank-time = { $which ->
    [from] Fra klokka (mellom { $min } og { $max })
    [to] Til klokka (mellom { $min } og { $max })
   *[at] Klokkeslett (mellom { $min } og { $max })
}
# $min (Number) - the lowest number.
# $max (Number) - the highest number.
session-blank-number = Et tall fra { $min } til { $max }
session-blanks-button = Fyll inn
session-slip-lost = Bytt ut en lapp
session-slip-lost-about = Er lappen brukt på en skjerm som er borte, skriv koden på den her, så får eleven en ny kode og fortsetter der. Er selve lappen borte, lag en ny.
session-slip-lost-button = Bytt ut lappen
session-slip-heading = Lapp
# $code (String) - the new code.
session-slip-new = Den nye koden er { $code }. Vis den bare til eleven.
session-slip-unknown = Ingen lapp i denne timen har den koden. Lag heller en ny lapp under «Lapper».
session-wall = På storskjermen
session-wall-about = Vil du lede fra en annen maskin enn den som er på storskjermen, åpne denne adressen der. Den viser det klassen skal se, og ikke noe annet.

session-wait = Du er med. Vent til den som leder, går videre.
session-slip-label = Koden på lappen
session-slip-about = Åtte bokstaver, store eller små, med eller uten bindestrek.
session-slip-button = Bli med
session-kept = Vi lagrer ikke navn, adresse eller hva slags skjerm du bruker. Når timen er over, er det du skrev, borte.
session-slip-wrong = Den koden kjenner vi ikke her. Se på lappen og prøv igjen.
session-slip-used = Lappen er i bruk på en annen skjerm. Legg den bort der først, eller spør den som leder.
session-slip-guessed = Det er prøvd mange feil koder. Vent et minutt, og prøv igjen.
session-slip-all-in = Alle elevene har brukt en lapp. Er du ny, si fra til den som leder.
session-propose-label = Forslaget ditt
session-propose-about = Høyst 200 tegn, uten navn. Den som leder, leser det før andre ser det.
session-propose-button = Send forslaget
# $most (Number) - the most proposals.
session-proposed-enough = Du har sendt { $most } forslag. Det holder for nå.
session-mine = Forslagene dine
session-mine-waits = venter på å bli lest
session-mine-shown = alle ser det
session-mine-kept-back = lagt til side av den som leder. Du kan spørre, eller skrive det på en annen måte
session-shown = Forslag fra klassen
session-second-button = Det støtter jeg
session-second-done = Du støtter dette.
session-vote-button = Stem
session-voted = Stemmen din er notert.
session-change-button = Endre stemmen
session-done = Vi er ferdige. Takk for at du var med.
session-away-button = Legg bort lappen
session-away = Deler du skjerm med andre, legg bort lappen når du er ferdig. Du kan bruke den igjen.
# $name (String) - the class's name.
session-slip-title = { $name }: elevenes avtale
session-slip-explain = Skann bildet, eller skriv koden på adressen. Lappen er din til timen er over. Du skal ikke skrive navnet ditt.
# $when (String) - a day and a time.
session-slip-until = Gjelder til timen er over, senest { $when }.

session-not-paused = Det er pause nå.
session-not-moved = Klassen har gått videre. Slik står det nå.
# $most (Number) - the most topics.
session-not-topics = Velg ett til { $most } temaer, og skriv hvor mange elever som er her.
session-not-few = Er dere færre enn fem, kan ikke avstemningen være hemmelig. Velg håndsopprekning.
# $most (Number) - the most candidates.
session-not-many = Det kan stemmes over høyst { $most }. Samle noen, eller ta noen ned.
session-not-there = Det finnes ikke lenger, eller det passer ikke der.
# $most (Number) - the longest proposal.
session-not-words = Skriv noe, men høyst { $most } tegn.
session-not-hands = Skriv et tall for hvert forslag, og ikke flere hender enn det er elever.
# $most (Number) - the most points.
session-not-full = Elevenes del kan ha { $most } punkter. Gå tilbake og ta noe ut.
