clause-debut-title = Den første smartphone
clause-debut-why = Når flere venter sammen, står intet barn alene.
clause-debut-question = Hvor gammelt bør et barn i gruppen være, før det får sin første smartphone?
clause-debut-intro = Nogle børn får smartphone tidligt, andre sent, og der kan være gode grunde til begge dele. Svar med den alder, du selv ville vente til.
clause-debut-age = Vi venter med egen smartphone, til barnet er mindst { $age } år.
clause-debut-families = Hver familie bestemmer, hvornår barnet får smartphone, men giver de andre besked først.

clause-social-title = Sociale medier
clause-social-why = Det er lettere at sige ”ikke endnu”, når de andre siger det samme.
clause-social-question = Hvor gammelt bør et barn i gruppen være, før det får sin egen profil på sociale medier?
clause-social-intro = Tjenesterne har deres egne aldersgrænser, ofte 13 år, og flere lande vil ændre lovene. Svar med den alder, du selv ville vente til.
clause-social-age = Vi venter med egne profiler på sociale medier, til barnet er mindst { $age } år.
clause-social-families = Hver familie sætter selv reglerne for sociale medier, men giver de andre besked først.

clause-chat-title = Klassechat
clause-chat-why = Når alle er med i chatten, eller ingen er det, bliver ingen holdt udenfor.
clause-chat-families = Hver familie sætter selv reglerne for chat, men giver de andre besked først.

clause-gaming-title = Gaming
clause-gaming-why = At blive holdt udenfor i spil føles som at blive holdt udenfor i skolegården.
clause-gaming-families = Hver familie sætter selv reglerne for gaming, men giver de andre besked først.

clause-visits-title = Skærm på legeaftaler
clause-visits-why = Det er rart at vide, hvad der gælder hjemme hos hinanden.
clause-visits-families = Hver familie sætter selv reglerne for skærm på legeaftaler, men giver de andre besked først.

clause-photos-title = Billeder af andres børn
clause-photos-why = Et billede, der er delt, er svært at få tilbage.
clause-photos-families = Hver familie bestemmer, hvad den deler af egne børn, og spørger, før den deler billeder af andres.

clause-night-title = Om natten
clause-night-why = Det er lettere at sove uden en telefon ved sengen.
clause-night-families = Hver familie bestemmer, hvor telefonen ligger om natten, men giver de andre besked først.

clause-renewal-title = Når vi ser på aftalen igen
clause-renewal-why = Børn vokser, og en aftale, som ingen ser på, går i glemmebogen.
clause-renewal-families = Vi tager aftalen op igen, når nogen beder om det.

template-short-title = Kort aftale
template-first-years-title = Kort aftale for de mindste
