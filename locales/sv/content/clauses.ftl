clause-debut-title = Första smartphonen
clause-debut-why = När flera väntar tillsammans står inget barn ensamt.
clause-debut-option-from = Vi väntar med egen smartphone tills barnet är minst { $age } år.
clause-debut-option-after-primary = Vi väntar med egen smartphone tills barnet börjar högstadiet.
clause-debut-option-year = Vi väntar med egen smartphone tills barnet börjar årskurs { $number }.
clause-debut-option-families = Varje familj bestämmer när barnet får en smartphone, men berättar för de andra först.
clause-debut-pledge = Flera familjer hos oss har gått ihop om att vänta med egen smartphone tills barnet är minst { $age } år.

clause-before-title = Före den första smartphonen
clause-before-why = Det är lättare att vänta när vi vet vad barnen kan ha så länge.
clause-before-option-none = Vi låter barnen klara sig utan egen mobil och smartklocka tills de får sin första smartphone.
clause-before-option-shared = Vi låter barnen låna en gemensam familjemobil när de behöver det, tills de får sin första smartphone.
clause-before-option-watch = Vi låter barnen ha en smartklocka som bara kan ringa, tills de får sin första smartphone.
clause-before-option-basic = Vi låter barnen ha en enkel mobil för samtal och sms, tills de får sin första smartphone.
clause-before-option-families = Varje familj bestämmer vad barnet har före den första smartphonen, men berättar för de andra först.

clause-watch-title = Smartklockor
clause-watch-why = Det är bra att veta vad klockorna gör när barnen är tillsammans.
clause-watch-option-year = Vi väntar med smartklocka tills barnet börjar årskurs { $number }.
clause-watch-option-yes = Vi har barnens smartklockor i skolläge på skoltid, och kamera och avlyssning är alltid avstängda.
clause-watch-option-no = Vi har ingen gemensam regel om skolläge, kamera och avlyssning på smartklockor.
clause-watch-option-families = Varje familj bestämmer själv om smartklockor, men berättar för de andra först.

clause-social-title = Sociala medier
clause-social-why = Det är lättare att säga ”inte än” när de andra säger samma sak.
clause-social-option-from = Vi väntar med egna konton på sociala medier tills barnet är minst { $age } år.
clause-social-option-after-primary = Vi väntar med egna konton på sociala medier tills barnet börjar högstadiet.
clause-social-option-law = Vi följer lagens åldersgräns för sociala medier när det finns en, och tjänsternas egna gränser till dess.
clause-social-option-service = Vi följer de åldersgränser som tjänsterna själva har satt.
clause-social-option-families = Varje familj bestämmer själv om sociala medier, men berättar för de andra först.
clause-social-pledge = Flera familjer hos oss har gått ihop om att vänta med egna konton på sociala medier tills barnet är minst { $age } år.

clause-chat-title = Klasschatt
clause-chat-why = En chatt där alla är med, eller ingen, lämnar ingen utanför.
clause-chat-option-none = Vi har ingen gemensam chatt för barnen.
clause-chat-option-sms = Vi låter barnen sms:a varandra och har ingen gemensam chatt.
clause-chat-option-school = Vi låter barnen skriva till varandra i skolans verktyg och har ingen annan gemensam chatt.
clause-chat-option-quiet = Vi har en chatt för alla barnen, en förälder har koll på den, och den vilar från kl. { $from } till { $to }. Viktig information finns aldrig bara där.
clause-chat-option-moderated = Vi har en chatt för alla barnen, och en förälder har koll på den.
clause-chat-option-families = Varje familj bestämmer själv om chatt, men berättar för de andra först.

clause-apps-title = Appar och tjänster
clause-apps-why = Det är skönt att veta vad de andra tycker är okej.
clause-apps-option-list = Det här är okej hos oss just nu: { $list }.
clause-apps-option-none = Vi har ingen gemensam lista över appar och tjänster just nu.
clause-apps-option-families = Varje familj bestämmer själv om appar, men berättar för de andra först.

clause-gaming-title = Spel
clause-gaming-why = Att lämnas utanför i spel känns som att lämnas utanför på skolgården.
clause-gaming-option-pegi = Vi följer PEGI-märkningen: barnen spelar spel som är märkta för deras ålder eller lägre.
clause-gaming-option-with-parent = Vi följer PEGI-märkningen, och går ett steg över barnets ålder bara när en förälder är med.
clause-gaming-option-known-voices = Vi låter barnen använda röstchatt i spel bara med personer som de känner.
clause-gaming-option-all-in = Vi låter alla barn i gruppen vara med när någon skapar en gemensam server.
clause-gaming-option-families = Varje familj bestämmer själv om spel, men berättar för de andra först.

clause-visits-title = Skärm hos kompisar
clause-visits-why = Det är skönt att veta vad som gäller hemma hos varandra.
clause-visits-option-screen-free = Vi låter skärmarna vila när barnen är hemma hos varandra.
clause-visits-option-first-hour = Vi har ingen skärm den första timmen när barnen är hemma hos varandra.
clause-visits-option-host = Vi följer värdfamiljens regler för skärm, och värdfamiljen berättar om dem i förväg.
clause-visits-option-families = Varje familj bestämmer själv om skärm när barn är på besök, men berättar för de andra först.

clause-parties-title = Kalas och övernattningar
clause-parties-why = När alla vet vad som gäller slipper värdfamiljen hitta på reglerna själv.
clause-parties-option-basket = Vi samlar mobilerna i en korg när barnen är på kalas eller fest eller sover över.
clause-parties-option-evening = Vi låter barnen lägga undan mobilerna från kl. { $time } när de har kalas, fest eller övernattning.
clause-parties-option-through-host = Vi ringer värdfamiljen när vi vill nå barnen på kalas, fester och övernattningar.
clause-parties-option-no-photos = Vi lägger inte ut bilder från barnens kalas, fester och övernattningar.
clause-parties-option-families = Varje familj bestämmer själv om mobiler på kalas och övernattningar, men berättar för de andra först.

clause-photos-title = Bilder på andras barn
clause-photos-why = En bild som har delats är svår att få tillbaka.
clause-photos-option-ask-both = Vi delar aldrig bilder på andras barn utan ett ja från både barnet och föräldrarna.
clause-photos-option-closed-album = Vi delar bilder på andras barn bara i ett stängt album för familjerna i gruppen.
clause-photos-option-each-time = Vi frågar föräldrarna varje gång vi vill dela en bild på andras barn, och raderar den om någon ber om det.
clause-photos-option-families = Varje familj bestämmer vad den delar om sina egna barn, och frågar innan den delar bilder på andras.

clause-night-title = På natten
clause-night-why = Det är lättare att sova utan en mobil vid sängen.
clause-night-option-outside = När det är vardag dagen efter laddar vi barnens mobiler utanför sovrummet från kl. { $time }.
clause-night-option-last-hour = Vi låter skärmarna vila den sista timmen innan barnen går och lägger sig.
clause-night-option-families = Varje familj bestämmer var mobilen ligger på natten, men berättar för de andra först.

clause-controls-title = Inställningar
clause-controls-why = När flera har samma inställningar är inget barn ensamt om dem.
clause-controls-option-list = Vi har de här inställningarna gemensamt på barnens mobiler och surfplattor: { $list }.
clause-controls-option-none = Vi har inga gemensamma inställningar på barnens mobiler och surfplattor just nu.
clause-controls-option-families = Varje familj bestämmer själv om inställningar, men berättar för de andra först.

clause-harm-title = När något har hänt
clause-harm-why = Det är lättare att reda ut saker när vi vet hur vi tar kontakt med varandra.
clause-harm-option-with-school = Händer det något sårande mellan barnen på nätet hör vi av oss direkt till föräldrarna det gäller samma dag, och till skolan när det rör flera. Vi tar det aldrig i gruppchatten, och barnet som berättar får ingen skuld.
clause-harm-option-directly = Händer det något sårande mellan barnen på nätet hör vi av oss direkt till föräldrarna det gäller samma dag, och tar det aldrig i gruppchatten.
clause-harm-option-no-blame = När ett barn berättar om något som har hänt på nätet lyssnar vi, och vi lägger inte skulden på barnet.
clause-harm-option-families = Varje familj bestämmer hur den tar upp det som händer på nätet, men berättar för dem det gäller först.

clause-exclusion-title = När någon lämnas utanför
clause-exclusion-why = När vi gör på samma sätt vet alla barn att de får hjälp.
clause-exclusion-option-steps = Om ett barn mobbas eller lämnas utanför på nätet lyssnar vi, tar reda på vad som har hänt, får stopp på det och pratar med båda hemmen och skolan. Grupper som stänger någon ute tar vi bort.
clause-exclusion-option-both-homes = Om ett barn mobbas eller lämnas utanför på nätet lyssnar vi först, och sedan pratar båda hemmen och skolan om det tillsammans.
clause-exclusion-option-close-groups = Vi tar bort chattar och grupper på nätet när de stänger några av barnen ute.
clause-exclusion-option-families = Varje familj bestämmer vad den gör när någon lämnas utanför, men berättar för de andra först.

clause-money-title = Presenter i spel
clause-money-why = En gemensam gräns gör det lättare att välja present.
clause-money-option-none = Vi ger inte pengar eller saker i spel när barnen fyller år.
clause-money-option-cap = Om vi ger pengar eller saker i spel när barnen fyller år är det för högst { $number } kronor.
clause-money-option-ask = Vi frågar födelsedagsbarnets föräldrar innan vi ger pengar eller saker i spel.
clause-money-option-families = Varje familj bestämmer själv om presenter i spel, men berättar för de andra först.

clause-ai-title = AI-chattbotar
clause-ai-why = AI är nytt för många av oss, och det är lättare att lära sig tillsammans.
clause-ai-option-not-yet = Vi låter barnen vänta med AI-chattbotar.
clause-ai-option-with-adult = Vi låter barnen använda AI-chattbotar bara tillsammans med en vuxen tills de är { $age } år.
clause-ai-option-with-care = Vi låter barnen använda AI-chattbotar själva, men aldrig med namn eller bilder på andra.
clause-ai-option-families = Varje familj bestämmer själv om AI-chattbotar, men berättar för de andra först.

clause-models-title = Vi vuxna också
clause-models-why = En regel är lättare att följa när de vuxna också följer den.
clause-models-option-list = Det här gäller för oss vuxna: { $list }.
clause-models-option-none = Vi har inga gemensamma regler för de vuxnas skärmvanor just nu.
clause-models-option-families = Varje familj bestämmer själv om de vuxnas skärmvanor, men berättar för de andra först.

clause-exceptions-title = Undantag
clause-exceptions-why = En bra överenskommelse har plats för barn som behöver något annat.
clause-exceptions-option-listed = Vi gör undantag när hälsa, funktionsnedsättning eller två hem kräver det, och ingen behöver förklara sig.
clause-exceptions-option-no-questions = Vi gör undantag för alla som behöver det, och ingen frågar varför.
clause-exceptions-option-families = Varje familj bestämmer om barnet behöver undantag, men berättar för de andra först.

clause-nature-title = Vad det här är för överenskommelse
clause-nature-why = Det är lättare att säga ja när det går att ändra sig.
clause-nature-option-direction = Vi ser överenskommelsen som en gemensam riktning, inte som ett kontrakt.
clause-nature-option-intent = Vi ser överenskommelsen som en gemensam riktning, inte som ett kontrakt. Den som vill lämna den kan göra det i tysthet.
clause-nature-option-families = Varje familj bestämmer vilka punkter den följer, men berättar för de andra först.

clause-renewal-title = När vi ser över överenskommelsen
clause-renewal-why = Barn växer, och en överenskommelse som ingen tittar på dör.
clause-renewal-option-both = Vi ser över överenskommelsen varje höst, och när barnen börjar skolan, mellanstadiet eller högstadiet.
clause-renewal-option-autumn = Vi ser över överenskommelsen varje höst.
clause-renewal-option-stages = Vi ser över överenskommelsen när barnen börjar skolan, mellanstadiet eller högstadiet.
clause-renewal-option-families = Vi tar upp överenskommelsen igen när någon ber om det.
