poll-debut-title = Første smarttelefon
poll-debut-question = Hvor gammelt bør et barn i gruppa være før det får sin første smarttelefon?
poll-debut-intro = Noen barn får smarttelefon tidlig, andre sent, og det kan være gode grunner til begge deler. Svar med den alderen du selv ville ventet til.
poll-debut-recommendation = Trivselskommissionen i Danmark råder til å vente med egen smarttelefon til barnet er 13 år. Det er et råd og ingen lov, og grunnlaget er omdiskutert.

poll-debut-together-title = Sammen om å vente: smarttelefon
poll-debut-together-question = Til hvilken alder vil du vente med barnets første smarttelefon, hvis nok andre familier også venter?
poll-debut-together-intro = Du svarer med den høyeste alderen du ville ventet til, og hvor mange dere minst må være. Blir dere færre enn det, er du ikke med.

poll-before-title = Før den første smarttelefonen
poll-before-question = Hva er greit at barna i gruppa har før de får sin første smarttelefon?
poll-before-intro = Noen vil gjerne kunne nå barnet på vei til skole og fritid, andre klarer seg fint uten. Velg det som går lengst av det du synes er greit.
poll-before-option-none = Verken telefon eller smartklokke
poll-before-meaning-none = Barna har ingen egen telefon eller smartklokke så lenge.
poll-before-option-shared = En felles familietelefon
poll-before-meaning-shared = Familien har en telefon som barnet låner når det trenger den.
poll-before-option-watch = En smartklokke som bare ringer
poll-before-meaning-watch = Barnet kan ha en smartklokke til å ringe med, og ikke til annet.
poll-before-option-basic = En enkel telefon
poll-before-meaning-basic = Barnet kan ha en egen telefon til samtaler og SMS.
poll-before-option-families = Familien bestemmer
poll-before-meaning-families = Hver familie bestemmer selv, men sier fra til de andre først.

poll-watch-title = Smartklokker
poll-watch-question = Bør barnas smartklokker stå i skolemodus på skolen, og kamera og lyttefunksjon alltid være av?
poll-watch-intro = En smartklokke kan gjøre det lett å nå barnet, og noen klokker kan også ta bilder eller la andre høre det som skjer rundt barnet. Skolemodus vil si at klokka er stille i skoletida.

poll-social-title = Sosiale medier
poll-social-question = Hvor gammelt bør et barn i gruppa være før det får egen konto på sosiale medier?
poll-social-intro = Tjenestene har sine egne aldersgrenser, ofte 13 år, og flere land vil endre lovene. Svar med den alderen du selv ville ventet til.

poll-social-together-title = Sammen om å vente: sosiale medier
poll-social-together-question = Til hvilken alder vil du vente med barnets egne kontoer på sosiale medier, hvis nok andre familier også venter?
poll-social-together-intro = Du svarer med den høyeste alderen du ville ventet til, og hvor mange dere minst må være. Blir dere færre enn det, er du ikke med.

poll-chat-title = Klassechat
poll-chat-question = Hvilken kanal bør barna i gruppa bruke når de skriver til hverandre?
poll-chat-intro = Noen synes barna bør kunne nå hverandre lett, andre synes det er nok at de møtes. Begynn med det du helst vil ha.
poll-chat-option-none = Ingen felles kanal
poll-chat-meaning-none = Barna har ingen felles chat og gjør avtaler på andre måter.
poll-chat-option-sms = Vanlig SMS
poll-chat-meaning-sms = Barna skriver SMS til hverandre, og ingen trenger en app.
poll-chat-option-moderated = Én chat som en forelder følger med i
poll-chat-meaning-moderated = Alle barna er med i samme chat, og en forelder holder øye med tonen.
poll-chat-option-school = Skolens eget verktøy
poll-chat-meaning-school = Barna skriver til hverandre i det verktøyet skolen alt bruker.

poll-apps-title = Apper og tjenester
poll-apps-question = Hvilke apper og tjenester er greie for barna i gruppa i den alderen de har nå?
poll-apps-intro = Velg så mange du vil, eller ingen. Svaret gjelder alderen barna har nå, og dere kan spørre på nytt når de blir eldre.
poll-apps-meaning-snapchat = Bilder og meldinger som forsvinner, og et kart der venner kan se hverandre.
poll-apps-meaning-tiktok = Korte videoer som appen velger ut, med kommentarer og meldinger.
poll-apps-meaning-instagram = Bilder, korte videoer og meldinger, på en åpen eller privat profil.
poll-apps-meaning-youtube = Lange og korte videoer om alt mulig, med kommentarer.
poll-apps-meaning-whatsapp = Meldinger, bilder og samtaler med én eller i grupper, knyttet til et telefonnummer.
poll-apps-meaning-messenger = Meldinger, bilder og samtaler med én eller i grupper, fra selskapet bak Facebook.
poll-apps-meaning-discord = Grupper med tekst, tale og video, mye brukt av folk som spiller.
poll-apps-meaning-roblox = Spill som brukerne selv har laget, med chat og ting å kjøpe.
poll-apps-meaning-minecraft = Et byggespill, alene eller sammen med andre på nett.
poll-apps-meaning-fortnite = Et spill der man kjemper mot andre på nett, med talechat og ting å kjøpe.

poll-gaming-title = Aldersmerking av spill
poll-gaming-question = Hvordan vil vi forholde oss til aldersmerkingen av spill?
poll-gaming-intro = PEGI er aldersmerket som står på spillene. Barn er forskjellige, og familier legger vekt på ulike ting.
poll-gaming-option-pegi = Følge PEGI-merket
poll-gaming-meaning-pegi = Barna spiller spill som er merket for deres alder eller lavere.
poll-gaming-option-with-parent = Ett trinn opp med en forelder
poll-gaming-meaning-with-parent = Barna kan spille spill ett PEGI-trinn over sin alder når en forelder er med.
poll-gaming-option-families = Familien bestemmer
poll-gaming-meaning-families = Hver familie bestemmer selv, men sier fra til de andre først.

poll-visits-title = Skjerm på besøk
poll-visits-question = Hva skal gjelde for skjerm når barna er på besøk hos hverandre?
poll-visits-intro = Familier har ulike vaner hjemme, og barna går ut og inn av flere hjem. Velg det som passer dere best, både som verter og når barnet deres er gjest.
poll-visits-option-host = Vertens regel, sagt på forhånd
poll-visits-meaning-host = Den som har besøk, bestemmer og sier fra på forhånd hva som gjelder.
poll-visits-option-first-hour = Første timen uten skjerm
poll-visits-meaning-first-hour = Barna leker uten skjerm den første timen, og etterpå bestemmer verten.
poll-visits-option-screen-free = Besøk uten skjerm
poll-visits-meaning-screen-free = Skjermene ligger når barna er på besøk hos hverandre.
poll-visits-option-families = Familien bestemmer
poll-visits-meaning-families = Hver familie bestemmer for sitt eget barn, men sier fra til de andre først.

poll-parties-title = Telefon på fest og overnatting
poll-parties-question = Hva skal gjelde for barnas telefoner på fester og overnattinger?
poll-parties-intro = Noen barn vil gjerne kunne ringe hjem, og noen foreldre vil gjerne at telefonene legges bort. Begge deler kan løses på flere måter.
poll-parties-option-basket = Telefonene i en kurv
poll-parties-meaning-basket = Telefonene legges i en kurv ved døra og hentes når barna går hjem.
poll-parties-option-evening = Bort fra kl. { $time }
poll-parties-meaning-evening = Barna legger bort telefonene fra kl. { $time }, og til da kan de ha dem.
poll-parties-option-through-host = Kontakt gjennom verten
poll-parties-meaning-through-host = Foreldre når barna gjennom verten, så barna trenger ikke egen telefon.
poll-parties-option-families = Familien bestemmer
poll-parties-meaning-families = Hver familie bestemmer selv, men sier fra til de andre først.

poll-photos-title = Bilder av andres barn
poll-photos-question = Hva skal gjelde når foreldre vil dele bilder der andres barn er med?
poll-photos-intro = Noen deler gjerne bilder fra det barna gjør sammen, andre vil helst ikke at barnet deres er med. Spørsmålet gjelder bilder som foreldre deler, ikke skolens eller barnehagens egne.
poll-photos-recommendation = Datatilsynet i Norge råder til aldri å dele bilder av andres barn uten samtykke fra foresatte, og til å spørre barnet også.
poll-photos-option-ask-both = Ja fra både barnet og foreldrene
poll-photos-meaning-ask-both = Ingen deler et bilde før barnet og foreldrene har sagt ja.
poll-photos-option-closed-album = Bare i et lukket album
poll-photos-meaning-closed-album = Bildene deles bare i et album for familiene i gruppa.
poll-photos-option-each-time = Spørre hver gang, slette på ønske
poll-photos-meaning-each-time = Den som vil dele, spør foreldrene hver gang, og sletter bildet når noen ber om det.
poll-photos-option-families = Familien bestemmer
poll-photos-meaning-families = Hver familie bestemmer om egne barn, og spør før den deler bilder av andres.

poll-night-title = Telefonen om natta
poll-night-question = Kan vi bli enige om dette: når det er hverdag dagen etter, lader vi barnas telefoner utenfor soverommet fra kl. { $time }?
poll-night-intro = Forslaget gjelder ikke helger og ferier. Noen vil ha telefonen på rommet, for eksempel som vekkerklokke, og andre vil helst ha den et annet sted.
poll-night-recommendation = Helsedirektoratet i Norge råder til ingen skjerm den siste timen før leggetid, og ingen skjerm ved senga.

poll-controls-title = Innstillinger på telefon og nettbrett
poll-controls-question = Hvilke innstillinger bør vi ha felles på barnas telefoner og nettbrett?
poll-controls-intro = Velg så mange du vil, eller ingen. Innstillinger kan gi trygghet, og de kan også gjøre hverdagen mer tungvint.
poll-controls-recommendation = Digitaliseringsministeriet i Danmark råder blant annet til å slå av posisjon, sperre kjøp eller kreve kode og bare tillate kontakt fra venner når barnet er mellom 9 og 12 år. Det finnes egne råd for yngre og eldre barn.
poll-controls-option-installs = En voksen godkjenner nye apper
poll-controls-meaning-installs = Barnet spør, og en voksen sier ja før en app blir lastet ned.
poll-controls-option-purchases = Kjøp er sperret
poll-controls-meaning-purchases = Ingenting kan kjøpes i apper og spill uten at en voksen åpner for det.
poll-controls-option-location = Posisjon er slått av
poll-controls-meaning-location = Apper får ikke vite hvor barnet er.
poll-controls-option-contacts = Kontakt bare fra venner
poll-controls-meaning-contacts = Bare de som alt er barnets venner, kan skrive eller ringe i apper og spill.

poll-harm-title = Når noe har skjedd
poll-harm-question = Kan vi bli enige om dette: skjer det noe sårende mellom barna på nett, sier vi fra direkte til foreldrene det gjelder samme dag, og til skolen når det berører flere, vi tar det aldri i gruppechatten, og barnet som forteller, får ingen skyld?
poll-harm-intro = Noen vil helst snakke sammen foreldre imellom, andre vil gjerne ha skolen med. Forslaget gjelder ikke fare eller mulige lovbrudd, for da er det politiet som hjelper.

poll-exclusion-title = Når noen holdes utenfor
poll-exclusion-question = Kan vi bli enige om dette: blir et barn mobbet eller holdt utenfor på nett, lytter vi, finner ut hva som har skjedd, får det stoppet og snakker med begge hjem og skolen, og grupper som stenger noen ute, legger vi ned?
poll-exclusion-intro = Noen vil helst ordne slikt mellom hjemmene først, andre vil ha skolen med fra starten. Forslaget handler om chatter, spill og apper der barna er sammen.

poll-money-title = Gaver i spill
poll-money-question = Hva skal gjelde for penger eller ting til spill som gave når barna har bursdag?
poll-money-intro = I noen spill er det ting å kjøpe, og noen barn ønsker seg det i gave. Noen synes det er en fin gave, andre vil helst gi noe annet.
poll-money-option-none = Ingen slike gaver
poll-money-meaning-none = Barna får ikke penger eller ting til spill i bursdagsgave av hverandre.
poll-money-option-cap = Høyst { $number } kroner
poll-money-meaning-cap = Den som gir penger eller ting til spill, gir for høyst { $number } kroner.
poll-money-option-ask = Spørre foreldrene først
poll-money-meaning-ask = Den som vil gi noe til et spill, spør foreldrene til bursdagsbarnet først.
poll-money-option-families = Familien bestemmer
poll-money-meaning-families = Hver familie bestemmer selv, men sier fra til de andre først.

poll-ai-title = KI-chatboter
poll-ai-question = Hvordan skal barna i gruppa bruke KI-chatboter som ChatGPT utenom skolen?
poll-ai-intro = En KI-chatbot svarer på spørsmål og kan hjelpe med mye, og den kan også ta feil. Spørsmålet gjelder hjemme og hos venner, ikke det skolen bestemmer.
poll-ai-option-with-adult = Sammen med en voksen til de er { $age }
poll-ai-meaning-with-adult = Barn under { $age } år bruker KI-chatboter bare når en voksen er med.
poll-ai-option-with-care = Alene, men uten navn og bilder
poll-ai-meaning-with-care = Barna kan bruke dem alene, men aldri med navn på eller bilder av andre.
poll-ai-option-not-yet = Ikke ennå
poll-ai-meaning-not-yet = Barna bruker ikke KI-chatboter i den alderen de har nå.
poll-ai-option-families = Familien bestemmer
poll-ai-meaning-families = Hver familie bestemmer selv, men sier fra til de andre først.

poll-models-title = Vi voksne også
poll-models-question = Hvilke vaner vil vi voksne ha felles?
poll-models-intro = Velg så mange du vil, eller ingen. Voksne trenger også telefonen, og det kan være gode grunner til å ha den framme.
poll-models-recommendation = Helsedirektoratet i Norge råder til ingen skjerm ved måltidene.
poll-models-option-pickup = Ingen telefon når vi leverer og henter
poll-models-meaning-pickup = Telefonen blir i lomma når vi leverer eller henter barna.
poll-models-option-meals = Ingen telefon ved måltidene
poll-models-meaning-meals = De voksne legger også bort telefonen når familien spiser.
poll-models-option-ask = Vi spør før vi legger ut noe
poll-models-meaning-ask = Den som vil legge ut noe om et barn, spør først, også når det er ens eget.

poll-exceptions-title = Unntak
poll-exceptions-question = Kan vi bli enige om dette: vi gjør unntak når helse, funksjonsnedsettelse eller to hjem krever det, og ingen trenger å forklare seg?
poll-exceptions-intro = Noen barn trenger en app eller en telefon for helsas skyld, og noen bor i to hjem. Forslaget gjelder alt det vi ellers blir enige om.

poll-nature-title = Hva slags avtale dette er
poll-nature-question = Kan vi bli enige om dette: vi ser på avtalen som en felles retning, ikke som en kontrakt, og den som vil ut av den, kan gjøre det i det stille?
poll-nature-intro = Noen vil helst ha en fast avtale, andre en felles retning. Forslaget gjelder hele avtalen, og ikke ett av punktene.

poll-renewal-title = Når vi ser på avtalen igjen
poll-renewal-question = Når skal vi se på avtalen igjen?
poll-renewal-intro = Barna blir eldre, og det som passer nå, kan passe dårligere senere. Noen vil gjerne ha en fast tid, andre vil ta det når det trengs.
poll-renewal-option-both = Hver høst og ved nye trinn
poll-renewal-meaning-both = Vi ser på den hver høst, og når barna begynner på skolen, mellomtrinnet eller ungdomstrinnet.
poll-renewal-option-autumn = Hver høst
poll-renewal-meaning-autumn = Vi ser på den én gang i året, om høsten.
poll-renewal-option-stages = Ved nye trinn
poll-renewal-meaning-stages = Vi ser på den når barna begynner på skolen, mellomtrinnet eller ungdomstrinnet.
poll-renewal-option-families = Når noen ber om det
poll-renewal-meaning-families = Avtalen står til en familie vil ta den opp igjen.
