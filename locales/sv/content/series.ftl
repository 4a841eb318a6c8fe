series-first-phone-title = Den första mobilen
series-first-phone-about = När, vilken och med vilka inställningar, innan barnet får mobil eller klocka.

series-class-chat-title = Klasschatten
series-class-chat-about = Sena meddelanden, skärmbilder, vilka som är med, och hur vi vuxna skriver.

series-gaming-title = Spel
series-gaming-about = Spel hemma och hos kompisar, vilka som får vara med, främlingar och pengar.

series-pictures-title = Bilder på barnen
series-pictures-about = Bilder från kalas och utflykter, och bilder som är gjorda med AI.

series-social-age-title = Sociala medier och ålder
series-social-age-about = När barnet vill ha ett konto: åldersgränser, syskonets konto, platsdelning och streaks.

series-gone-wrong-title = När något har gått fel
series-gone-wrong-about = När överenskommelsen bryts, när vårt barn har sårat någon, och när det gäller nakenbilder eller hot.

series-two-homes-title = Familjer är olika
series-two-homes-about = Två hem med olika regler, barn som behöver ett undantag, och våra egna mobiler.

series-ai-title = Barn och AI
series-ai-about = Chattbotar för de yngsta, läxor, en chattbot som vän, och bilder som inte är äkta.
