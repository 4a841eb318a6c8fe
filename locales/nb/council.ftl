# Councils, and the classes that are in one.

setup-council-intro = Jeg hjelper dere som representerer foreldrene i flere klasser. Først noen korte spørsmål. Den som startet, svarer.
setup-council-kind = Hva slags råd er dere?
setup-council-confirm = En administrator i gruppa må bekrefte at den som startet, skal lede rådet i Enige.
setup-council-done = Rådet er klart. Du leder det her.
# $name (String) - the council's name.
# $kind (String) - what kind of council it is.
# $country (String) - the country.
setup-council-summary = { $name }: { $kind }, { $country }.
kind-council-fau = FAU
kind-council-parents = Foreldreråd
kind-council-board = Skolestyre (Danmark)
kind-council-kindergarten = Foreldreråd i barnehagen
kind-council-after-school = Foreldreråd på SFO
kind-council-pupils = Elevråd, ledet av en voksen
name-council-default = Rådet vårt

council-welcome = Her kan dere spørre alle klassene om det samme, se hvor langt de er kommet, sende en beskjed og få referater. En klasse blir med når klassekontakten selv sier ja. Skriv /council for å begynne.
council-never = Dere ser aldri hva én klasse har svart. Svar vises bare samlet, fra tre klasser eller flere med minst ti svar hver, og i omtrentlige tall.
council-cases = Et råd tar ikke opp saker om enkelte elever, foreldre eller ansatte. Skriv ingen navn.
council-known = Dette er rådets gruppe. Skriv /council for å se klassene og hva dere kan gjøre.
council-takeover-offer = Den som ledet rådet, har gått ut av gruppa. En administrator kan ta over: skriv /start her.
council-takeover-done = Du leder nå rådet i Enige.
council-show-button = Vis rådet
# $classes (Number) - how many classes there are.
# $force (Number) - how many have an agreement in force.
# $work (Number) - how many work on one.
# $none (Number) - how many have none.
council-counts = { $classes ->
    [one] { $classes } klasse er med:
   *[other] { $classes } klasser er med:
} { $force } har en avtale i kraft, { $work } arbeider med en, { $none } har ingen ennå.
council-no-class-yet = Ingen klasse er med ennå. Lag en kode til hver klasse, og gi den til klassekontakten.
# $class (String) - the class's name.
# $progress (String) - how far its agreement is, in a word.
council-class-line = { $class }: { $progress }
council-force = avtale i kraft
council-work = arbeider med en avtale
council-without = ingen avtale ennå
# $question (String) - what is asked.
# $until (String) - the day and time.
council-open-line = Klassene blir spurt: { $question } Til { $until }.
council-in-private = Koder, avstemninger og beskjeder lager du alene med meg: skriv /council til meg.
council-results-button = Samlede svar
council-goals-button = Årets mål
council-minutes-button = Referat
council-page-button = Lenke til rådets side
council-invite-button = Inviter en klasse
council-propose-button = Spør alle klassene
council-announce-button = Send en beskjed
council-series-button = Foreslå dilemmaer

# $code (String) - the code.
council-code = Kode til én klasse: { $code }. Klassekontakten skriver «/council { $code }» til meg alene, og ser hva det betyr før klassen blir med.
# $date (String) - the day.
council-code-until = Koden virker én gang, til { $date }. Gi den bare til klassekontakten.
council-code-other = Den koden er ikke fra et råd. Skriv /code og koden.
council-no-class = Bare klassekontakten kan la klassen bli med, og du leder ingen klasse her.
council-joined-already = Klassen er alt med i et råd. En klasse er med i ett om gangen.
council-none = Klassen er ikke med i noe råd. Klassekontakten blir med ved å skrive /council og koden til meg alene.
# $council (String) - the council's name.
council-offer-heading = Bli med i { $council }?
council-hands-over = Dette får rådet: klassens navn. Ett ord om avtalen: i kraft, under arbeid eller ingen. Om elevenes del er med, og når dere sist gikk gjennom avtalen. Når en avstemning fra rådet slutter: hvor mange som svarte hva, til en sum som bare vises samlet for minst tre klasser med ti svar hver.
council-keeps = Dette får rådet aldri: hva noen svarte, hva klassen svarte, hva som står i avtalen, hvem dere er, og avstemninger som ikke kommer fra rådet.
council-offer-opens = Når rådet spør noe, kan du velge hver gang om det skal til klassen, eller si nå at det åpnes av seg selv.
council-offer-leave = Klassen kan gå ut når som helst. Summer som alt er laget, endres ikke. Gruppa får vite at klassen er med.
# $class (String) - the class's name.
council-join-each-button = { $class }: vi åpner selv
# $class (String) - the class's name.
council-join-ahead-button = { $class }: av seg selv
council-joined = Klassen er med. Gruppa og rådet får vite det.
council-opens-ahead = Avstemninger fra rådet åpnes av seg selv.
council-opens-each = Når rådet spør noe, får du velge hver gang.
council-each-button = Spør meg hver gang
council-ahead-button = La dem åpnes av seg selv
council-leave-button = Gå ut av rådet
# $council (String) - the council's name.
council-in = Klassen er med i { $council }
# $council (String) - the council's name.
council-leave-ask = Skal klassen gå ut av { $council }? Det den alt har gitt fra seg, blir i summene. En avstemning som er åpen nå, går videre, men svarene går ikke til rådet.
council-leave-now-button = Ja, gå ut
council-left = Klassen er ute av rådet. Gruppa og rådet får vite det.
# $council (String) - the council's name.
council-told-joined = Klassen er nå med i { $council }
# $council (String) - the council's name.
council-told-left = Klassen er ikke lenger med i { $council }. Summer som alt er laget, er som før.
# $class (String) - the class's name.
council-news-joined = { $class } er nå med.
# $class (String) - the class's name.
council-news-left = { $class } er ikke lenger med. Summer som alt er laget, er som før.

council-propose-choose = Hva vil dere spørre alle klassene om? Klassekontakten i hver klasse avgjør om det skal til klassen, om de ikke har sagt ja på forhånd.
council-own-button = Et spørsmål med egne ord
# $title (String) - what was asked.
council-again-button = Igjen: { $title }
council-preview-heading = Slik kommer spørsmålet til klassene
council-preview = Hver klasse stemmer for seg. Dagen etter at det slutter, får dere svaret samlet, om minst tre klasser har ti svar eller flere.
council-send-button = Send til alle klassene
# $classes (Number) - how many classes.
council-sent = Sendt til { $classes ->
    [one] { $classes } klasse.
   *[other] { $classes } klasser.
}
council-no-classes = Ingen klasse er med ennå, så ingen kan få det.
# $council (String) - the council's name.
council-asks = { $council } spør alle klassene
# $council (String) - the council's name.
council-card = Spørsmålet kommer fra { $council }. Når det slutter, går summen av svarene dit, uten navn. Den vises bare samlet med andre klasser, aldri for denne klassen alene.
council-open-button = Åpne for oss
council-decline-button = Ikke for oss
council-ask-declined = Da går det ikke til klassen. Rådet får ikke vite hvem som svarte nei.
council-ask-late = Det er for sent: avstemningen slutter snart i alle klassene.
council-poll-fixed = Avstemningen kommer fra rådet. De andre klassene får det samme, til samme tid, så den kan ikke endres eller forlenges.

council-announce-ask = Skriv beskjeden til alle klassene, høyst 600 tegn. Du ser den før den går ut.
council-announce-too-long = Det er for langt. Skriv det med høyst 600 tegn.
council-announce-preview = Slik kommer det i klassene
council-publish-button = Send til alle klassene
# $council (String) - the council's name.
council-says = Fra { $council }
# $words (String) - what it says.
council-words = «{ $words }»
council-series-ask = Hvilken serie med dilemmaer vil dere foreslå? Klassekontakten i hver klasse får et tilbud om å velge den. Den settes aldri av seg selv.
# $council (String) - the council's name.
# $title (String) - the series.
council-series-offer = { $council } foreslår dilemmaene «{ $title }» for alle klassene. Vil du velge dem for klassen?
council-series-set-button = Velg dem
council-series-look-button = Se hva som er med

council-classes-heading = Klassene
council-column-class = Klasse
council-column-agreement = Avtale
council-column-pupils = Elevenes del
council-column-review = Sist gjennomgått
council-column-year = Skoleår
council-column-classes = Klasser
council-column-children = Barn
council-yes = ja
council-not-yet = ikke ennå
council-no = nei
council-results-heading = Hva klassene svarte samlet
council-results-intro = Tallene er omtrentlige og gjelder barn, som foreldrene har svart for. De er av flere klasser sammen, aldri av én.
council-no-results = Ingen avstemning fra rådet er slutt ennå.
council-too-few = Her kan ikke noe vises: for få klasser hadde ti svar eller flere, eller så ville det sagt noe om én klasse.
council-stands = Som sist, eller så nær at resultatet fra sist står ved lag.
# $classes (Number) - how many classes.
council-sum-of = Samlet for { $classes } klasser.
council-ages = Ved hver alder: så mange vil vente minst så lenge.
council-families = Familiene bestemmer
council-along = Kan være med på det
council-against = Har innvendinger
# $most (Number) - the most that it may be.
council-at-most = høyst { $most }
# $least (Number) - the least that it may be.
council-at-least = minst { $least }
# $least (Number) - the least that it may be.
# $most (Number) - the most that it may be.
council-between = { $least }–{ $most }
council-goals-heading = Årets mål
council-goals-intro = Hvor mange av klassene som er kommet så langt. Tallene for et skoleår tas 15. juni.
council-goal-force = Har en foreldreavtale i kraft
council-goal-pupils = Har elevenes del i avtalen
council-goal-review = Har gått gjennom avtalen siste 12 måneder
# $part (Number) - how many classes.
# $all (Number) - of how many.
council-part = { $part } av { $all }
# $title (String) - the goal.
# $part (String) - how many of how many.
council-goal-line = { $title }: { $part }
# $year (String) - the school year.
council-year-heading = Skoleåret { $year }
# $year (String) - the school year.
council-year-now = { $year } (hittil)
council-minutes-title = Klassenes avtaler og svar
# $date (String) - the day.
council-minutes-made = Laget { $date }.
council-minutes-note = Laget av Enige. Rådet ser ikke hva én klasse har svart. Summer er av minst tre klasser med ti svar hver, i omtrentlige tall, og tas én gang.
council-csv-section = del
council-csv-table = om
council-csv-said = merknad
council-csv-row = rad
council-csv-words = med ord
council-minutes-done = Referatet, klart for sakslista: som tekst, tabell og dokument.
# $format (String) - the format.
council-minutes-download = Last ned ({ $format })
council-minutes-heading = Referat
council-page-title = Rådets side
# $address (String) - the link.
council-page-link = Rådets side, til å lese og skrive ut: { $address }
council-page-intro = Siden er bare for rådet: den som har lenken, kan lese den.
council-page-nothing = Lenken gjelder ikke lenger, eller den er ikke hel. Den som leder rådet, kan lage en ny med /council page.
