# The pupils' part of the agreement, their wishes and comments, as their parents read them.

pupils-title = Elevenes avtale
pupils-nature = Elevene har laget den sammen i klassen, og stemt over hvert punkt. Den er en felles retning for dem selv.
# $version (Number) - the version's number.
pupils-agreed = Elevene er blitt enige om versjon { $version } av sin del av avtalen:
pupils-emptied = Elevene har tatt alle punktene ut av sin del av avtalen.
pupils-poster-button = Plakat for klasserommet
# $version (Number) - the version's number.
# $on (String) - a day.
pupils-part = Elevenes del, versjon { $version } fra { $on }:
pupils-none = Elevene har ikke laget sin del av avtalen ennå. Klassekontakten eller en lærer kan begynne med /pupils, skrevet til meg alene.
pupils-pulse = Det er en stund siden elevene laget sin del av avtalen. Spør dem gjerne hvordan det går: skriv /pupils til meg alene.
pupils-review = Det er tid for at elevene ser på sin del av avtalen igjen. Skriv /pupils til meg alene, og velg «Hvordan går det med avtalen vår?». Gjør ingen det, tar den slutt av seg selv om seks uker.
pupils-ended = Ingen har sett på elevenes del av avtalen igjen, så den har tatt slutt. Dere kan lage en ny med /pupils, skrevet til meg alene.
pupils-say-heading = Hva elevene sier
# $version (Number) - the draft's version.
pupils-say = Elevene har lest utkastet, versjon { $version }, og vil si dette før dere bestemmer dere:
# $words (String) - what pupils said.
pupils-said = «{ $words }»
adoption-pupils = Elevene har lest utkastet, og sier:
# $language (String) - a language's own name.
document-pupils-button = Elevenes plakat, { $language }
wishes-heading = Ønsker fra elevene
wishes-intro = Elevene har stemt fram disse ønskene til dere:
# $number (Number) - the wish's place.
# $words (String) - what the pupils wish.
wish-line = { $number }. «{ $words }»
wishes-how = Klassekontakten kan la dere stemme, og alle kan foreslå et ønske til avtalen. Elevene får se svaret neste gang de har time om dette.
# $number (Number) - the wish's place.
wish-ask-button = Stem over { $number }
# $number (Number) - the wish's place.
wish-suggest-button = Foreslå { $number } til avtalen
wish-answered = Det ønsket er besvart, eller svaret er på vei.
wish-asked = Avstemningen er på vei til gruppa.
wish-suggested = Ønsket ligger nå som forslag til avtalen.
wish-credit = elevene
# $words (String) - the beginning of the wish.
wish-title = Ønske: { $words }
# $words (String) - what the pupils wish.
wish-question = Elevene ønsker: «{ $words }» Går vi med på det?
wish-intro = Elevene har stemt det fram i klassen. De får se svaret deres neste gang de har time om dette.
session-reply-open = Foreldrene har ikke svart ennå.
session-reply-asked = Foreldrene stemmer over det nå.
session-reply-suggested = Foreldrene har tatt det med som forslag til avtalen sin.
session-reply-yes = Foreldrene sier ja.
session-reply-no = Foreldrene sier nei.
session-reply-undecided = Foreldrene ble ikke enige.
session-reply-accepted = Det er kommet med i foreldrenes avtale.
session-reply-rejected = Det kom ikke med i foreldrenes avtale.
# $reason (String) - why.
session-reply-reason = De sier: «{ $reason }»
