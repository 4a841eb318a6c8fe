clause-debut-title = Første smarttelefon
clause-debut-why = Når flere venter sammen, står ingen barn alene.
clause-debut-option-from = Vi venter med egen smarttelefon til barnet er minst { $age } år.
clause-debut-option-after-primary = Vi venter med egen smarttelefon til barnet begynner på ungdomstrinnet.
clause-debut-option-year = Vi venter med egen smarttelefon til barnet begynner på { $number }. trinn.
clause-debut-option-families = Hver familie bestemmer når barnet får smarttelefon, men sier fra til de andre først.
clause-debut-pledge = Flere familier hos oss har gått sammen om å vente med egen smarttelefon til barnet er minst { $age } år.

clause-before-title = Før den første smarttelefonen
clause-before-why = Det er lettere å vente når vi vet hva barna kan ha så lenge.
clause-before-option-none = Vi lar barna klare seg uten egen telefon og smartklokke til de får sin første smarttelefon.
clause-before-option-shared = Vi lar barna låne en felles familietelefon når de trenger det, til de får sin første smarttelefon.
clause-before-option-watch = Vi lar barna ha en smartklokke som bare ringer, til de får sin første smarttelefon.
clause-before-option-basic = Vi lar barna ha en enkel telefon til samtaler og SMS, til de får sin første smarttelefon.
clause-before-option-families = Hver familie bestemmer hva barnet har før den første smarttelefonen, men sier fra til de andre først.

clause-watch-title = Smartklokker
clause-watch-why = Det er greit å vite hva klokkene gjør når barna er sammen.
clause-watch-option-year = Vi venter med smartklokke til barnet begynner på { $number }. trinn.
clause-watch-option-yes = Vi setter barnas smartklokker i skolemodus på skolen, og kamera og lyttefunksjon er alltid av.
clause-watch-option-no = Vi har ingen felles regel om skolemodus, kamera og lyttefunksjon på smartklokker.
clause-watch-option-families = Hver familie bestemmer om smartklokker, men sier fra til de andre først.

clause-social-title = Sosiale medier
clause-social-why = Det er lettere å si «ikke ennå» når de andre sier det samme.
clause-social-option-from = Vi venter med egne kontoer på sosiale medier til barnet er minst { $age } år.
clause-social-option-after-primary = Vi venter med egne kontoer på sosiale medier til barnet begynner på ungdomstrinnet.
clause-social-option-law = Vi følger landets aldersgrense for sosiale medier når loven har en, og tjenestenes egne til da.
clause-social-option-service = Vi følger aldersgrensene som tjenestene selv har satt.
clause-social-option-families = Hver familie bestemmer om sosiale medier, men sier fra til de andre først.
clause-social-pledge = Flere familier hos oss har gått sammen om å vente med egne kontoer på sosiale medier til barnet er minst { $age } år.

clause-chat-title = Klassechat
clause-chat-why = En chat der alle er med, eller ingen, holder ingen utenfor.
clause-chat-option-none = Vi har ingen felles chat for barna.
clause-chat-option-sms = Vi lar barna skrive til hverandre på SMS, og har ingen felles chat.
clause-chat-option-school = Vi lar barna skrive til hverandre i skolens verktøy, og har ingen annen felles chat.
clause-chat-option-quiet = Vi har én chat for alle barna, en forelder følger med i den, og den hviler fra kl. { $from } til { $to }. Viktige beskjeder står aldri bare der.
clause-chat-option-moderated = Vi har én chat for alle barna, og en forelder følger med i den.
clause-chat-option-families = Hver familie bestemmer om chat, men sier fra til de andre først.

clause-apps-title = Apper og tjenester
clause-apps-why = Det er godt å vite hva de andre synes er greit.
clause-apps-option-list = Dette er greit hos oss nå: { $list }.
clause-apps-option-none = Vi har ingen felles liste over apper og tjenester nå.
clause-apps-option-families = Hver familie bestemmer om apper, men sier fra til de andre først.

clause-gaming-title = Spill
clause-gaming-why = Å bli holdt utenfor i spill kjennes som å bli holdt utenfor i skolegården.
clause-gaming-option-pegi = Vi følger PEGI-merket: barna spiller spill som er merket for deres alder eller lavere.
clause-gaming-option-with-parent = Vi følger PEGI-merket, og går ett trinn over barnets alder bare når en forelder er med.
clause-gaming-option-known-voices = Vi lar barna bruke talechat i spill bare med folk de kjenner.
clause-gaming-option-all-in = Vi lar alle barna i gruppa få være med når noen lager en felles server.
clause-gaming-option-families = Hver familie bestemmer om spill, men sier fra til de andre først.

clause-visits-title = Skjerm på besøk
clause-visits-why = Det er godt å vite hva som gjelder hjemme hos hverandre.
clause-visits-option-screen-free = Vi lar skjermene ligge når barna er på besøk hos hverandre.
clause-visits-option-first-hour = Vi holder den første timen av et besøk fri for skjerm.
clause-visits-option-host = Vi følger vertens regler for skjerm, og verten sier fra om dem på forhånd.
clause-visits-option-families = Hver familie bestemmer om skjerm på besøk, men sier fra til de andre først.

clause-parties-title = Fest og overnatting
clause-parties-why = Når alle vet hva som gjelder, slipper verten å finne på det selv.
clause-parties-option-basket = Vi samler telefonene i en kurv når barna er på fest eller overnatter.
clause-parties-option-evening = Vi lar barna legge bort telefonene fra kl. { $time } når de har fest eller overnatting.
clause-parties-option-through-host = Vi ringer verten når vi vil ha tak i barna på fest eller overnatting.
clause-parties-option-no-photos = Vi legger ikke ut bilder fra barnas fester og overnattinger.
clause-parties-option-families = Hver familie bestemmer om telefon på fest og overnatting, men sier fra til de andre først.

clause-photos-title = Bilder av andres barn
clause-photos-why = Et bilde som er delt, er vanskelig å få tilbake.
clause-photos-option-ask-both = Vi deler aldri bilder av andres barn uten ja fra både barnet og foreldrene.
clause-photos-option-closed-album = Vi deler bilder av andres barn bare i et lukket album for familiene i gruppa.
clause-photos-option-each-time = Vi spør foreldrene hver gang vi vil dele et bilde av andres barn, og sletter det når noen ber om det.
clause-photos-option-families = Hver familie bestemmer hva den deler av egne barn, og spør før den deler bilder av andres.

clause-night-title = Om natta
clause-night-why = Søvn er lettere uten en telefon ved senga.
clause-night-option-outside = Når det er hverdag dagen etter, lader vi barnas telefoner utenfor soverommet fra kl. { $time }.
clause-night-option-last-hour = Vi lar skjermene ligge den siste timen før barna legger seg.
clause-night-option-families = Hver familie bestemmer hvor telefonen ligger om natta, men sier fra til de andre først.

clause-controls-title = Innstillinger
clause-controls-why = Når flere har de samme innstillingene, er ingen barn alene om dem.
clause-controls-option-list = Vi har disse innstillingene felles på barnas telefoner og nettbrett: { $list }.
clause-controls-option-none = Vi har ingen felles innstillinger på barnas telefoner og nettbrett nå.
clause-controls-option-families = Hver familie bestemmer om innstillinger, men sier fra til de andre først.

clause-harm-title = Når noe har skjedd
clause-harm-why = Det er lettere å ordne opp når vi vet hvordan vi sier fra til hverandre.
clause-harm-option-with-school = Skjer det noe sårende mellom barna på nett, sier vi fra direkte til foreldrene det gjelder samme dag, og til skolen når det berører flere. Vi tar det aldri i gruppechatten, og barnet som forteller, får ingen skyld.
clause-harm-option-directly = Skjer det noe sårende mellom barna på nett, sier vi fra direkte til foreldrene det gjelder samme dag, og tar det aldri i gruppechatten.
clause-harm-option-no-blame = Når et barn forteller om noe som har skjedd på nett, lytter vi og gir ikke barnet skylden.
clause-harm-option-families = Hver familie bestemmer hvordan den tar opp det som skjer på nett, men sier fra til dem det gjelder først.

clause-exclusion-title = Når noen holdes utenfor
clause-exclusion-why = Når vi gjør det samme, vet alle barna at de får hjelp.
clause-exclusion-option-steps = Blir et barn mobbet eller holdt utenfor på nett, lytter vi, finner ut hva som har skjedd, får det stoppet og snakker med begge hjem og skolen. Grupper som stenger noen ute, legger vi ned.
clause-exclusion-option-both-homes = Blir et barn mobbet eller holdt utenfor på nett, lytter vi først, og så snakker begge hjem og skolen sammen om det.
clause-exclusion-option-close-groups = Vi legger ned chatter og grupper på nett når de stenger noen av barna ute.
clause-exclusion-option-families = Hver familie bestemmer hva den gjør når noen blir holdt utenfor, men sier fra til de andre først.

clause-money-title = Gaver i spill
clause-money-why = En felles grense gjør det lettere å velge gave.
clause-money-option-none = Vi gir ikke penger eller ting til spill når barna har bursdag.
clause-money-option-cap = Gir vi penger eller ting til spill når barna har bursdag, er det for høyst { $number } kroner.
clause-money-option-ask = Vi spør bursdagsbarnets foreldre før vi gir penger eller ting til spill.
clause-money-option-families = Hver familie bestemmer om gaver i spill, men sier fra til de andre først.

clause-ai-title = KI-chatboter
clause-ai-why = KI er nytt for mange av oss, og det er lettere å finne ut av det sammen.
clause-ai-option-not-yet = Vi lar barna vente med KI-chatboter.
clause-ai-option-with-adult = Vi lar barna bruke KI-chatboter bare sammen med en voksen til de er { $age } år.
clause-ai-option-with-care = Vi lar barna bruke KI-chatboter alene, men aldri med navn på eller bilder av andre.
clause-ai-option-families = Hver familie bestemmer om KI-chatboter, men sier fra til de andre først.

clause-models-title = Vi voksne også
clause-models-why = En regel er lettere å følge når de voksne følger den også.
clause-models-option-list = Dette gjelder for oss voksne: { $list }.
clause-models-option-none = Vi har ingen felles regler for de voksnes skjermvaner nå.
clause-models-option-families = Hver familie bestemmer om de voksnes skjermvaner, men sier fra til de andre først.

clause-exceptions-title = Unntak
clause-exceptions-why = En god avtale har plass til barn som trenger noe annet.
clause-exceptions-option-listed = Vi gjør unntak når helse, funksjonsnedsettelse eller to hjem krever det, og ingen trenger å forklare seg.
clause-exceptions-option-no-questions = Vi gjør unntak for alle som trenger det, og ingen spør hvorfor.
clause-exceptions-option-families = Hver familie bestemmer om barnet trenger unntak, men sier fra til de andre først.

clause-nature-title = Hva slags avtale dette er
clause-nature-why = Det er lettere å si ja når det går an å ombestemme seg.
clause-nature-option-direction = Vi ser på avtalen som en felles retning, ikke som en kontrakt.
clause-nature-option-intent = Vi ser på avtalen som en felles retning, ikke som en kontrakt. Den som vil ut av den, kan gjøre det i det stille.
clause-nature-option-families = Hver familie bestemmer hvilke punkter den følger, men sier fra til de andre først.

clause-renewal-title = Når vi ser på avtalen igjen
clause-renewal-why = Barn vokser, og en avtale som ingen ser på, dør.
clause-renewal-option-both = Vi ser på avtalen igjen hver høst, og når barna begynner på skolen, mellomtrinnet eller ungdomstrinnet.
clause-renewal-option-autumn = Vi ser på avtalen igjen hver høst.
clause-renewal-option-stages = Vi ser på avtalen igjen når barna begynner på skolen, mellomtrinnet eller ungdomstrinnet.
clause-renewal-option-families = Vi tar avtalen opp igjen når noen ber om det.
