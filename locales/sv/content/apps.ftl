setting-private = Gör profilen privat, om det går.
setting-location = Stäng av platsdelning.
setting-contact = Låt bara vänner kunna skicka meddelanden.
setting-purchases = Spärra köp.
setting-installs = Låt en förälder godkänna nya appar.
setting-photos = Dela inte bilder på andra barn om de inte har sagt ja.

app-snapchat-look = Snapchat meddelar avsändaren när någon tar en skärmbild. Om ni behöver bevis föreslår Barnevakten i Norge att fotografera skärmen med en annan mobil. Sexuella bilder ska inte fotograferas.
app-snapchat-terms-denmark = Åldern för digitalt samtycke i Danmark är 15. Snapchat behöll 13 och sa att den lagen inte binder dem, enligt en sammanfattning från 2024.
app-snapchat-terms-norwegian = Siffran kommer från en norsk källa, Barnevakten. Kolla gärna villkoren där du bor.

app-tiktok-look = Konton för barn under 16 år är privata från början, enligt en källa som inte är TikTok självt. Kolla i barnets mobil om det stämmer.
app-tiktok-terms-denmark = Åldern för digitalt samtycke i Danmark är 15. TikTok behöll 13 och sa att den lagen inte binder dem, enligt en sammanfattning från 2024.
app-tiktok-terms-norwegian = Siffran kommer från en norsk källa, Barnevakten. Kolla gärna villkoren där du bor.

app-instagram-look = Användare under 18 år får ett särskilt tonårskonto, enligt Screenwise. Är barnet under 16 måste en förälder säga ja innan inställningarna kan göras mindre strikta.
app-instagram-terms-norwegian = Siffran kommer från en norsk källa, Barnevakten. Kolla gärna villkoren där du bor.

app-youtube-look = Att ha ett eget konto och att titta när en förälder har gett tillgång är två olika saker. Det finns också något som heter YouTube Kids.
app-youtube-terms-account = Det gäller eget konto. Yngre barn kan använda YouTube när en förälder ger tillgång, enligt en webbplats som återger villkoren.
app-youtube-terms-norway = Barnevakten i Norge anger 13 år som en gräns som föräldrar inte kan göra undantag från. Källorna säger alltså olika saker.

app-whatsapp-look = WhatsApp kontrollerade inte åldern när gränsen sänktes 2024. Prata gärna med barnet om vilka det är okej att skriva med.
app-whatsapp-terms-since = Gränsen i Europa sänktes från 16 till 13 år den 11 april 2024.

app-discord-look = Om en främling vill flytta samtalet till en annan app på tu man hand är rådet från Kripos i Norge att säga nej. Barnet ska kunna berätta utan skäll.
app-discord-terms-list = Siffran gäller länder som inte står på Discords lista över undantag. Danmark fanns inte på den del av listan som jag har sett.
app-discord-terms-unseen = Siffran gäller länder som inte står på Discords lista över undantag. Raderna för Norge och Sverige har jag inte sett.

app-messenger-look = Jag har ingen säker källa om åldersgränsen för Messenger. Kolla villkoren, och kom gärna överens om vilka barnen får skriva med.

app-messenger-kids-look = När tjänsten kom måste båda barnens föräldrar godkänna en kontakt. Den finns troligen i Danmark, för Digitaliseringsministeriet där nämner den. Om Norge och Sverige vet jag inte.
app-messenger-kids-terms-children = År 2017, när tjänsten bara fanns i USA, var den för barn från 6 till 12 år och gick via en förälders konto.

app-telegram-look = Justisdepartementet i Norge rådde 2023 offentligt anställda att inte ha Telegram på jobbmobilen. Lärare där kan därför kanske inte använda det på jobbet.
app-telegram-terms-eu = Det står i de nyaste EU-villkoren jag har sett, i en kopia. Äldre villkor sa 16 år. Se telegram.org/tos/eu.
app-telegram-terms-norway = De nyaste EU-villkoren jag har sett säger 18 år. Äldre villkor sa 16. Norge nämns inte, så det är oklart vad som gäller där.

app-signal-look = Källorna säger inte mycket om Signal förutom åldern. Ett förslag är att komma överens om vilka barnet får skriva med, som för alla meddelandetjänster.

app-matrix-look = Servern matrix.org söker efter övergreppsbilder på barn i okrypterade filer och filtrerar okrypterade meddelanden. Andra servrar kan ha andra regler.
app-matrix-terms-server = Det gäller servern matrix.org. På andra servrar bestämmer den som driver servern.

app-element-look = Vilken ålder som gäller för Element beror troligen på servern där kontot finns. Ta reda på vilken det är innan ett barn får ett konto.
app-element-terms-server = Troligen gäller reglerna för servern där kontot finns. För matrix.org är det 18 år.

app-chatgpt-look = Ett förslag är att aldrig skriva namn på andra barn eller lägga in bilder på dem. Testa gärna tjänsten tillsammans innan barnet använder den själv.
app-chatgpt-terms-permission = Om barnet är under 18 krävs tillåtelse från en förälder. Det säger en källa som återger villkoren.
app-chatgpt-terms-denmark = Villkoren säger 13 år, eller landets ålder för samtycke när den är högre. I Danmark blir det troligen 15. Under 18 krävs en förälders tillåtelse.

app-roblox-look = Sedan den 7 januari 2026 krävs en ålderskontroll för att använda chatten. För barn under nio år är chatten avstängd tills en förälder säger ja.

app-minecraft-look = Om någon gör en gemensam server är det fint att alla får vara med. Ekeberg FAU i Norge påminner om att det gör ont att lämnas utanför i spel.

app-fortnite-look = Innan du säger ja till chatt och köp är det bra att prata om vilka barnet spelar med och vad det får lägga pengar på.
app-fortnite-terms-cabined = Yngre barn får ett begränsat konto utan chatt, köp och eget namn tills en förälder säger ja.
app-fortnite-terms-denmark = Gränsen är 13 år eller landets ålder för samtycke, i Danmark troligen 15. Yngre saknar chatt, köp och eget namn tills en förälder säger ja.

app-bereal-look = Ett förslag är att fråga andra barn innan de kommer med på en bild, och låta bli när någon säger nej.
app-bereal-terms-country = Enligt en källa som återger villkoren är gränsen i EU 13 till 16 år, beroende på land. Ditt lands siffra har jag inte sett.
