poll-debut-title = Den første smartphone
poll-debut-question = Hvor gammelt bør et barn i gruppen være, før det får sin første smartphone?
poll-debut-intro = Nogle børn får smartphone tidligt, andre sent, og der kan være gode grunde til begge dele. Svar med den alder, du selv ville vente til.
poll-debut-recommendation = Trivselskommissionen i Danmark anbefaler at vente med egen smartphone, til barnet er 13 år. Det er et råd og ikke en lov, og grundlaget er omdiskuteret.

poll-debut-together-title = Fælles om at vente: smartphone
poll-debut-together-question = Til hvilken alder vil du vente med dit barns første smartphone, hvis nok andre familier også venter?
poll-debut-together-intro = Du svarer med den højeste alder, du ville vente til, og hvor mange I mindst skal være. Bliver I færre end det, er du ikke med.

poll-before-title = Før den første smartphone
poll-before-question = Hvad er i orden, at børnene i gruppen har, før de får deres første smartphone?
poll-before-intro = Nogle vil gerne kunne få fat i barnet på vej til skole og fritid, andre klarer sig fint uden. Vælg det, der går længst af det, du synes er i orden.
poll-before-option-none = Hverken telefon eller smartwatch
poll-before-meaning-none = Børnene har ikke egen telefon eller eget smartwatch så længe.
poll-before-option-shared = En fælles familietelefon
poll-before-meaning-shared = Familien har en telefon, som barnet låner, når det har brug for den.
poll-before-option-watch = Et smartwatch kun til opkald
poll-before-meaning-watch = Barnet må have et smartwatch til at ringe med og ikke til andet.
poll-before-option-basic = En enkel telefon
poll-before-meaning-basic = Barnet må have sin egen telefon til opkald og sms.
poll-before-option-families = Familien bestemmer
poll-before-meaning-families = Hver familie bestemmer selv, men giver de andre besked først.

poll-watch-title = Smartwatches
poll-watch-question = Bør børnenes smartwatches være i skoletilstand i skoletiden, og bør kamera og lyttefunktion altid være slået fra?
poll-watch-intro = Et smartwatch kan gøre det let at få fat i barnet, og nogle ure kan også tage billeder eller lade andre lytte med. Skoletilstand vil sige, at uret er stille i skoletiden.

poll-social-title = Sociale medier
poll-social-question = Hvor gammelt bør et barn i gruppen være, før det får sin egen profil på sociale medier?
poll-social-intro = Tjenesterne har deres egne aldersgrænser, ofte 13 år, og flere lande vil ændre lovene. Svar med den alder, du selv ville vente til.

poll-social-together-title = Fælles om at vente: sociale medier
poll-social-together-question = Til hvilken alder vil du vente med dit barns egne profiler på sociale medier, hvis nok andre familier også venter?
poll-social-together-intro = Du svarer med den højeste alder, du ville vente til, og hvor mange I mindst skal være. Bliver I færre end det, er du ikke med.

poll-chat-title = Klassechat
poll-chat-question = Hvor bør børnene i gruppen skrive sammen?
poll-chat-intro = Nogle synes, at børnene let skal kunne få fat i hinanden, andre synes, at det er nok, at de ses. Begynd med det, du helst vil have.
poll-chat-option-none = Ingen fælles kanal
poll-chat-meaning-none = Børnene har ingen fælles chat og laver aftaler på andre måder.
poll-chat-option-sms = Almindelige sms’er
poll-chat-meaning-sms = Børnene sms’er med hinanden, og ingen behøver en app.
poll-chat-option-moderated = Én chat, som en forælder følger med i
poll-chat-meaning-moderated = Alle børnene er med i den samme chat, og en forælder holder øje med tonen.
poll-chat-option-school = Skolens eget værktøj
poll-chat-meaning-school = Børnene skriver sammen i det værktøj, skolen allerede bruger.

poll-apps-title = Apps og tjenester
poll-apps-question = Hvilke apps og tjenester er i orden for børnene i gruppen i den alder, de har nu?
poll-apps-intro = Vælg så mange, du vil, eller ingen. Svaret gælder den alder, børnene har nu, og I kan spørge igen, når de bliver ældre.
poll-apps-meaning-snapchat = Billeder og beskeder, der forsvinder, og et kort, hvor venner kan se hinanden.
poll-apps-meaning-tiktok = Korte videoer, som appen vælger ud, med kommentarer og beskeder.
poll-apps-meaning-instagram = Billeder, korte videoer og beskeder på en åben eller privat profil.
poll-apps-meaning-youtube = Lange og korte videoer om alt muligt, med kommentarer.
poll-apps-meaning-whatsapp = Beskeder, billeder og opkald med én eller i grupper, knyttet til et telefonnummer.
poll-apps-meaning-messenger = Beskeder, billeder og opkald med én eller i grupper, fra firmaet bag Facebook.
poll-apps-meaning-discord = Grupper med tekst, tale og video, som mange bruger, når de spiller.
poll-apps-meaning-roblox = Spil, som brugerne selv har lavet, med chat og ting, der kan købes.
poll-apps-meaning-minecraft = Et byggespil, alene eller sammen med andre på nettet.
poll-apps-meaning-fortnite = Et spil, hvor man kæmper mod andre på nettet, med talechat og ting, der kan købes.

poll-gaming-title = Aldersmærkning af spil
poll-gaming-question = Hvordan vil vi bruge aldersmærkningen af spil?
poll-gaming-intro = PEGI er det aldersmærke, der står på spillene. Børn er forskellige, og familier lægger vægt på forskellige ting.
poll-gaming-option-pegi = Vi følger PEGI-mærket
poll-gaming-meaning-pegi = Børnene spiller spil, der er mærket til deres alder eller lavere.
poll-gaming-option-with-parent = Ét trin op sammen med en forælder
poll-gaming-meaning-with-parent = Børnene må spille spil ét PEGI-trin over deres alder, når en forælder er med.
poll-gaming-option-families = Familien bestemmer
poll-gaming-meaning-families = Hver familie bestemmer selv, men giver de andre besked først.

poll-visits-title = Skærm på legeaftaler
poll-visits-question = Hvad skal gælde for skærm, når børnene er hjemme hos hinanden?
poll-visits-intro = Familier har forskellige vaner, og børnene kommer i flere hjem. Vælg det, der passer jer bedst, både når I har gæster, og når jeres barn er gæst.
poll-visits-option-host = Værtens regel, sagt på forhånd
poll-visits-meaning-host = Den familie, der har gæster, bestemmer og siger på forhånd, hvad der gælder.
poll-visits-option-first-hour = Den første time uden skærm
poll-visits-meaning-first-hour = Børnene leger uden skærm den første time, og derefter bestemmer værten.
poll-visits-option-screen-free = Legeaftaler uden skærm
poll-visits-meaning-screen-free = Skærmene bliver lagt væk, når børnene er hjemme hos hinanden.
poll-visits-option-families = Familien bestemmer
poll-visits-meaning-families = Hver familie bestemmer for sit eget barn, men giver de andre besked først.

poll-parties-title = Mobil til fester og overnatninger
poll-parties-question = Hvad skal gælde for børnenes telefoner til fester og overnatninger?
poll-parties-intro = Nogle børn vil gerne kunne ringe hjem, og nogle forældre vil gerne have telefonerne lagt væk. Begge dele kan løses på flere måder.
poll-parties-option-basket = Telefonerne i en kurv
poll-parties-meaning-basket = Telefonerne kommer i en kurv ved døren og hentes, når børnene går hjem.
poll-parties-option-evening = Lagt væk fra kl. { $time }
poll-parties-meaning-evening = Børnene lægger telefonerne væk fra kl. { $time }, og indtil da må de have dem.
poll-parties-option-through-host = Kontakt gennem værten
poll-parties-meaning-through-host = Forældre får fat i børnene gennem værten, så børnene behøver ikke have telefon med.
poll-parties-option-families = Familien bestemmer
poll-parties-meaning-families = Hver familie bestemmer selv, men giver de andre besked først.

poll-photos-title = Billeder af andres børn
poll-photos-question = Hvad skal gælde, når forældre vil dele billeder, hvor andres børn er med?
poll-photos-intro = Nogle deler gerne billeder af det, børnene laver sammen, andre vil helst ikke have deres barn med. Spørgsmålet gælder billeder, som forældre deler, ikke skolens eller børnehavens egne.
poll-photos-recommendation = Datatilsynet i Norge råder til aldrig at dele billeder af andres børn uden samtykke fra en forælder eller værge og til også at spørge barnet.
poll-photos-option-ask-both = Ja fra både barnet og forældrene
poll-photos-meaning-ask-both = Ingen deler et billede, før barnet og forældrene har sagt ja.
poll-photos-option-closed-album = Kun i et lukket album
poll-photos-meaning-closed-album = Billederne deles kun i et album for gruppens familier.
poll-photos-option-each-time = Spørg hver gang, slet efter ønske
poll-photos-meaning-each-time = Den, der vil dele, spørger forældrene hver gang og sletter billedet, når nogen beder om det.
poll-photos-option-families = Familien bestemmer
poll-photos-meaning-families = Hver familie bestemmer over billeder af egne børn og spørger, før den deler andres.

poll-night-title = Telefonen om natten
poll-night-question = Kan vi blive enige om det her: Når det er hverdag dagen efter, lader vi børnenes telefoner op uden for deres værelse fra kl. { $time }?
poll-night-intro = Forslaget gælder ikke weekender og ferier. Nogle vil have telefonen på værelset, for eksempel som vækkeur, og andre vil helst have den et andet sted.
poll-night-recommendation = Helsedirektoratet i Norge anbefaler ingen skærm den sidste time før sengetid og ingen skærm ved sengen.

poll-controls-title = Indstillinger på telefon og tablet
poll-controls-question = Hvilke indstillinger bør vi have til fælles på børnenes telefoner og tablets?
poll-controls-intro = Vælg så mange, du vil, eller ingen. Indstillinger kan give tryghed, og de kan også gøre hverdagen mere besværlig.
poll-controls-recommendation = Digitaliseringsministeriet i Danmark råder blandt andet til at slå placering fra, spærre for køb eller kræve kode og kun tillade kontakt fra venner, når barnet er mellem 9 og 12 år. Der er særskilte råd til yngre og ældre børn.
poll-controls-option-installs = En voksen godkender nye apps
poll-controls-meaning-installs = Barnet spørger, og en voksen siger ja, før en app bliver hentet.
poll-controls-option-purchases = Køb er spærret
poll-controls-meaning-purchases = Der kan ikke købes noget i apps og spil, medmindre en voksen åbner for det.
poll-controls-option-location = Placering er slået fra
poll-controls-meaning-location = Apps får ikke at vide, hvor barnet er.
poll-controls-option-contacts = Kun kontakt fra venner
poll-controls-meaning-contacts = Kun dem, barnet allerede er venner med, kan skrive eller ringe i apps og spil.

poll-harm-title = Når der er sket noget
poll-harm-question = Kan vi blive enige om det her: Sker der noget sårende mellem børnene på nettet, siger vi det samme dag direkte til de forældre, det gælder, og til skolen, når flere er berørt, vi tager det aldrig i gruppechatten, og barnet, der fortæller, får ikke skylden?
poll-harm-intro = Nogle vil helst tale sammen forældre imellem, andre vil gerne have skolen med. Forslaget gælder ikke fare eller mulige lovbrud, for så er det politiet, der hjælper.

poll-exclusion-title = Når nogen bliver holdt udenfor
poll-exclusion-question = Kan vi blive enige om det her: Bliver et barn mobbet eller holdt udenfor på nettet, lytter vi, finder ud af, hvad der er sket, får det stoppet og taler med begge hjem og skolen, og grupper, der holder nogen udenfor, lukker vi?
poll-exclusion-intro = Nogle vil helst løse den slags mellem hjemmene først, andre vil have skolen med fra starten. Forslaget handler om chats, spil og apps, hvor børnene er sammen.

poll-money-title = Gaver til computerspil
poll-money-question = Hvad skal gælde for penge eller ting til computerspil som gave, når børnene har fødselsdag?
poll-money-intro = I nogle computerspil kan man købe ting, og nogle børn ønsker sig det i gave. Nogle synes, det er en fin gave, andre vil helst give noget andet.
poll-money-option-none = Ingen af den slags gaver
poll-money-meaning-none = Børnene får ikke penge eller ting til computerspil i fødselsdagsgave af hinanden.
poll-money-option-cap = Højst { $number } kroner
poll-money-meaning-cap = Den, der giver penge eller ting til computerspil, giver for højst { $number } kroner.
poll-money-option-ask = Spørg forældrene først
poll-money-meaning-ask = Den, der vil give noget til et computerspil, spørger fødselsdagsbarnets forældre først.
poll-money-option-families = Familien bestemmer
poll-money-meaning-families = Hver familie bestemmer selv, men giver de andre besked først.

poll-ai-title = AI-chatbots
poll-ai-question = Hvordan skal børnene i gruppen bruge AI-chatbots som ChatGPT uden for skolen?
poll-ai-intro = En AI-chatbot svarer på spørgsmål og kan hjælpe med meget, og den kan også tage fejl. Spørgsmålet gælder hjemme og hos venner, ikke det, skolen bestemmer.
poll-ai-option-with-adult = Sammen med en voksen, til de er { $age }
poll-ai-meaning-with-adult = Børn under { $age } år bruger kun AI-chatbots, når en voksen er med.
poll-ai-option-with-care = Alene, men uden navne og billeder
poll-ai-meaning-with-care = Børnene må bruge dem alene, men aldrig med navne på eller billeder af andre.
poll-ai-option-not-yet = Ikke endnu
poll-ai-meaning-not-yet = Børnene bruger ikke AI-chatbots i den alder, de har nu.
poll-ai-option-families = Familien bestemmer
poll-ai-meaning-families = Hver familie bestemmer selv, men giver de andre besked først.

poll-models-title = Også os voksne
poll-models-question = Hvilke vaner vil vi voksne have til fælles?
poll-models-intro = Vælg så mange, du vil, eller ingen. Voksne har også brug for telefonen, og der kan være gode grunde til at have den fremme.
poll-models-recommendation = Helsedirektoratet i Norge anbefaler ingen skærm ved måltiderne.
poll-models-option-pickup = Ingen telefon ved aflevering og hentning
poll-models-meaning-pickup = Telefonen bliver i lommen, når vi afleverer eller henter børnene.
poll-models-option-meals = Ingen telefon ved måltiderne
poll-models-meaning-meals = De voksne lægger også telefonen væk, når familien spiser.
poll-models-option-ask = Vi spørger om lov før hvert opslag
poll-models-meaning-ask = Den, der vil lægge noget op om et barn, spørger først, også når det er ens eget.

poll-exceptions-title = Undtagelser
poll-exceptions-question = Kan vi blive enige om det her: Vi gør undtagelser, når helbred, handicap eller to hjem kræver det, og ingen behøver at forklare sig?
poll-exceptions-intro = Nogle børn har brug for en app eller en telefon af hensyn til helbredet, og nogle bor i to hjem. Forslaget gælder alt det, vi ellers bliver enige om.

poll-nature-title = Hvad det er for en aftale
poll-nature-question = Kan vi blive enige om det her: Vi ser på aftalen som en fælles retning, ikke som en kontrakt, og den, der vil ud af den, kan gøre det i stilhed?
poll-nature-intro = Nogle vil helst have en fast aftale, andre en fælles retning. Forslaget gælder hele aftalen og ikke et enkelt punkt.

poll-renewal-title = Når vi ser på aftalen igen
poll-renewal-question = Hvornår skal vi se på aftalen igen?
poll-renewal-intro = Børnene bliver ældre, og det, der passer nu, kan passe dårligere senere. Nogle vil gerne have et fast tidspunkt, andre vil tage det, når der er brug for det.
poll-renewal-option-both = Hvert efterår og ved et nyt trin i skolen
poll-renewal-meaning-both = Vi ser på den hvert efterår, og når børnene begynder i skole, på mellemtrinnet eller i udskolingen.
poll-renewal-option-autumn = Hvert efterår
poll-renewal-meaning-autumn = Vi ser på den én gang om året, om efteråret.
poll-renewal-option-stages = Ved et nyt trin i skolen
poll-renewal-meaning-stages = Vi ser på den, når børnene begynder i skole, på mellemtrinnet eller i udskolingen.
poll-renewal-option-families = Når nogen beder om det
poll-renewal-meaning-families = Aftalen gælder, til en familie vil tage den op igen.
