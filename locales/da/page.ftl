
page-title = Klassens side
page-intro = Her står aftalen, hvad klassen har svaret, og hvad vi ved om apps. Siden er kun til klassen: Den, der har linket, kan læse den.
page-skip = Gå til indholdet
page-contents = Indhold
page-languages = Sprog
page-agreement = Aftalen
page-results = Hvad klassen har svaret
page-no-results = Ingen afstemninger er afgjort endnu.
page-closed = Afsluttet { $date }.
page-guide = Apps og tjenester
page-guide-intro = Tre aldre for hver tjeneste, og hvad der er værd at vide. Alder er ét råd blandt flere.
page-nothing-title = Her er der ikke noget
page-nothing = Linket gælder ikke længere, eller det er ikke helt. Kontaktforælderen kan lave et nyt med /page i gruppen.
page-fault-title = Noget gik galt
page-link = Klassens side, til at læse og printe: { $address }
page-link-until = Linket gælder til { $date }. Den, der har det, kan læse siden, så del det ikke uden for gruppen. Et nyt link tager det gamles plads.
page-none = Denne udgave af mig har ingen hjemmeside. Den, der driver mig, kan slå den til.
