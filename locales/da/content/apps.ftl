setting-private = Gør profilen privat, hvis det kan lade sig gøre.
setting-location = Slå deling af placering fra.
setting-contact = Lad kun venner kunne skrive beskeder.
setting-purchases = Spær for køb.
setting-installs = Lad en forælder godkende nye apps.
setting-photos = Del ikke billeder af andre børn, uden at de har sagt ja.

app-snapchat-look = Snapchat giver afsenderen besked, når nogen tager et skærmbillede. Har I brug for bevis, foreslår Barnevakten i Norge at fotografere skærmen med en anden telefon. Seksuelle billeder må ikke fotograferes.
app-snapchat-terms-denmark = Samtykkealderen i Danmark er 15. Snapchat beholdt 13 og sagde, at den lov ikke binder dem, ifølge et sammendrag fra 2024.
app-snapchat-terms-norwegian = Tallet er fra en norsk kilde, Barnevakten. Tjek gerne vilkårene dér, hvor du bor.

app-tiktok-look = Profiler for børn under 16 år er private fra start, ifølge en kilde, der ikke er TikTok selv. Se efter på barnets telefon, om det passer.
app-tiktok-terms-denmark = Samtykkealderen i Danmark er 15. TikTok beholdt 13 og sagde, at den lov ikke binder dem, ifølge et sammendrag fra 2024.
app-tiktok-terms-norwegian = Tallet er fra en norsk kilde, Barnevakten. Tjek gerne vilkårene dér, hvor du bor.

app-instagram-look = Brugere under 18 år får en særlig profil til teenagere, ifølge Screenwise. Er barnet under 16, skal en forælder sige ja, før indstillingerne kan gøres mindre strenge.
app-instagram-terms-norwegian = Tallet er fra en norsk kilde, Barnevakten. Tjek gerne vilkårene dér, hvor du bor.

app-youtube-look = At have sin egen konto og at se med, når en forælder har givet adgang, er to forskellige ting. Der findes også noget, der hedder YouTube Kids.
app-youtube-terms-account = Det gælder egen konto. Yngre børn kan bruge YouTube, når en forælder giver adgang, ifølge en hjemmeside, der gengiver vilkårene.
app-youtube-terms-norway = Barnevakten i Norge angiver 13 år som en grænse, forældre ikke kan gøre undtagelser fra. Kilderne er altså uenige.

app-whatsapp-look = WhatsApp kontrollerede ikke alderen, da grænsen blev sat ned i 2024. Tal gerne med barnet om, hvem det er i orden at skrive med.
app-whatsapp-terms-since = Grænsen i Europa blev sat ned fra 16 til 13 år den 11. april 2024.

app-discord-look = Hvis en fremmed vil flytte snakken til en anden app på tomandshånd, er rådet fra Kripos i Norge at sige nej. Barnet skal kunne fortælle det uden skældud.
app-discord-terms-list = Tallet gælder lande, der ikke står på Discords liste over undtagelser. Danmark stod ikke på den del af listen, jeg har set.
app-discord-terms-unseen = Tallet gælder lande, der ikke står på Discords liste over undtagelser. Linjerne for Norge og Sverige har jeg ikke set.

app-messenger-look = Jeg har ingen sikker kilde på aldersgrænsen for Messenger. Se i vilkårene, og bliv gerne enige om, hvem børnene må skrive med.

app-messenger-kids-look = Da tjenesten kom, skulle begge børns forældre godkende en kontakt. Den findes sandsynligvis i Danmark, for Digitaliseringsministeriet dér nævner den. Om Norge og Sverige ved jeg det ikke.
app-messenger-kids-terms-children = I 2017, da tjenesten kun fandtes i USA, var den for børn fra 6 til 12 år og gik gennem en forælders konto.

app-telegram-look = Justisdepartementet i Norge rådede i 2023 offentligt ansatte til ikke at have Telegram på arbejdstelefonen. Lærere dér kan derfor måske ikke bruge den på arbejdet.
app-telegram-terms-eu = Det står i de nyeste EU-vilkår, jeg har set, i en kopi. Ældre vilkår sagde 16 år. Se telegram.org/tos/eu.
app-telegram-terms-norway = De nyeste EU-vilkår, jeg har set, siger 18 år. Ældre vilkår sagde 16. Norge er ikke nævnt, så det er uklart, hvad der gælder dér.

app-signal-look = Kilderne siger ikke meget om Signal ud over alderen. Et forslag er at aftale, hvem barnet må skrive med, som ved alle beskedtjenester.

app-matrix-look = Serveren matrix.org leder efter overgrebsbilleder af børn i ukrypterede filer og filtrerer ukrypterede beskeder. Andre servere kan have andre regler.
app-matrix-terms-server = Det gælder serveren matrix.org. På andre servere bestemmer den, der driver serveren.

app-element-look = Hvilken alder der gælder for Element, afhænger sandsynligvis af den server, kontoen ligger på. Find ud af, hvilken det er, før et barn får en konto.
app-element-terms-server = Det er sandsynligvis reglerne for den server, kontoen ligger på, der gælder. For matrix.org er det 18 år.

app-chatgpt-look = Et forslag er aldrig at skrive navne på andre børn eller lægge billeder af dem ind. Prøv gerne tjenesten sammen, før barnet bruger den alene.
app-chatgpt-terms-permission = Er barnet under 18, kræves der tilladelse fra en forælder. Det siger en kilde, der gengiver vilkårene.
app-chatgpt-terms-denmark = Vilkårene siger 13 år, eller landets samtykkealder, når den er højere. I Danmark bliver det sandsynligvis 15. Under 18 kræves tilladelse fra en forælder.

app-roblox-look = Siden 7. januar 2026 skal man igennem et alderstjek for at bruge chatten. For børn under ni år er chatten slået fra, indtil en forælder siger ja.

app-minecraft-look = Laver nogen en fælles server, er det rart, at alle må være med. Ekeberg FAU i Norge minder om, at det gør ondt at blive holdt udenfor i spil.

app-fortnite-look = Før du siger ja til chat og køb, er det en god idé at tale om, hvem barnet spiller med, og hvad det må bruge penge på.
app-fortnite-terms-cabined = Yngre børn får en begrænset konto uden chat, køb og eget navn, indtil en forælder siger ja.
app-fortnite-terms-denmark = Grænsen er 13 år eller landets samtykkealder, i Danmark sandsynligvis 15. Yngre har hverken chat, køb eller eget navn, før en forælder siger ja.

app-bereal-look = Et forslag er at spørge andre børn, før de kommer med på et billede, og lade være, når nogen siger nej.
app-bereal-terms-country = I EU går grænsen fra 13 til 16 år alt efter land, ifølge en gengivelse af vilkårene. Tallet for dit land har jeg ikke set.
