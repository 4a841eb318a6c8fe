clause-debut-title = Den første smartphone
clause-debut-why = Når flere venter sammen, står intet barn alene.
clause-debut-option-from = Vi venter med egen smartphone, til barnet er mindst { $age } år.
clause-debut-option-after-primary = Vi venter med egen smartphone, til barnet begynder i udskolingen.
clause-debut-option-year = Vi venter med egen smartphone, til barnet begynder i { $number }. klasse.
clause-debut-option-families = Hver familie bestemmer, hvornår barnet får smartphone, men giver de andre besked først.
clause-debut-pledge = Flere familier hos os er gået sammen om at vente med egen smartphone, til barnet er mindst { $age } år.

clause-before-title = Før den første smartphone
clause-before-why = Det er lettere at vente, når vi ved, hvad børnene kan have så længe.
clause-before-option-none = Vi lader børnene klare sig uden egen telefon og smartwatch, til de får deres første smartphone.
clause-before-option-shared = Vi lader børnene låne en fælles familietelefon, når de har brug for det, til de får deres første smartphone.
clause-before-option-watch = Vi lader børnene have et smartwatch kun til opkald, til de får deres første smartphone.
clause-before-option-basic = Vi lader børnene have en enkel telefon til opkald og sms, til de får deres første smartphone.
clause-before-option-families = Hver familie bestemmer, hvad barnet har før den første smartphone, men giver de andre besked først.

clause-watch-title = Smartwatches
clause-watch-why = Det er rart at vide, hvad urene gør, når børnene er sammen.
clause-watch-option-year = Vi venter med smartwatch, til barnet begynder i { $number }. klasse.
clause-watch-option-yes = Vi sætter børnenes smartwatches i skoletilstand i skoletiden, og kamera og lyttefunktion er altid slået fra.
clause-watch-option-no = Vi har ingen fælles regel om skoletilstand, kamera og lyttefunktion på smartwatches.
clause-watch-option-families = Hver familie sætter selv reglerne for smartwatches, men giver de andre besked først.

clause-social-title = Sociale medier
clause-social-why = Det er lettere at sige ”ikke endnu”, når de andre siger det samme.
clause-social-option-from = Vi venter med egne profiler på sociale medier, til barnet er mindst { $age } år.
clause-social-option-after-primary = Vi venter med egne profiler på sociale medier, til barnet begynder i udskolingen.
clause-social-option-law = Vi følger lovens aldersgrænse for sociale medier, når der er en, og indtil da tjenesternes egne.
clause-social-option-service = Vi følger de aldersgrænser, som tjenesterne selv har sat.
clause-social-option-families = Hver familie sætter selv reglerne for sociale medier, men giver de andre besked først.
clause-social-pledge = Flere familier hos os er gået sammen om at vente med egne profiler på sociale medier, til barnet er mindst { $age } år.

clause-chat-title = Klassechat
clause-chat-why = Når alle er med i chatten, eller ingen er det, bliver ingen holdt udenfor.
clause-chat-option-none = Vi har ingen fælles chat til børnene.
clause-chat-option-sms = Vi lader børnene sms’e med hinanden og har ingen fælles chat.
clause-chat-option-school = Vi lader børnene skrive sammen i skolens værktøj og har ingen anden fælles chat.
clause-chat-option-quiet = Vi har én chat til alle børnene, en forælder følger med i den, og der er stilletid fra kl. { $from } til { $to }. Vigtige beskeder står aldrig kun der.
clause-chat-option-moderated = Vi har én chat til alle børnene, og en forælder følger med i den.
clause-chat-option-families = Hver familie sætter selv reglerne for chat, men giver de andre besked først.

clause-apps-title = Apps og tjenester
clause-apps-why = Det er rart at vide, hvad de andre synes er i orden.
clause-apps-option-list = Det her er i orden hos os lige nu: { $list }.
clause-apps-option-none = Vi har ingen fælles liste over apps og tjenester lige nu.
clause-apps-option-families = Hver familie sætter selv reglerne for apps, men giver de andre besked først.

clause-gaming-title = Gaming
clause-gaming-why = At blive holdt udenfor i spil føles som at blive holdt udenfor i skolegården.
clause-gaming-option-pegi = Vi følger PEGI-mærket: Børnene spiller spil, der er mærket til deres alder eller lavere.
clause-gaming-option-with-parent = Vi følger PEGI-mærket, men går ét trin over barnets alder, når en forælder er med.
clause-gaming-option-known-voices = Vi lader børnene bruge talechat i spil, men kun med nogen, de kender.
clause-gaming-option-all-in = Vi lader alle børn i gruppen være med, når nogen laver en fælles server.
clause-gaming-option-families = Hver familie sætter selv reglerne for gaming, men giver de andre besked først.

clause-visits-title = Skærm på legeaftaler
clause-visits-why = Det er rart at vide, hvad der gælder hjemme hos hinanden.
clause-visits-option-screen-free = Vi lægger skærmene væk, når børnene er hjemme hos hinanden.
clause-visits-option-first-hour = Vi holder den første time af en legeaftale fri for skærm.
clause-visits-option-host = Vi følger værtens regler for skærm, og værten melder dem ud på forhånd.
clause-visits-option-families = Hver familie sætter selv reglerne for skærm på legeaftaler, men giver de andre besked først.

clause-parties-title = Fester og overnatninger
clause-parties-why = Når alle ved, hvad der gælder, behøver værten ikke selv at finde på regler.
clause-parties-option-basket = Vi samler telefonerne i en kurv, når børnene er til fest eller sover hos hinanden.
clause-parties-option-evening = Vi lader børnene lægge telefonerne væk fra kl. { $time }, når de holder fest eller sover hos hinanden.
clause-parties-option-through-host = Vi ringer til værten, når vi vil have fat i børnene til fester og overnatninger.
clause-parties-option-no-photos = Vi lægger ikke billeder op fra børnenes fester og overnatninger.
clause-parties-option-families = Hver familie sætter selv reglerne for mobil til fester og overnatninger, men giver de andre besked først.

clause-photos-title = Billeder af andres børn
clause-photos-why = Et billede, der er delt, er svært at få tilbage.
clause-photos-option-ask-both = Vi deler aldrig billeder af andres børn uden et ja fra både barnet og forældrene.
clause-photos-option-closed-album = Vi deler kun billeder af andres børn i et lukket album for gruppens familier.
clause-photos-option-each-time = Vi spørger forældrene, hver gang vi vil dele et billede af andres børn, og sletter det, når nogen beder om det.
clause-photos-option-families = Hver familie bestemmer, hvad den deler af egne børn, og spørger, før den deler billeder af andres.

clause-night-title = Om natten
clause-night-why = Det er lettere at sove uden en telefon ved sengen.
clause-night-option-outside = Når det er hverdag dagen efter, lader vi børnenes telefoner op uden for deres værelse fra kl. { $time }.
clause-night-option-last-hour = Vi lægger skærmene væk den sidste time, før børnene skal sove.
clause-night-option-families = Hver familie bestemmer, hvor telefonen ligger om natten, men giver de andre besked først.

clause-controls-title = Indstillinger
clause-controls-why = Når flere har de samme indstillinger, er intet barn alene om dem.
clause-controls-option-list = Vi har disse indstillinger til fælles på børnenes telefoner og tablets: { $list }.
clause-controls-option-none = Vi har ingen fælles indstillinger på børnenes telefoner og tablets lige nu.
clause-controls-option-families = Hver familie vælger selv indstillinger, men giver de andre besked først.

clause-harm-title = Når der er sket noget
clause-harm-why = Det er lettere at finde en løsning, når vi ved, hvordan vi siger det til hinanden.
clause-harm-option-with-school = Sker der noget sårende mellem børnene på nettet, siger vi det samme dag til de forældre, det gælder, og til skolen, når flere er berørt. Vi tager det aldrig i gruppechatten, og barnet, der fortæller, får ikke skylden.
clause-harm-option-directly = Sker der noget sårende mellem børnene på nettet, siger vi det samme dag direkte til de forældre, det gælder, og tager det aldrig i gruppechatten.
clause-harm-option-no-blame = Når et barn fortæller om noget, der er sket på nettet, lytter vi og giver ikke barnet skylden.
clause-harm-option-families = Hver familie bestemmer, hvordan den tager det op, der sker på nettet, men giver dem, det gælder, besked først.

clause-exclusion-title = Når nogen bliver holdt udenfor
clause-exclusion-why = Når vi gør det samme, ved alle børnene, at de får hjælp.
clause-exclusion-option-steps = Bliver et barn mobbet eller holdt udenfor på nettet, lytter vi, finder ud af, hvad der er sket, får det stoppet og taler med begge hjem og skolen. Grupper, der holder nogen udenfor, lukker vi.
clause-exclusion-option-both-homes = Bliver et barn mobbet eller holdt udenfor på nettet, lytter vi først, og så taler begge hjem og skolen sammen om det.
clause-exclusion-option-close-groups = Vi lukker chats og grupper på nettet, når de holder nogle af børnene udenfor.
clause-exclusion-option-families = Hver familie bestemmer, hvad den gør, når nogen bliver holdt udenfor, men giver de andre besked først.

clause-money-title = Gaver til computerspil
clause-money-why = En fælles grænse gør det lettere at vælge gave.
clause-money-option-none = Vi giver ikke penge eller ting til computerspil, når børnene har fødselsdag.
clause-money-option-cap = Giver vi penge eller ting til computerspil, når børnene har fødselsdag, er det for højst { $number } kroner.
clause-money-option-ask = Vi spørger fødselsdagsbarnets forældre, før vi giver penge eller ting til computerspil.
clause-money-option-families = Hver familie sætter selv reglerne for gaver til computerspil, men giver de andre besked først.

clause-ai-title = AI-chatbots
clause-ai-why = AI er nyt for mange af os, og det er lettere at finde ud af det sammen.
clause-ai-option-not-yet = Vi lader børnene vente med AI-chatbots.
clause-ai-option-with-adult = Vi lader børnene bruge AI-chatbots, men kun sammen med en voksen, til de er { $age } år.
clause-ai-option-with-care = Vi lader børnene bruge AI-chatbots alene, men aldrig med navne på eller billeder af andre.
clause-ai-option-families = Hver familie sætter selv reglerne for AI-chatbots, men giver de andre besked først.

clause-models-title = Også os voksne
clause-models-why = En regel er lettere at følge, når de voksne også følger den.
clause-models-option-list = Det her gælder for os voksne: { $list }.
clause-models-option-none = Vi har ingen fælles regler for de voksnes skærmvaner lige nu.
clause-models-option-families = Hver familie sætter selv reglerne for de voksnes skærmvaner, men giver de andre besked først.

clause-exceptions-title = Undtagelser
clause-exceptions-why = En god aftale har plads til børn, der har brug for noget andet.
clause-exceptions-option-listed = Vi gør undtagelser, når helbred, handicap eller to hjem kræver det, og ingen behøver at forklare sig.
clause-exceptions-option-no-questions = Vi gør undtagelser for alle, der har brug for det, og ingen spørger hvorfor.
clause-exceptions-option-families = Hver familie bestemmer, om barnet har brug for en undtagelse, men giver de andre besked først.

clause-nature-title = Hvad det er for en aftale
clause-nature-why = Det er lettere at sige ja, når det er i orden at skifte mening.
clause-nature-option-direction = Vi ser på aftalen som en fælles retning, ikke som en kontrakt.
clause-nature-option-intent = Vi ser på aftalen som en fælles retning, ikke som en kontrakt. Den, der vil ud af den, kan gøre det i stilhed.
clause-nature-option-families = Hver familie bestemmer, hvilke punkter den følger, men giver de andre besked først.

clause-renewal-title = Når vi ser på aftalen igen
clause-renewal-why = Børn vokser, og en aftale, som ingen ser på, går i glemmebogen.
clause-renewal-option-both = Vi ser på aftalen igen hvert efterår, og når børnene begynder i skole, på mellemtrinnet eller i udskolingen.
clause-renewal-option-autumn = Vi ser på aftalen igen hvert efterår.
clause-renewal-option-stages = Vi ser på aftalen igen, når børnene begynder i skole, på mellemtrinnet eller i udskolingen.
clause-renewal-option-families = Vi tager aftalen op igen, når nogen beder om det.
