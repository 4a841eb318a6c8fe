
page-title = Klassens sida
page-intro = Här finns överenskommelsen, vad klassen har svarat och vad vi vet om appar. Sidan är bara för klassen: den som har länken kan läsa den.
page-skip = Gå till innehållet
page-contents = Innehåll
page-languages = Språk
page-agreement = Överenskommelsen
page-results = Vad klassen har svarat
page-no-results = Ingen omröstning är avgjord än.
page-closed = Avslutad { $date }.
page-guide = Appar och tjänster
page-guide-intro = Tre åldrar för varje tjänst, och vad som är bra att veta. Ålder är ett råd bland flera.
page-nothing-title = Här finns ingenting
page-nothing = Länken gäller inte längre, eller så är den inte hel. Kontaktföräldern kan göra en ny med /page i gruppen.
page-fault-title = Något gick fel
page-link = Klassens sida, att läsa och skriva ut: { $address }
page-link-until = Länken gäller till { $date }. Den som har den kan läsa sidan, så dela den inte utanför gruppen. En ny länk tar den gamlas plats.
page-none = Den här installationen har ingen webbsida. Den som driver Enige kan slå på den.
