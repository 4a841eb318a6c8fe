# The class's page on the web.

page-title = Klassens side
page-intro = Her står avtalen, hva klassen har svart og hva vi vet om apper. Siden er bare for klassen: den som har lenken, kan lese den.
page-skip = Gå til innholdet
page-contents = Innhold
page-languages = Språk
page-agreement = Avtalen
page-results = Hva klassen har svart
page-no-results = Ingen avstemninger er avgjort ennå.
# $date (String) - the day.
page-closed = Avsluttet { $date }.
page-guide = Apper og tjenester
page-guide-intro = Tre aldre for hver tjeneste, og hva det er verdt å vite. Alder er ett av flere råd.
page-nothing-title = Her er det ingenting
page-nothing = Lenken gjelder ikke lenger, eller den er ikke hel. Klassekontakten kan lage en ny med /page i gruppa.
page-fault-title = Noe gikk galt
# $address (String) - the link.
page-link = Klassens side, til å lese og skrive ut: { $address }
# $date (String) - the day.
page-link-until = Lenken gjelder til { $date }. Den som har den, kan lese siden, så del den ikke utenfor gruppa. En ny lenke tar plassen til den gamle.
page-none = Denne utgaven av meg har ingen nettside. Den som driver meg, kan slå den på.
