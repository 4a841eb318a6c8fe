clause-debut-title = Første smarttelefon
clause-debut-why = Når flere venter sammen, står ingen barn alene.
clause-debut-age = Vi venter med egen smarttelefon til barnet er minst { $age } år.
clause-debut-pledge = Flere familier hos oss har gått sammen om å vente med egen smarttelefon til barnet er minst { $age } år.
clause-debut-families = Hver familie bestemmer når barnet får smarttelefon, men sier fra til de andre først.

clause-watch-title = Smartklokker
clause-watch-why = Det er greit å vite hva klokkene gjør når barna er sammen.
clause-watch-yes = Vi setter barnas smartklokker i skolemodus på skolen, og kamera og lyttefunksjon er alltid av.
clause-watch-no = Vi har ingen felles regel om skolemodus, kamera og lyttefunksjon på smartklokker.
clause-watch-families = Hver familie bestemmer om smartklokker, men sier fra til de andre først.

clause-social-title = Sosiale medier
clause-social-why = Det er lettere å si «ikke ennå» når de andre sier det samme.
clause-social-age = Vi venter med egne kontoer på sosiale medier til barnet er minst { $age } år.
clause-social-pledge = Flere familier hos oss har gått sammen om å vente med egne kontoer på sosiale medier til barnet er minst { $age } år.
clause-social-families = Hver familie bestemmer om sosiale medier, men sier fra til de andre først.

clause-chat-title = Klassechat
clause-chat-why = En chat der alle er med, eller ingen, holder ingen utenfor.
clause-chat-option-none = Vi har ingen felles chat for barna.
clause-chat-option-sms = Vi lar barna skrive til hverandre på SMS, og har ingen felles chat.
clause-chat-option-moderated = Vi har én chat for alle barna, og en forelder følger med i den.
clause-chat-option-school = Vi lar barna skrive til hverandre i skolens verktøy, og har ingen annen felles chat.
clause-chat-families = Hver familie bestemmer om chat, men sier fra til de andre først.

clause-apps-title = Apper og tjenester
clause-apps-why = Det er godt å vite hva de andre synes er greit.
clause-apps-list = Dette er greit hos oss nå: { $list }.
clause-apps-list-none = Vi har ingen felles liste, for ingen av tjenestene fikk flertall.
clause-apps-families = Hver familie bestemmer om apper, men sier fra til de andre først.

clause-gaming-title = Spill
clause-gaming-why = Å bli holdt utenfor i spill kjennes som å bli holdt utenfor i skolegården.
clause-gaming-option-pegi = Vi følger PEGI-merket: barna spiller spill som er merket for deres alder eller lavere.
clause-gaming-option-with-parent = Vi følger PEGI-merket, og går ett trinn over barnets alder bare når en forelder er med.
clause-gaming-families = Hver familie bestemmer om spill, men sier fra til de andre først.

clause-visits-title = Skjerm på besøk
clause-visits-why = Det er godt å vite hva som gjelder hjemme hos hverandre.
clause-visits-option-host = Vi følger vertens regler for skjerm, og verten sier fra om dem på forhånd.
clause-visits-option-first-hour = Vi holder den første timen av et besøk fri for skjerm.
clause-visits-option-screen-free = Vi lar skjermene ligge når barna er på besøk hos hverandre.
clause-visits-families = Hver familie bestemmer om skjerm på besøk, men sier fra til de andre først.

clause-parties-title = Fest og overnatting
clause-parties-why = Når alle vet hva som gjelder, slipper verten å finne på det selv.
clause-parties-option-basket = Vi samler telefonene i en kurv når barna er på fest eller overnatter.
clause-parties-option-evening = Vi sier et klokkeslett på forhånd når barna har fest eller overnatting, og da legges telefonene bort.
clause-parties-option-through-host = Vi ringer verten når vi vil ha tak i barna på fest eller overnatting.
clause-parties-families = Hver familie bestemmer om telefon på fest og overnatting, men sier fra til de andre først.

clause-photos-title = Bilder av andres barn
clause-photos-why = Et bilde som er delt, er vanskelig å få tilbake.
clause-photos-option-ask-both = Vi deler aldri bilder av andres barn uten ja fra både barnet og foreldrene.
clause-photos-option-closed-album = Vi deler bilder av andres barn bare i et lukket album for familiene i gruppa.
clause-photos-option-each-time = Vi spør foreldrene hver gang vi vil dele et bilde av andres barn, og sletter det når noen ber om det.
clause-photos-families = Hver familie bestemmer hva den deler av egne barn, og spør før den deler bilder av andres.

clause-night-title = Om natta
clause-night-why = Søvn er lettere uten en telefon ved senga.
clause-night-agreed = Når det er hverdag dagen etter, lader vi barnas telefoner utenfor soverommet.
clause-night-families = Hver familie bestemmer hvor telefonen ligger om natta, men sier fra til de andre først.

clause-controls-title = Innstillinger
clause-controls-why = Når flere har de samme innstillingene, er ingen barn alene om dem.
clause-controls-list = Vi har disse innstillingene felles på barnas telefoner og nettbrett: { $list }.
clause-controls-list-none = Vi har ingen felles innstillinger, for ingen av dem fikk flertall.
clause-controls-families = Hver familie bestemmer om innstillinger, men sier fra til de andre først.

clause-ai-title = KI-chatboter
clause-ai-why = KI er nytt for mange av oss, og det er lettere å finne ut av det sammen.
clause-ai-option-with-adult = Vi lar barna bruke KI-chatboter bare sammen med en voksen til de er 13 år.
clause-ai-option-with-care = Vi lar barna bruke KI-chatboter alene, men aldri med navn på eller bilder av andre.
clause-ai-option-not-yet = Vi lar barna vente med KI-chatboter.
clause-ai-families = Hver familie bestemmer om KI-chatboter, men sier fra til de andre først.

clause-renewal-title = Når vi ser på avtalen igjen
clause-renewal-why = Barn vokser, og en avtale som ingen ser på, dør.
clause-renewal-families = Vi tar avtalen opp igjen når noen ber om det.

template-short-title = Kort avtale
template-first-years-title = Kort avtale for de minste
