# Series of dilemmas for parents.
series-first-phone-title = Den første telefonen
series-first-phone-about = Når, hvilken og med hvilke innstillinger, før barnet får telefon eller klokke.

series-class-chat-title = Klassechatten
series-class-chat-about = Sene meldinger, skjermbilder, hvem som er med, og hvordan vi voksne skriver.

series-gaming-title = Spill
series-gaming-about = Spill hjemme og på besøk, hvem som får være med, fremmede og penger.

series-pictures-title = Bilder av barna
series-pictures-about = Bilder fra bursdag og tur, og bilder som er laget med KI.

series-social-age-title = Sosiale medier og alder
series-social-age-about = Når barnet vil ha konto: aldersgrenser, søskens konto, posisjon og streaks.

series-gone-wrong-title = Når noe har gått galt
series-gone-wrong-about = Når avtalen ryker, når barnet vårt har såret noen, og når det gjelder nakenbilder eller trusler.

series-two-homes-title = Familier er forskjellige
series-two-homes-about = To hjem med hver sine regler, barn som trenger et unntak, og våre egne telefoner.

series-ai-title = Barn og KI
series-ai-about = Chatboter for de yngste, lekser, en chatbot som venn, og bilder som ikke er ekte.
