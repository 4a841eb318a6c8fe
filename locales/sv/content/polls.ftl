poll-debut-title = Första smartphonen
poll-debut-question = Hur gammalt bör ett barn i gruppen vara innan det får sin första smartphone?
poll-debut-intro = Vissa barn får en smartphone tidigt, andra sent, och det kan finnas goda skäl till båda. Svara med den ålder som du själv skulle vilja vänta till.
poll-debut-recommendation = Den danska Trivselskommissionen ger rådet att vänta med egen smartphone tills barnet är 13 år. Det är ett råd och ingen lag, och underlaget är omdiskuterat.

poll-debut-together-title = Vänta tillsammans: smartphone
poll-debut-together-question = Till vilken ålder vill du vänta med ditt barns första smartphone, om tillräckligt många andra familjer också väntar?
poll-debut-together-intro = Du svarar med den högsta ålder som du skulle vänta till, och hur många ni minst måste vara. Blir ni färre än så är du inte med.

poll-before-title = Före den första smartphonen
poll-before-question = Vad är okej att barnen i gruppen har innan de får sin första smartphone?
poll-before-intro = En del vill gärna kunna nå barnet på väg till skola och aktiviteter, andra klarar sig bra utan. Välj det som går längst av det du tycker är okej.
poll-before-option-none = Varken mobil eller smartklocka
poll-before-meaning-none = Barnen har ingen egen mobil eller smartklocka så länge.
poll-before-option-shared = En gemensam familjemobil
poll-before-meaning-shared = Familjen har en mobil som barnet lånar när det behöver den.
poll-before-option-watch = En smartklocka som bara kan ringa
poll-before-meaning-watch = Barnet får ha en smartklocka att ringa med, och inte till något annat.
poll-before-option-basic = En enkel mobil
poll-before-meaning-basic = Barnet får ha en egen mobil för samtal och sms.
poll-before-option-families = Familjen bestämmer
poll-before-meaning-families = Varje familj bestämmer själv, men berättar för de andra först.

poll-watch-title = Smartklockor
poll-watch-question = Bör barnens smartklockor vara i skolläge på skoltid, och kamera och avlyssning alltid vara avstängda?
poll-watch-intro = En smartklocka kan göra det lätt att nå barnet, och en del klockor kan också ta bilder eller låta andra lyssna på det som händer runt barnet. Skolläge betyder att klockan är tyst på skoltid.

poll-social-title = Sociala medier
poll-social-question = Hur gammalt bör ett barn i gruppen vara innan det får ett eget konto på sociala medier?
poll-social-intro = Tjänsterna har egna åldersgränser, ofta 13 år, och flera länder vill ändra sina lagar. Svara med den ålder som du själv skulle vilja vänta till.

poll-social-together-title = Vänta tillsammans: sociala medier
poll-social-together-question = Till vilken ålder vill du vänta med ditt barns egna konton på sociala medier, om tillräckligt många andra familjer också väntar?
poll-social-together-intro = Du svarar med den högsta ålder som du skulle vänta till, och hur många ni minst måste vara. Blir ni färre än så är du inte med.

poll-chat-title = Klasschatt
poll-chat-question = Var bör barnen i gruppen skriva till varandra?
poll-chat-intro = En del tycker att barnen lätt ska kunna nå varandra, andra tycker att det räcker att de träffas. Börja med det du helst vill ha.
poll-chat-option-none = Ingen gemensam kanal
poll-chat-meaning-none = Barnen har ingen gemensam chatt och planerar på andra sätt.
poll-chat-option-sms = Vanliga sms
poll-chat-meaning-sms = Barnen sms:ar varandra, och ingen behöver någon app.
poll-chat-option-moderated = En chatt som en förälder har koll på
poll-chat-meaning-moderated = Alla barnen är med i samma chatt, och en förälder håller ett öga på tonen.
poll-chat-option-school = Skolans eget verktyg
poll-chat-meaning-school = Barnen skriver till varandra i det verktyg som skolan redan använder.

poll-apps-title = Appar och tjänster
poll-apps-question = Vilka appar och tjänster är okej för barnen i gruppen i den ålder de är nu?
poll-apps-intro = Välj så många du vill, eller inga alls. Svaret gäller barnens ålder just nu, och ni kan fråga igen när de blir äldre.
poll-apps-meaning-snapchat = Bilder och meddelanden som försvinner, och en karta där vänner kan se varandra.
poll-apps-meaning-tiktok = Korta videor som appen väljer ut, med kommentarer och meddelanden.
poll-apps-meaning-instagram = Bilder, korta videor och meddelanden, med öppen eller privat profil.
poll-apps-meaning-youtube = Långa och korta videor om allt möjligt, med kommentarer.
poll-apps-meaning-whatsapp = Meddelanden, bilder och samtal med en eller flera, kopplat till ett mobilnummer.
poll-apps-meaning-messenger = Meddelanden, bilder och samtal med en eller flera, från företaget bakom Facebook.
poll-apps-meaning-discord = Grupper med text, röst och video, populärt bland dem som spelar.
poll-apps-meaning-roblox = Spel som användarna själva har gjort, med chatt och saker att köpa.
poll-apps-meaning-minecraft = Ett byggspel, ensam eller med andra på nätet.
poll-apps-meaning-fortnite = Ett spel där man slåss mot andra på nätet, med röstchatt och saker att köpa.

poll-gaming-title = Åldersmärkning av spel
poll-gaming-question = Hur ska vi förhålla oss till åldersmärkningen av spel?
poll-gaming-intro = PEGI är åldersmärkningen som finns på spelen. Barn är olika, och familjer tycker att olika saker är viktiga.
poll-gaming-option-pegi = Följa PEGI-märkningen
poll-gaming-meaning-pegi = Barnen spelar spel som är märkta för deras ålder eller lägre.
poll-gaming-option-with-parent = Ett steg upp med en förälder
poll-gaming-meaning-with-parent = Barnen får spela spel ett PEGI-steg över sin ålder när en förälder är med.
poll-gaming-option-families = Familjen bestämmer
poll-gaming-meaning-families = Varje familj bestämmer själv, men berättar för de andra först.

poll-visits-title = Skärm hos kompisar
poll-visits-question = Vad ska gälla för skärm när barnen är hemma hos varandra?
poll-visits-intro = Familjer har olika vanor, och barnen umgås i flera hem. Välj det som passar er bäst, både när ni har besök och när ert barn är hos andra.
poll-visits-option-host = Värdfamiljens regel, känd i förväg
poll-visits-meaning-host = Familjen som har besök bestämmer, och berättar i förväg vad som gäller.
poll-visits-option-first-hour = Första timmen utan skärm
poll-visits-meaning-first-hour = Barnen leker utan skärm den första timmen, sedan bestämmer värdfamiljen.
poll-visits-option-screen-free = Inga skärmar på besök
poll-visits-meaning-screen-free = Skärmarna får vila när barnen är hemma hos varandra.
poll-visits-option-families = Familjen bestämmer
poll-visits-meaning-families = Varje familj bestämmer för sitt eget barn, men berättar för de andra först.

poll-parties-title = Mobiler på kalas och övernattningar
poll-parties-question = Vad ska gälla för barnens mobiler på kalas, fester och övernattningar?
poll-parties-intro = En del barn vill kunna ringa hem, och en del föräldrar vill gärna att mobilerna läggs undan. Båda delarna går att lösa på flera sätt.
poll-parties-option-basket = Mobilerna i en korg
poll-parties-meaning-basket = Mobilerna läggs i en korg vid dörren och hämtas när barnen går hem.
poll-parties-option-evening = Undanlagda från kl. { $time }
poll-parties-meaning-evening = Barnen lägger undan mobilerna från kl. { $time }, och fram till dess får de ha dem.
poll-parties-option-through-host = Kontakt via värdfamiljen
poll-parties-meaning-through-host = Föräldrar når barnen via värdfamiljen, så barnen behöver ingen egen mobil med sig.
poll-parties-option-families = Familjen bestämmer
poll-parties-meaning-families = Varje familj bestämmer själv, men berättar för de andra först.

poll-photos-title = Bilder på andras barn
poll-photos-question = Vad ska gälla när föräldrar vill dela bilder där andras barn är med?
poll-photos-intro = En del delar gärna bilder på det barnen gör tillsammans, andra vill helst inte att deras barn är med. Frågan gäller bilder som föräldrar delar, inte skolans eller förskolans egna.
poll-photos-recommendation = Det norska Datatilsynet ger rådet att aldrig dela bilder på andras barn utan vårdnadshavarnas samtycke, och att fråga barnet också.
poll-photos-option-ask-both = Ja från både barnet och föräldrarna
poll-photos-meaning-ask-both = Ingen delar en bild innan barnet och föräldrarna har sagt ja.
poll-photos-option-closed-album = Bara i ett stängt album
poll-photos-meaning-closed-album = Bilderna delas bara i ett album för familjerna i gruppen.
poll-photos-option-each-time = Fråga varje gång, radera vid önskemål
poll-photos-meaning-each-time = Den som vill dela frågar föräldrarna varje gång, och raderar bilden om någon ber om det.
poll-photos-option-families = Familjen bestämmer
poll-photos-meaning-families = Varje familj bestämmer om bilder på sina egna barn, och frågar innan den delar andras.

poll-night-title = Mobilen på natten
poll-night-question = Kan vi enas om det här: när det är vardag dagen efter laddar vi barnens mobiler utanför sovrummet från kl. { $time }?
poll-night-intro = Förslaget gäller inte helger och lov. En del vill ha mobilen i rummet, till exempel som väckarklocka, och andra vill helst ha den någon annanstans.
poll-night-recommendation = Helsedirektoratet i Norge ger rådet att inte ha någon skärm den sista timmen före läggdags, och ingen skärm vid sängen.

poll-controls-title = Inställningar på mobil och surfplatta
poll-controls-question = Vilka inställningar bör vi ha gemensamt på barnens mobiler och surfplattor?
poll-controls-intro = Välj så många du vill, eller inga alls. Inställningar kan ge trygghet, och de kan också göra vardagen krångligare.
poll-controls-recommendation = Det danska Digitaliseringsministeriet ger för barn mellan 9 och 12 år bland annat rådet att stänga av platsinformation, spärra köp eller kräva kod och bara tillåta kontakt från vänner. Det finns särskilda råd för yngre och äldre barn.
poll-controls-option-installs = En vuxen godkänner nya appar
poll-controls-meaning-installs = Barnet frågar, och en vuxen säger ja innan en app laddas ner.
poll-controls-option-purchases = Köp är spärrade
poll-controls-meaning-purchases = Inget kan köpas i appar och spel om inte en vuxen godkänner det.
poll-controls-option-location = Platsinformation är avstängd
poll-controls-meaning-location = Appar får inte veta var barnet är.
poll-controls-option-contacts = Kontakt bara från vänner
poll-controls-meaning-contacts = Bara de som redan är barnets vänner kan skriva eller ringa i appar och spel.

poll-harm-title = När något har hänt
poll-harm-question = Kan vi enas om det här: händer det något sårande mellan barnen på nätet hör vi av oss direkt till föräldrarna det gäller samma dag, och till skolan när det rör flera, vi tar det aldrig i gruppchatten, och barnet som berättar får ingen skuld?
poll-harm-intro = En del vill helst att föräldrarna pratar med varandra, andra vill gärna ha med skolan. Förslaget gäller inte fara eller möjliga brott, för då är det polisen som hjälper till.

poll-exclusion-title = När någon lämnas utanför
poll-exclusion-question = Kan vi enas om det här: om ett barn mobbas eller lämnas utanför på nätet lyssnar vi, tar reda på vad som har hänt, får stopp på det och pratar med båda hemmen och skolan, och grupper som stänger någon ute tar vi bort?
poll-exclusion-intro = En del vill helst lösa sådant mellan hemmen först, andra vill ha med skolan från början. Förslaget handlar om chattar, spel och appar där barnen är tillsammans.

poll-money-title = Presenter i spel
poll-money-question = Vad ska gälla för pengar eller saker i spel som present när barnen fyller år?
poll-money-intro = I en del spel finns det saker att köpa, och en del barn önskar sig det i present. Vissa tycker att det är en fin present, andra vill helst ge något annat.
poll-money-option-none = Inga sådana presenter
poll-money-meaning-none = Barnen får inte pengar eller saker i spel i födelsedagspresent av varandra.
poll-money-option-cap = Högst { $number } kronor
poll-money-meaning-cap = Den som ger pengar eller saker i spel ger för högst { $number } kronor.
poll-money-option-ask = Fråga föräldrarna först
poll-money-meaning-ask = Den som vill ge något i ett spel frågar födelsedagsbarnets föräldrar först.
poll-money-option-families = Familjen bestämmer
poll-money-meaning-families = Varje familj bestämmer själv, men berättar för de andra först.

poll-ai-title = AI-chattbotar
poll-ai-question = Hur ska barnen i gruppen använda AI-chattbotar som ChatGPT utanför skolan?
poll-ai-intro = En AI-chattbot svarar på frågor och kan hjälpa till med mycket, och den kan också ha fel. Frågan gäller hemma och hos kompisar, inte det som skolan bestämmer.
poll-ai-option-with-adult = Med en vuxen tills de är { $age }
poll-ai-meaning-with-adult = Barn under { $age } år använder AI-chattbotar bara när en vuxen är med.
poll-ai-option-with-care = Själva, men utan namn och bilder
poll-ai-meaning-with-care = Barnen får använda dem själva, men aldrig med namn eller bilder på andra.
poll-ai-option-not-yet = Inte än
poll-ai-meaning-not-yet = Barnen använder inte AI-chattbotar i den ålder de är nu.
poll-ai-option-families = Familjen bestämmer
poll-ai-meaning-families = Varje familj bestämmer själv, men berättar för de andra först.

poll-models-title = Vi vuxna också
poll-models-question = Vilka vanor vill vi vuxna ha gemensamt?
poll-models-intro = Välj så många du vill, eller inga alls. Vuxna behöver också mobilen, och det kan finnas goda skäl att ha den framme.
poll-models-recommendation = Helsedirektoratet i Norge ger rådet att inte ha någon skärm vid måltiderna.
poll-models-option-pickup = Ingen mobil när vi lämnar och hämtar
poll-models-meaning-pickup = Mobilen stannar i fickan när vi lämnar eller hämtar barnen.
poll-models-option-meals = Ingen mobil vid måltiderna
poll-models-meaning-meals = De vuxna lägger också undan mobilen när familjen äter.
poll-models-option-ask = Vi frågar innan vi lägger ut något
poll-models-meaning-ask = Den som vill lägga ut något om ett barn frågar först, även när det gäller det egna barnet.

poll-exceptions-title = Undantag
poll-exceptions-question = Kan vi enas om det här: vi gör undantag när hälsa, funktionsnedsättning eller två hem kräver det, och ingen behöver förklara sig?
poll-exceptions-intro = En del barn behöver en app eller en mobil för sin hälsas skull, och en del bor i två hem. Förslaget gäller allt det som vi annars kommer överens om.

poll-nature-title = Vad det här är för överenskommelse
poll-nature-question = Kan vi enas om det här: vi ser överenskommelsen som en gemensam riktning, inte som ett kontrakt, och den som vill lämna den kan göra det i tysthet?
poll-nature-intro = En del vill helst ha en fast överenskommelse, andra en gemensam riktning. Förslaget gäller hela överenskommelsen, och inte en enskild punkt.

poll-renewal-title = När vi ser över överenskommelsen
poll-renewal-question = När ska vi se över överenskommelsen?
poll-renewal-intro = Barnen blir äldre, och det som passar nu kan passa sämre senare. En del vill gärna ha en fast tid, andra vill ta det när det behövs.
poll-renewal-option-both = Varje höst och vid nytt stadium
poll-renewal-meaning-both = Vi ser över den varje höst, och när barnen börjar skolan, mellanstadiet eller högstadiet.
poll-renewal-option-autumn = Varje höst
poll-renewal-meaning-autumn = Vi ser över den en gång om året, på hösten.
poll-renewal-option-stages = Vid nytt stadium
poll-renewal-meaning-stages = Vi ser över den när barnen börjar skolan, mellanstadiet eller högstadiet.
poll-renewal-option-families = När någon ber om det
poll-renewal-meaning-families = Överenskommelsen gäller tills en familj vill ta upp den igen.
