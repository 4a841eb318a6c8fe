clause-debut-title = Første smarttelefon
clause-debut-why = Når flere venter sammen, står ingen barn alene.
clause-debut-question = Hvor gammelt bør et barn i gruppa være før det får sin første smarttelefon?
clause-debut-intro = Noen barn får smarttelefon tidlig, andre sent, og det kan være gode grunner til begge deler. Svar med den alderen du selv ville ventet til.
clause-debut-age = Vi venter med egen smarttelefon til barnet er minst { $age } år.
clause-debut-families = Hver familie bestemmer når barnet får smarttelefon, men sier fra til de andre først.

clause-social-title = Sosiale medier
clause-social-why = Det er lettere å si «ikke ennå» når de andre sier det samme.
clause-social-question = Hvor gammelt bør et barn i gruppa være før det får egen konto på sosiale medier?
clause-social-intro = Tjenestene har sine egne aldersgrenser, ofte 13 år, og flere land vil endre lovene. Svar med den alderen du selv ville ventet til.
clause-social-age = Vi venter med egne kontoer på sosiale medier til barnet er minst { $age } år.
clause-social-families = Hver familie bestemmer om sosiale medier, men sier fra til de andre først.

clause-chat-title = Klassechat
clause-chat-why = En chat der alle er med, eller ingen, holder ingen utenfor.
clause-chat-families = Hver familie bestemmer om chat, men sier fra til de andre først.

clause-gaming-title = Spill
clause-gaming-why = Å bli holdt utenfor i spill kjennes som å bli holdt utenfor i skolegården.
clause-gaming-families = Hver familie bestemmer om spill, men sier fra til de andre først.

clause-visits-title = Skjerm på besøk
clause-visits-why = Det er godt å vite hva som gjelder hjemme hos hverandre.
clause-visits-families = Hver familie bestemmer om skjerm på besøk, men sier fra til de andre først.

clause-photos-title = Bilder av andres barn
clause-photos-why = Et bilde som er delt, er vanskelig å få tilbake.
clause-photos-families = Hver familie bestemmer hva den deler av egne barn, og spør før den deler bilder av andres.

clause-night-title = Om natta
clause-night-why = Søvn er lettere uten en telefon ved senga.
clause-night-families = Hver familie bestemmer hvor telefonen ligger om natta, men sier fra til de andre først.

clause-renewal-title = Når vi ser på avtalen igjen
clause-renewal-why = Barn vokser, og en avtale som ingen ser på, dør.
clause-renewal-families = Vi tar avtalen opp igjen når noen ber om det.

template-short-title = Kort avtale
template-first-years-title = Kort avtale for de minste
