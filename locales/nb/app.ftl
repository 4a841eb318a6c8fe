# The guide: services, laws, and finding out about a service that is not in it.

app-list-heading = Apper og tjenester
app-list = Velg en, eller skriv for eksempel /app snapchat.
app-country = Hvilket land gjelder det?
app-unknown = Den appen står ikke i oversikten. Dere kan sjekke den selv: skriv /app check og navnet til meg alene.
app-which = Mente du en av disse?
app-too-long = Det navnet er for langt. Skriv det med høyst 40 tegn.
app-ages = Tre aldre:
# $text (String) - the recommended ages.
app-recommended = Anbefalt: { $text }
app-recommended-unknown = Anbefalt: har jeg ikke funnet
# $system (String) - who rates it.
# $mark (String) - the age as they write it.
app-rating = { $system } { $mark }
# $rating (String) - the rating.
app-rating-old = { $rating }, etter reglene fra før juni 2026
# $age (Number) - whole years.
app-privacy = Personvern: { $age } år
# $text (String) - the ages in the terms.
app-terms = Vilkårene: { $text }
app-terms-unknown = Vilkårene: har jeg ikke funnet
# $age (Number) - whole years.
app-terms-age = { $age } år
# $age (Number) - whole years.
app-terms-absolute = { $age } år, også når foreldre sier ja
# $figure (String) - the figure.
app-changed = { $figure } (kan være endret, sjekk selv)
# $text (String) - what to look out for.
app-look = Verdt å vite: { $text }
app-settings = Innstillinger å sjekke:
app-agreed = Det vi har avtalt i klassen:
# $title (String) - the point's title.
# $wording (String) - what was agreed.
app-agreed-line = { $title }: { $wording }
app-agreed-none = Klassen har ikke avtalt noe om dette.
app-advice = Alder er ett av flere råd. Dere kjenner barnet best.
app-back-button = Alle apper
law-heading = Regler og råd
law-country = Hvilket lands regler?
law-now = Dette gjelder nå:
law-coming = Dette er foreslått eller på vei:
# $title (String) - the law's title.
# $status (String) - how far it has come, and since when.
# $body (String) - what it says.
law-entry = { $title } ({ $status }): { $body }
# $when (String) - when the source is from.
law-in-force = gjelder, kilde fra { $when }
# $when (String) - when it was given.
law-advice = råd fra { $when }
# $when (String) - when.
law-agreed = politisk avtale fra { $when }, ikke lov
# $when (String) - when.
law-proposed = forslag fra { $when }, ikke vedtatt så vidt jeg vet
# $when (String) - when.
law-announced = varslet, kilde fra { $when }, ikke lov da
# $when (String) - when.
law-inquiry = utredes, kilde fra { $when }
law-uncertain = Dette er usikkert eller kan være endret.
# $name (String) - the service.
check-heading = Sjekk av { $name }
# $place (Number) - which question.
# $text (String) - the question.
check-question = { $place } av 7: { $text }
check-terms = Er barna gamle nok, ifølge vilkårene?
check-data = Hva må barnet gi fra seg: navn, bilde, sted?
check-contact = Hvem kan ta kontakt med barnet der?
check-hooks = Hvor mye reklame er det, og ting som skal holde barnet fast, som dagsrekker og varsler?
check-cost = Hva koster den, også inne i appen?
check-alternatives = Gjør noe dere har fra før, samme nytten?
check-school = Hva sier skolen om den?
check-good-button = Ser greit ut
check-mind-button = Verdt å snakke om
check-unknown-button = Vet ikke
# $name (String) - the service.
check-card-heading = En forelder har sjekket { $name }
check-good = Ser greit ut:
check-mind = Verdt å snakke om:
check-unknown = Vet vi ikke:
check-terms-short = aldersgrensen i vilkårene
check-data-short = konto og data
check-contact-short = kontakt med fremmede
check-hooks-short = reklame og det som holder en fast
check-cost-short = pris
check-alternatives-short = om vi trenger den
check-school-short = hva skolen sier
check-care = Det er én forelders svar, ikke en dom. Se selv før dere bestemmer dere.
check-share-button = Vis i gruppa
check-vote-button = Lag en avstemning
check-shared = Takk. Kontaktforelderen ser på kortet før det kommer i gruppa.
check-asked = En forelder vil vise dette kortet i gruppa. Skal det ut? Jeg sier ikke hvem som har laget det.
check-approve-button = Vis det i gruppa
check-decline-button = Ikke vis det
check-approved = Kortet kommer i gruppa nå. Du kan ta det bort igjen i 30 dager.
check-declined = Kortet kommer ikke i gruppa.
check-take-back-button = Ta kortet bort
check-taken-back = Kortet er tatt bort fra gruppa.
check-gone-card = Her sto et kort om en app. Kontaktforelderen har tatt det bort.
# $name (String) - the service.
check-poll = Er det greit at barna i klassen bruker { $name }?
check-name-ask = Hva heter appen? Skriv navnet her, høyst 40 tegn.
