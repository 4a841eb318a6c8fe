
agreement-heading = Vores aftale, { $name }
agreement-nature = Det her er en fælles retning, ikke en kontrakt. Ingen familie er bundet af den.
agreement-open = Ikke afgjort endnu.
agreement-point = { $number }. { $title }: { $wording }
agreement-own-point = { $number }. { $wording }
agreement-proposed = Forslag: { $wording }
agreement-none = Klassen er ikke begyndt på en aftale endnu.
agreement-so-far = Det her er afgjort i afstemninger indtil nu.
agreement-begin = Kontaktforælderen kan begynde på en aftale: Skriv /agreement til mig privat.
agreement-building = Der bliver arbejdet på aftalen.
agreement-revising = En ny version er undervejs. Imens gælder aftalen som før.
agreement-draft = Version { $version } er et udkast. Alle kan komme med forslag.
agreement-adopting = Vi stemmer om version { $version }.
agreement-signing = Version { $version } er vedtaget og kan underskrives.
agreement-in-force = Version { $version } har været gældende siden den { $since }.
agreement-review = Vi ser på den igen den { $on }.
agreement-work-button = Arbejd med aftalen
agreement-suggest-button = Foreslå en ændring
agreement-documents-button = PDF, plakat og tekst
template-line = { $title }: { $about }

ended-not-renewed = Aftalen sluttede den { $on }, da ingen fornyede den.
ended-let-go = Klassen lod aftalen slutte den { $on }.
ended-dropped = Arbejdet med aftalen blev lagt til side den { $on }.
ended-left-school = Aftalen sluttede den { $on }, da klassen gik ud af skolen.
ended-heading = Aftalen er slut
ended-thanks = Tak, fordi I prøvede det sammen. Vil I begynde forfra, så skriv /agreement.

signatures-few = Nogle har måske skrevet under, men ikke så mange, at jeg siger et tal.
signatures = Underskrevet for { $band } af { $children } børn.

change-added = Nyt punkt: { $title }. { $wording }
change-dropped = Taget ud: { $title }.
change-changed = Ændret: { $title }. Før: { $from } Nu: { $to }

change-added-brief = Nyt punkt: { $title }.
change-changed-brief = Ændret: { $title }.
draft-heading = Udkast til aftale, { $name }, version { $version }
draft-intro = Det her er et udkast. Intet gælder, før klassen har vedtaget det.
draft-changes = Det her er nyt siden version { $version }:
draft-newer = Version { $version } ville ændre det her:
draft-suggest = Har du et forslag, så tryk på knappen, eller svar på denne besked med punktets nummer og dit forslag.
credits = Med forslag fra { $names }.

version-line = Version { $version }, { $on }
versions-heading = Versioner af aftalen
versions-none = Der er ingen version af aftalen endnu.
diff-none = Der er ikke to versioner at sammenligne endnu.
diff-heading = Fra version { $before } til version { $after }

documents = Hvad vil du have, og på hvilket sprog?
document-pdf-button = PDF, { $language }
document-poster-button = Plakat, { $language }
document-text-button = Tekst, { $language }
document-none = Der er ingen version af aftalen at udskrive endnu.
document-done = Her er aftalen.
document-unknown = Skriv /agreement pdf, /agreement poster, /agreement pupils, /agreement md, /agreement versions eller /agreement diff.
document-title = Vores aftale
document-facts = Version { $version }, { $on }
document-draft = Version { $version }, et udkast, der ikke er vedtaget
document-names = Underskrevet af
document-review = Vi ser på den igen den { $on }.
document-hash = Indholdets kendetegn: { $hash }

in-force-heading = Aftalen gælder nu
in-force-leave = Hver familie kan når som helst trække sig ud, hos mig alene: /agreement.
renewed = Klassen beholder aftalen i et år mere.

adoption-title = Vedtag aftalen, version { $version }
adoption-question = Vil vi vedtage version { $version } af aftalen?
adoption-intro = Aftalen står i udkastet ovenfor, og du finder den med /agreement. Den er en fælles retning, ikke en kontrakt.
proposal-question = Kan vi blive enige om det her: { $wording }
suggestion-title = Forslag: { $words }
suggestion-question = Skal det her med i aftalen: { $words }
suggestion-intro = En i klassen har foreslået det.
review-title = Aftalen efter et år
review-question = Hvad vil vi gøre med aftalen?
review-intro = En gang om året ser vi på aftalen igen. Beholder vi den, gælder den i et år mere. Bliver intet besluttet, slutter den af sig selv efter seks uger.
review-keep = Beholde den, som den er
review-adjust = Beholde den og ændre noget
review-end = Lade den slutte
