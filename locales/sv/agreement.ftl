
agreement-heading = Vår överenskommelse, { $name }
agreement-nature = Det här är en gemensam riktning, inte ett kontrakt. Ingen familj måste följa den.
agreement-open = Inte avgjort än.
agreement-point = { $number }. { $title }: { $wording }
agreement-own-point = { $number }. { $wording }
agreement-proposed = Förslag: { $wording }
agreement-none = Klassen har inte börjat på en överenskommelse än.
agreement-so-far = Det här har ni avgjort i omröstningar hittills.
agreement-begin = Kontaktföräldern kan börja på en överenskommelse: skriv /agreement till mig privat.
agreement-building = Arbetet med överenskommelsen pågår.
agreement-revising = En ny version är på gång. Under tiden gäller överenskommelsen som förut.
agreement-draft = Version { $version } är ett utkast. Alla kan komma med förslag.
agreement-adopting = Vi röstar om version { $version }.
agreement-signing = Version { $version } är antagen och kan skrivas under.
agreement-in-force = Version { $version } gäller sedan den { $since }.
agreement-review = Vi tar upp den igen den { $on }.
agreement-work-button = Arbeta med överenskommelsen
agreement-suggest-button = Föreslå en ändring
agreement-documents-button = PDF, affisch och text
template-line = { $title }: { $about }

ended-not-renewed = Överenskommelsen tog slut den { $on }, eftersom ingen förnyade den.
ended-let-go = Klassen lät överenskommelsen ta slut den { $on }.
ended-dropped = Arbetet med överenskommelsen lades åt sidan den { $on }.
ended-left-school = Överenskommelsen tog slut den { $on }, när klassen gick ut skolan.
ended-heading = Överenskommelsen är slut
ended-thanks = Tack för att ni provade tillsammans. Vill ni börja om? Skriv /agreement.

signatures-few = Några har kanske skrivit under, men inte så många att jag säger en siffra.
signatures = Underskriven för { $band } av { $children } barn.

change-added = Ny punkt: { $title }. { $wording }
change-dropped = Borttaget: { $title }.
change-changed = Ändrat: { $title }. Förut: { $from } Nu: { $to }

change-added-brief = Ny punkt: { $title }.
change-changed-brief = Ändrad: { $title }.
draft-heading = Utkast till överenskommelse, { $name }, version { $version }
draft-intro = Det här är ett utkast. Inget gäller förrän klassen har antagit det.
draft-changes = Det här är nytt sedan version { $version }:
draft-newer = Version { $version } skulle ändra det här:
draft-suggest = Vill du föreslå något? Tryck på knappen, eller svara på det här meddelandet med punktens nummer och ditt förslag.
credits = Med förslag från { $names }.

version-line = Version { $version }, { $on }
versions-heading = Versioner av överenskommelsen
versions-none = Det finns ingen version av överenskommelsen än.
diff-none = Det finns inte två versioner att jämföra än.
diff-heading = Från version { $before } till version { $after }

documents = Vad vill du ha, och på vilket språk?
document-pdf-button = PDF, { $language }
document-poster-button = Affisch, { $language }
document-text-button = Text, { $language }
document-none = Det finns ingen version av överenskommelsen att skriva ut än.
document-done = Här är överenskommelsen.
document-unknown = Skriv /agreement pdf, /agreement poster, /agreement pupils, /agreement md, /agreement versions eller /agreement diff.
document-title = Vår överenskommelse
document-facts = Version { $version }, { $on }
document-draft = Version { $version }, ett utkast som inte är antaget
document-names = Underskriven av
document-review = Vi tar upp den igen den { $on }.
document-hash = Innehållets kännetecken: { $hash }

in-force-heading = Överenskommelsen gäller nu
in-force-leave = Varje familj kan när som helst dra sig ur, privat hos mig: /agreement.
renewed = Klassen behåller överenskommelsen i ett år till.

adoption-title = Anta överenskommelsen, version { $version }
adoption-question = Vill vi anta version { $version } av överenskommelsen?
adoption-intro = Överenskommelsen står i utkastet här ovanför, och du hittar den med /agreement. Den är en gemensam riktning, inte ett kontrakt.
proposal-question = Kan vi komma överens om det här: { $wording }
suggestion-title = Förslag: { $words }
suggestion-question = Ska det här vara med i överenskommelsen: { $words }
suggestion-intro = Någon i klassen har föreslagit det här.
review-title = Överenskommelsen efter ett år
review-question = Vad vill vi göra med överenskommelsen?
review-intro = En gång om året tar vi upp överenskommelsen igen. Behåller vi den gäller den i ett år till. Om inget blir bestämt tar den slut av sig själv efter sex veckor.
review-keep = Behålla den som den är
review-adjust = Behålla den och ändra något
review-end = Låta den ta slut
