clause-debut-title = Den første smartphone
clause-debut-why = Når flere venter sammen, står intet barn alene.
clause-debut-age = Vi venter med egen smartphone, til barnet er mindst { $age } år.
clause-debut-pledge = Flere familier hos os er gået sammen om at vente med egen smartphone, til barnet er mindst { $age } år.
clause-debut-families = Hver familie bestemmer, hvornår barnet får smartphone, men giver de andre besked først.

clause-watch-title = Smartwatches
clause-watch-why = Det er rart at vide, hvad urene gør, når børnene er sammen.
clause-watch-yes = Vi sætter børnenes smartwatches i skoletilstand i skoletiden, og kamera og lyttefunktion er altid slået fra.
clause-watch-no = Vi har ingen fælles regel om skoletilstand, kamera og lyttefunktion på smartwatches.
clause-watch-families = Hver familie sætter selv reglerne for smartwatches, men giver de andre besked først.

clause-social-title = Sociale medier
clause-social-why = Det er lettere at sige ”ikke endnu”, når de andre siger det samme.
clause-social-age = Vi venter med egne profiler på sociale medier, til barnet er mindst { $age } år.
clause-social-pledge = Flere familier hos os er gået sammen om at vente med egne profiler på sociale medier, til barnet er mindst { $age } år.
clause-social-families = Hver familie sætter selv reglerne for sociale medier, men giver de andre besked først.

clause-chat-title = Klassechat
clause-chat-why = Når alle er med i chatten, eller ingen er det, bliver ingen holdt udenfor.
clause-chat-option-none = Vi har ingen fælles chat til børnene.
clause-chat-option-sms = Vi lader børnene sms’e med hinanden og har ingen fælles chat.
clause-chat-option-moderated = Vi har én chat til alle børnene, og en forælder følger med i den.
clause-chat-option-school = Vi lader børnene skrive sammen i skolens værktøj og har ingen anden fælles chat.
clause-chat-families = Hver familie sætter selv reglerne for chat, men giver de andre besked først.

clause-apps-title = Apps og tjenester
clause-apps-why = Det er rart at vide, hvad de andre synes er i orden.
clause-apps-list = Det her er i orden hos os lige nu: { $list }.
clause-apps-list-none = Vi har ingen fælles liste, for ingen af tjenesterne fik flertal.
clause-apps-families = Hver familie sætter selv reglerne for apps, men giver de andre besked først.

clause-gaming-title = Gaming
clause-gaming-why = At blive holdt udenfor i spil føles som at blive holdt udenfor i skolegården.
clause-gaming-option-pegi = Vi følger PEGI-mærket: Børnene spiller spil, der er mærket til deres alder eller lavere.
clause-gaming-option-with-parent = Vi følger PEGI-mærket, men går ét trin over barnets alder, når en forælder er med.
clause-gaming-families = Hver familie sætter selv reglerne for gaming, men giver de andre besked først.

clause-visits-title = Skærm på legeaftaler
clause-visits-why = Det er rart at vide, hvad der gælder hjemme hos hinanden.
clause-visits-option-host = Vi følger værtens regler for skærm, og værten melder dem ud på forhånd.
clause-visits-option-first-hour = Vi holder den første time af en legeaftale fri for skærm.
clause-visits-option-screen-free = Vi lægger skærmene væk, når børnene er hjemme hos hinanden.
clause-visits-families = Hver familie sætter selv reglerne for skærm på legeaftaler, men giver de andre besked først.

clause-parties-title = Fester og overnatninger
clause-parties-why = Når alle ved, hvad der gælder, behøver værten ikke selv at finde på regler.
clause-parties-option-basket = Vi samler telefonerne i en kurv, når børnene er til fest eller sover hos hinanden.
clause-parties-option-evening = Vi melder et klokkeslæt ud på forhånd, når børnene holder fest eller sover hos hinanden, og så bliver telefonerne lagt væk.
clause-parties-option-through-host = Vi ringer til værten, når vi vil have fat i børnene til fester og overnatninger.
clause-parties-families = Hver familie sætter selv reglerne for mobil til fester og overnatninger, men giver de andre besked først.

clause-photos-title = Billeder af andres børn
clause-photos-why = Et billede, der er delt, er svært at få tilbage.
clause-photos-option-ask-both = Vi deler aldrig billeder af andres børn uden et ja fra både barnet og forældrene.
clause-photos-option-closed-album = Vi deler kun billeder af andres børn i et lukket album for gruppens familier.
clause-photos-option-each-time = Vi spørger forældrene, hver gang vi vil dele et billede af andres børn, og sletter det, når nogen beder om det.
clause-photos-families = Hver familie bestemmer, hvad den deler af egne børn, og spørger, før den deler billeder af andres.

clause-night-title = Om natten
clause-night-why = Det er lettere at sove uden en telefon ved sengen.
clause-night-agreed = Når det er hverdag dagen efter, lader vi børnenes telefoner op uden for deres værelse.
clause-night-families = Hver familie bestemmer, hvor telefonen ligger om natten, men giver de andre besked først.

clause-controls-title = Indstillinger
clause-controls-why = Når flere har de samme indstillinger, er intet barn alene om dem.
clause-controls-list = Vi har disse indstillinger til fælles på børnenes telefoner og tablets: { $list }.
clause-controls-list-none = Vi har ingen fælles indstillinger, for ingen af dem fik flertal.
clause-controls-families = Hver familie vælger selv indstillinger, men giver de andre besked først.

clause-ai-title = AI-chatbots
clause-ai-why = AI er nyt for mange af os, og det er lettere at finde ud af det sammen.
clause-ai-option-with-adult = Vi lader børnene bruge AI-chatbots, men kun sammen med en voksen, til de er 13 år.
clause-ai-option-with-care = Vi lader børnene bruge AI-chatbots alene, men aldrig med navne på eller billeder af andre.
clause-ai-option-not-yet = Vi lader børnene vente med AI-chatbots.
clause-ai-families = Hver familie sætter selv reglerne for AI-chatbots, men giver de andre besked først.

clause-renewal-title = Når vi ser på aftalen igen
clause-renewal-why = Børn vokser, og en aftale, som ingen ser på, går i glemmebogen.
clause-renewal-families = Vi tager aftalen op igen, når nogen beder om det.

template-short-title = Kort aftale
template-first-years-title = Kort aftale for de mindste
