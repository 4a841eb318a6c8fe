# The agreement: its points, how it stands, its versions and documents.

# $name (String) - the class's name.
agreement-heading = Avtalen vår, { $name }
agreement-nature = Dette er en felles retning, ikke en kontrakt. Ingen familie er bundet av den.
agreement-open = Ikke avgjort ennå.
# $number (Number) - the point's place in the agreement.
# $title (String) - the point's title.
# $wording (String) - what was agreed, or that it is open.
agreement-point = { $number }. { $title }: { $wording }
# $number (Number) - the point's place in the agreement.
# $wording (String) - what the class has put in its own words.
agreement-own-point = { $number }. { $wording }
# $wording (String) - what is proposed.
agreement-proposed = Forslag: { $wording }
agreement-none = Klassen har ikke begynt på en avtale ennå.
agreement-so-far = Dette er avgjort i avstemninger til nå.
agreement-begin = Klassekontakten kan begynne på en avtale: skriv /agreement til meg alene.
agreement-building = Avtalen er under arbeid.
agreement-revising = En ny versjon er under arbeid. Avtalen gjelder som før imens.
# $version (Number) - the version's number.
agreement-draft = Versjon { $version } er et utkast. Alle kan foreslå noe.
# $version (Number) - the version's number.
agreement-adopting = Vi stemmer over versjon { $version }.
# $version (Number) - the version's number.
agreement-signing = Versjon { $version } er vedtatt og kan signeres.
# $version (Number) - the version's number.
# $since (String) - a date.
agreement-in-force = Versjon { $version } gjelder siden { $since }.
# $on (String) - a date.
agreement-review = Vi ser på den igjen { $on }.
agreement-work-button = Arbeid med avtalen
agreement-suggest-button = Foreslå en endring
agreement-documents-button = PDF, plakat og tekst
# $title (String) - the template's title.
# $about (String) - what it is, in one sentence.
template-line = { $title }: { $about }

# $on (String) - a date.
ended-not-renewed = Avtalen tok slutt { $on }, siden ingen fornyet den.
# $on (String) - a date.
ended-let-go = Klassen lot avtalen ta slutt { $on }.
# $on (String) - a date.
ended-dropped = Arbeidet med avtalen ble lagt bort { $on }.
# $on (String) - a date.
ended-left-school = Avtalen tok slutt { $on }, da klassen gikk ut av skolen.
ended-heading = Avtalen er slutt
ended-thanks = Takk for at dere prøvde det sammen. Vil dere begynne på nytt, er /agreement der.

signatures-few = Noen har kanskje signert, men ikke så mange at jeg sier et tall.
# $band (String) - how many seats, such as 10-14.
# $children (Number) - how many children the class has.
signatures = Signert for { $band } av { $children } barn.

# $title (String) - the point's title.
# $wording (String) - what it says.
change-added = Nytt punkt: { $title }. { $wording }
# $title (String) - the point's title.
change-dropped = Tatt ut: { $title }.
# $title (String) - the point's title.
# $from (String) - what it said.
# $to (String) - what it says.
change-changed = Endret: { $title }. Før: { $from } Nå: { $to }

# $title (String) - the point's title.
change-added-brief = Nytt punkt: { $title }.
# $title (String) - the point's title.
change-changed-brief = Endret: { $title }.
# $name (String) - the class's name.
# $version (Number) - the version's number.
draft-heading = Utkast til avtale, { $name }, versjon { $version }
draft-intro = Dette er et utkast. Ingenting gjelder før klassen har vedtatt det.
# $version (Number) - the earlier version's number.
draft-changes = Dette er nytt siden versjon { $version }:
# $version (Number) - the newer version's number.
draft-newer = Versjon { $version } ville endret dette:
draft-suggest = Vil du foreslå noe, trykk på knappen, eller svar på denne meldingen med punktets nummer og forslaget ditt.
# $names (String) - who suggested something and wishes to be named.
credits = Med forslag fra { $names }.

# $version (Number) - the version's number.
# $on (String) - a date.
version-line = Versjon { $version }, { $on }
versions-heading = Versjoner av avtalen
versions-none = Det finnes ingen versjon av avtalen ennå.
diff-none = Det finnes ikke to versjoner å sammenligne ennå.
# $before (Number) - the earlier version's number.
# $after (Number) - the newer version's number.
diff-heading = Fra versjon { $before } til versjon { $after }

documents = Hva vil du ha, og på hvilket språk?
# $language (String) - a language's own name.
document-pdf-button = PDF, { $language }
# $language (String) - a language's own name.
document-poster-button = Plakat, { $language }
# $language (String) - a language's own name.
document-text-button = Tekst, { $language }
document-none = Det finnes ingen versjon av avtalen å skrive ut ennå.
document-done = Her er avtalen.
document-unknown = Skriv /agreement pdf, /agreement poster, /agreement pupils, /agreement md, /agreement versions eller /agreement diff.
document-title = Avtalen vår
# $version (Number) - the version's number.
# $on (String) - the day it was made.
document-facts = Versjon { $version }, { $on }
# $version (Number) - the version's number.
document-draft = Versjon { $version }, et utkast som ikke er vedtatt
document-names = Signert av
# $on (String) - a date.
document-review = Vi ser på den igjen { $on }.
# $hash (String) - letters and digits that follow from the content.
document-hash = Innholdets kjennetegn: { $hash }

in-force-heading = Avtalen gjelder nå
in-force-leave = Hver familie kan når som helst trekke seg ut, alene med meg: /agreement.
renewed = Klassen beholder avtalen i ett år til.

# $version (Number) - the version's number.
adoption-title = Vedta avtalen, versjon { $version }
# $version (Number) - the version's number.
adoption-question = Vil vi vedta versjon { $version } av avtalen?
adoption-intro = Avtalen står i utkastet ovenfor, og med /agreement. Den er en felles retning, ikke en kontrakt.
# $wording (String) - what is proposed.
proposal-question = Kan vi bli enige om dette: { $wording }
# $words (String) - the beginning of the suggestion.
suggestion-title = Forslag: { $words }
# $words (String) - the suggestion.
suggestion-question = Skal dette med i avtalen: { $words }
suggestion-intro = En i klassen har foreslått dette.
review-title = Avtalen etter et år
review-question = Hva vil vi gjøre med avtalen?
review-intro = En gang i året ser vi på avtalen igjen. Beholder vi den, gjelder den i ett år til. Blir ingenting bestemt, tar den slutt av seg selv etter seks uker.
review-keep = Beholde den som den er
review-adjust = Beholde den, og endre noe
review-end = La den ta slutt
