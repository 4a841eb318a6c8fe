series-first-phone-title = Den første telefon
series-first-phone-about = Hvornår, hvilken og med hvilke indstillinger, før barnet får telefon eller ur.

series-class-chat-title = Klassechatten
series-class-chat-about = Sene beskeder, skærmbilleder, hvem der er med, og hvordan vi voksne skriver.

series-gaming-title = Spil
series-gaming-about = Spil derhjemme og på besøg, hvem der må være med, fremmede og penge.

series-pictures-title = Billeder af børnene
series-pictures-about = Billeder fra fødselsdag og tur og billeder, der er lavet med AI.

series-social-age-title = Sociale medier og alder
series-social-age-about = Når barnet vil have en konto: aldersgrænser, søskendes konto, placering og streaks.

series-gone-wrong-title = Når noget er gået galt
series-gone-wrong-about = Når aftalen brydes, når vores barn har såret nogen, og når det gælder nøgenbilleder eller trusler.

series-two-homes-title = Familier er forskellige
series-two-homes-about = To hjem med hver sine regler, børn, der har brug for en undtagelse, og vores egne telefoner.

series-ai-title = Børn og AI
series-ai-about = Chatbots til de yngste, lektier, en chatbot som ven og billeder, der ikke er ægte.
