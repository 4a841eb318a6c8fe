clause-s-tone-title = Hvordan vi skriver til hinanden
clause-s-tone-why = En besked har hverken stemme eller ansigt, så den er let at misforstå.
clause-s-tone-option-face-to-face = Vi skriver kun det, vi også kunne sige ansigt til ansigt, og ikke noget grimt om nogen, der ikke er der.
clause-s-tone-option-think-first = Vi tænker os om, før vi sender, og skriver venligt til hinanden.
clause-s-tone-option-stop = Vi må gerne lave sjov med hinanden, men når nogen siger stop, stopper vi med det samme.
clause-s-tone-option-families = Vi skriver hver især på vores egen måde, men siger først til de andre, hvad vi ikke kan lide.

clause-s-members-title = Hvem der er med i chatten
clause-s-members-why = Det gør ondt at være den eneste, der ikke er inviteret.
clause-s-members-option-all-or-none = Vi har én chat, hvor alle i klassen er med, ellers har vi ingen.
clause-s-members-option-invited = Vi inviterer alle i klassen til klassechatten, også dem, der får telefon senere.
clause-s-members-option-no-one-left = Vi må gerne have små grupper, men vi laver ingen gruppe, hvor alle på nær nogle få er med.
clause-s-members-option-families = Vi bestemmer hver især, hvilke grupper vi er med i, men siger det til de andre, før vi laver en ny.

clause-s-told-title = Det, alle skal have at vide
clause-s-told-why = Nogle er ikke med i chatten, og de skal ikke gå glip af noget.
clause-s-told-option-only-together = Når noget gælder alle, aftaler vi det i skolen og ikke i chatten.
clause-s-told-option-also-at-school = Når noget i chatten gælder alle, siger vi det også i skolen.
clause-s-told-option-pass-on = Når vi aftaler noget i chatten, fortæller vi det til dem, det gælder, og som ikke er med der.
clause-s-told-option-families = Vi bestemmer hver især, hvor vi laver aftaler, men siger det til de andre først, så ingen bliver glemt.

clause-s-quiet-title = Når chatten er stille
clause-s-quiet-why = Alle har brug for at holde fri, og det er lettere at sove, når telefonen er stille.
clause-s-quiet-option-every-night = Vi skriver ikke til hinanden mellem kl. { $from } og kl. { $to }.
clause-s-quiet-option-school-nights = Vi skriver ikke til hinanden mellem kl. { $from } og kl. { $to }, når der er skole dagen efter.
clause-s-quiet-option-no-answer = Vi forventer ikke svar fra nogen mellem kl. { $from } og kl. { $to }.
clause-s-quiet-option-families = Vi bestemmer hver især, hvornår vi skriver, men siger først til de andre, hvornår vi gerne vil have fri.

clause-s-ask-title = Vi spørger om lov til billeder
clause-s-ask-why = Alle vil gerne være med til at bestemme over billeder af sig selv.
clause-s-ask-option-every-time = Vi spørger, før vi tager et billede af nogen, tagger dem eller tager et skærmbillede af det, de skriver, og et nej er et nej.
clause-s-ask-option-before-sharing = Vi spørger altid den, det handler om, før vi deler et billede eller et skærmbillede.
clause-s-ask-option-outside = Vi spørger altid den, det handler om, før nogen uden for klassen eller gruppen får et billede eller et skærmbillede at se.
clause-s-ask-option-families = Vi bestemmer hver især over billeder af os selv og siger først til de andre, hvad der er i orden.

clause-s-delete-title = Vi sletter, når nogen beder om det
clause-s-delete-why = Det er rart at vide, at noget forsvinder, når vi beder om det.
clause-s-delete-option-everywhere = Når nogen beder os slette noget om dem, sletter vi det straks og beder dem, vi har sendt det til, om at gøre det samme.
clause-s-delete-option-at-once = Når nogen beder os slette noget om dem, sletter vi det straks og spørger ikke hvorfor.
clause-s-delete-option-talk = Når nogen beder os slette noget om dem, taler vi sammen samme dag og finder ud af det.
clause-s-delete-option-families = Vi bestemmer hver især, hvad vi sletter, men taler først med den, det handler om.

clause-s-games-title = Når vi spiller
clause-s-games-why = At blive lukket ude af et spil gør lige så ondt som at blive lukket ude i skolegården.
clause-s-games-option-let-in = Vi lader alle, der spørger, være med, og vi skriver ikke vrede beskeder, når vi taber.
clause-s-games-option-take-turns = Vi skiftes, når der ikke er plads til alle, og holder en pause, når vi bliver vrede.
clause-s-games-option-say-when = Vi må gerne spille nogle få sammen, men siger venligt, hvornår de andre kan være med.
clause-s-games-option-families = Vi bestemmer hver især, hvem vi spiller med, men siger det til de andre først, så ingen sidder og venter.

clause-s-bystander-title = Når vi ser, at nogen har det svært
clause-s-bystander-why = Én venlig besked kan betyde meget for den, det går ud over.
clause-s-bystander-option-say-stop = Når nogen bliver drillet eller mobbet, skriver vi til den, det går ud over, siger stop én gang og fortæller det til en voksen.
clause-s-bystander-option-write-and-tell = Når nogen bliver drillet eller mobbet, skriver vi til den, det går ud over, og fortæller det til en voksen.
clause-s-bystander-option-not-join = Når nogen bliver drillet eller mobbet, er vi ikke med til det, og vi fortæller det til en voksen.
clause-s-bystander-option-families = Vi bestemmer hver især, hvordan vi hjælper, og hvis vi er i tvivl, spørger vi en voksen først.

clause-s-sorry-title = Vi siger undskyld og gør det godt igen
clause-s-sorry-why = Alle laver fejl, og det kan gøres godt igen.
clause-s-sorry-option-repair = Når vi har gjort noget dumt, stopper vi, sletter det, siger undskyld ansigt til ansigt og gør det godt igen.
clause-s-sorry-option-sorry = Når vi har gjort noget dumt, siger vi undskyld til den, det gik ud over, og gør det ikke igen.
clause-s-sorry-option-with-help = Når vi har gjort noget dumt, siger vi undskyld, når vi er klar, og beder om hjælp, hvis det er svært.
clause-s-sorry-option-families = Vi gør det hver især godt igen på vores egen måde, men spørger først den, det gik ud over.

clause-s-streaks-title = Streaks og likes
clause-s-streaks-why = En ven er en ven, også uden streaks og likes.
clause-s-streaks-option-none = Vi har ikke streaks med hinanden, og vi tæller ikke likes.
clause-s-streaks-option-never-owed = Vi skylder aldrig nogen et svar, et like eller en streak, og ingen bliver sur, hvis en streak ryger.
clause-s-streaks-option-free-days = Vi lader den, der vil holde fri fra streaks og likes, gøre det uden at presse på.
clause-s-streaks-option-families = Vi bestemmer hver især over streaks og likes, men siger det til de andre, før vi stopper.

clause-s-strangers-title = Folk, vi ikke kender
clause-s-strangers-why = På nettet kan vi ikke altid vide, hvem nogen er.
clause-s-strangers-option-only-known = Vi skriver og spiller kun med folk, vi kender, og siger det til en voksen, når andre tager kontakt.
clause-s-strangers-option-stay-in-game = Vi må gerne spille med folk, vi ikke kender, men vi sender ikke billeder, skifter ikke app og mødes ikke med dem, og vi siger det til en voksen, hvis de beder om det.
clause-s-strangers-option-tell = Vi siger det til en voksen, når nogen, vi ikke kender, vil have billeder, skifte app eller mødes med os.
clause-s-strangers-option-families = Vi bestemmer hver især, hvem vi taler med på nettet, men fortæller det først til en voksen, vi stoler på.

clause-s-wishes-title = Ønsker til vores forældre
clause-s-wishes-why = Vi laver regler for os selv, og vi har også ønsker til de voksne.
clause-s-wishes-option-ask-and-away = Vi ønsker, at de voksne spørger os, før de lægger noget op om os, og lægger telefonen væk, når vi spiser, og når de henter os.
clause-s-wishes-option-ask = Vi ønsker, at de voksne spørger os, før de lægger billeder op af os eller skriver om os.
clause-s-wishes-option-meals = Vi ønsker, at de voksne lægger telefonen væk, når vi spiser sammen.
clause-s-wishes-option-hear-us = Vi ønsker, at de voksne hører, hvad vi mener, før de laver nye regler.
clause-s-wishes-option-families = Vi siger hver især derhjemme, hvad vi ønsker, men fortæller det til de andre først.

clause-s-adults-title = Hvem vi går til
clause-s-adults-why = Det bliver lettere, når vi ikke er alene om det, og det er aldrig for sent at sige det.
clause-s-adults-option-home-and-here = Når noget på nettet gør os kede af det eller bange, siger vi det samme dag til en voksen derhjemme og en voksen her.
clause-s-adults-option-one-adult = Når noget på nettet gør os kede af det eller bange, siger vi det til en voksen, vi stoler på.
clause-s-adults-option-with-friend = Når noget på nettet gør os kede af det eller bange, siger vi det til en ven og går sammen til en voksen.
clause-s-adults-option-families = Vi vælger hver især, hvilken voksen vi går til, og ingen behøver at være alene om noget svært.

clause-s-review-title = Når vi ser på aftalen igen
clause-s-review-why = Vi bliver ældre, og aftalen skal passe til os.
clause-s-review-option-twice = Vi ser på aftalen sammen to gange om året, om efteråret og om foråret.
clause-s-review-option-yearly = Vi ser på aftalen sammen hvert efterår og ændrer det, der ikke virker.
clause-s-review-option-families = Vi kan hver især bede om at se på aftalen igen, og vi siger det til de andre først.
