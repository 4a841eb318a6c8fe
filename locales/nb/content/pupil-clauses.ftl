clause-s-tone-title = Hvordan vi skriver til hverandre
clause-s-tone-why = En melding har ingen stemme og ikke noe ansikt, så den er lett å misforstå.
clause-s-tone-option-face-to-face = Vi skriver bare det vi kunne sagt ansikt til ansikt, og ikke noe stygt om noen som ikke er der.
clause-s-tone-option-think-first = Vi tenker oss om før vi sender, og skriver vennlig til hverandre.
clause-s-tone-option-stop = Vi kan tulle med hverandre, men når noen sier stopp, stopper vi med en gang.
clause-s-tone-option-families = Hver av oss skriver på sin egen måte, men sier fra til de andre først om hva vi ikke liker.

clause-s-members-title = Hvem som er med i chatten
clause-s-members-why = Det er vondt å være den eneste som ikke er invitert.
clause-s-members-option-all-or-none = Vi har én chat der alle i klassen er med, ellers har vi ingen.
clause-s-members-option-invited = Vi inviterer alle i klassen til klassechatten, også dem som får telefon senere.
clause-s-members-option-no-one-left = Vi kan ha små grupper, men vi lager ingen gruppe der alle utenom noen få er med.
clause-s-members-option-families = Hver av oss bestemmer hvilke grupper vi er med i, men sier fra til de andre før vi lager en ny.

clause-s-told-title = Det alle må få vite
clause-s-told-why = Noen er ikke i chatten, og de skal ikke gå glipp av noe.
clause-s-told-option-only-together = Når noe gjelder alle, avtaler vi det på skolen og ikke i chatten.
clause-s-told-option-also-at-school = Når noe i chatten gjelder alle, sier vi det på skolen også.
clause-s-told-option-pass-on = Når vi avtaler noe i chatten, forteller vi det til dem det gjelder som ikke er der.
clause-s-told-option-families = Hver av oss bestemmer hvor vi avtaler ting, men sier fra til de andre først, så ingen blir glemt.

clause-s-quiet-title = Når chatten er stille
clause-s-quiet-why = Alle trenger fri, og det er lettere å sove når telefonen er stille.
clause-s-quiet-option-every-night = Vi skriver ikke til hverandre mellom kl. { $from } og kl. { $to }.
clause-s-quiet-option-school-nights = Vi skriver ikke til hverandre mellom kl. { $from } og kl. { $to } når det er skole dagen etter.
clause-s-quiet-option-no-answer = Vi venter ikke svar fra noen mellom kl. { $from } og kl. { $to }.
clause-s-quiet-option-families = Hver av oss bestemmer når vi skriver, men sier fra til de andre først om når vi vil ha fri.

clause-s-ask-title = Spørre før vi tar og deler bilder
clause-s-ask-why = Alle vil ha et ord med i laget når det er bilder av dem selv.
clause-s-ask-option-every-time = Vi spør før vi tar bilde av noen, tagger dem eller tar skjermbilde av det de skriver, og et nei er et nei.
clause-s-ask-option-before-sharing = Vi spør alltid den det gjelder, før vi deler et bilde eller et skjermbilde.
clause-s-ask-option-outside = Vi spør alltid den det gjelder, før noen utenfor klassen eller gruppa får se et bilde eller et skjermbilde.
clause-s-ask-option-families = Hver av oss bestemmer over bilder av seg selv, og sier fra til de andre først om hva som er greit.

clause-s-delete-title = Slette når noen ber om det
clause-s-delete-why = Det er godt å vite at noe blir borte når vi ber om det.
clause-s-delete-option-everywhere = Når noen ber oss slette noe om dem, sletter vi det med en gang og ber dem vi har sendt det til, om det samme.
clause-s-delete-option-at-once = Når noen ber oss slette noe om dem, sletter vi det med en gang og spør ikke hvorfor.
clause-s-delete-option-talk = Når noen ber oss slette noe om dem, snakker vi sammen samme dag og finner ut av det.
clause-s-delete-option-families = Hver av oss bestemmer hva vi sletter, men snakker først med den det gjelder.

clause-s-games-title = Når vi spiller
clause-s-games-why = Å bli stengt ute av et spill er like vondt som å bli stengt ute i skolegården.
clause-s-games-option-let-in = Vi lar alle som spør, få være med, og vi skriver ikke sinte meldinger når vi taper.
clause-s-games-option-take-turns = Vi bytter på når det ikke er plass til alle, og tar en pause når vi blir sinte.
clause-s-games-option-say-when = Vi kan spille noen få sammen, men sier vennlig når de andre kan være med.
clause-s-games-option-families = Hver av oss bestemmer hvem vi spiller med, men sier fra til de andre først, så ingen sitter og venter.

clause-s-bystander-title = Når vi ser at noen har det vondt
clause-s-bystander-why = Én vennlig melding kan bety mye for den som blir plaget.
clause-s-bystander-option-say-stop = Når noen blir plaget, skriver vi til den det går ut over, sier stopp én gang og forteller det til en voksen.
clause-s-bystander-option-write-and-tell = Når noen blir plaget, skriver vi til den det går ut over, og forteller det til en voksen.
clause-s-bystander-option-not-join = Når noen blir plaget, blir vi ikke med på det, og vi forteller det til en voksen.
clause-s-bystander-option-families = Hver av oss bestemmer hvordan vi hjelper, og hvis vi er usikre, spør vi en voksen først.

clause-s-sorry-title = Si unnskyld og gjøre det godt igjen
clause-s-sorry-why = Alle gjør feil, og det går an å gjøre det godt igjen.
clause-s-sorry-option-repair = Når vi har gjort noe dumt, stopper vi, sletter det, sier unnskyld ansikt til ansikt og gjør det godt igjen.
clause-s-sorry-option-sorry = Når vi har gjort noe dumt, sier vi unnskyld til den det gikk ut over, og gjør det ikke igjen.
clause-s-sorry-option-with-help = Når vi har gjort noe dumt, sier vi unnskyld når vi er klare, og ber om hjelp hvis det er vanskelig.
clause-s-sorry-option-families = Hver av oss gjør det godt igjen på sin egen måte, men spør først den det gikk ut over.

clause-s-streaks-title = Streaks og likes
clause-s-streaks-why = En venn er en venn, også uten streaks og likes.
clause-s-streaks-option-none = Vi har ikke streaks med hverandre, og vi teller ikke likes.
clause-s-streaks-option-never-owed = Vi skylder aldri noen et svar, en like eller en streak, og ingen blir sure om en streak ryker.
clause-s-streaks-option-free-days = Vi lar den som vil ha fri fra streaks og likes, få fri uten mas.
clause-s-streaks-option-families = Hver av oss bestemmer om streaks og likes, men sier fra til de andre før vi slutter.

clause-s-strangers-title = Folk vi ikke kjenner
clause-s-strangers-why = På nett kan vi ikke alltid vite hvem noen er.
clause-s-strangers-option-only-known = Vi skriver og spiller bare med folk vi kjenner, og sier fra til en voksen når andre tar kontakt.
clause-s-strangers-option-stay-in-game = Vi kan spille med folk vi ikke kjenner, men sender ikke bilder, bytter ikke app og møter dem ikke, og sier fra til en voksen hvis de ber om det.
clause-s-strangers-option-tell = Vi sier fra til en voksen når noen vi ikke kjenner, vil ha bilder, bytte app eller møte oss.
clause-s-strangers-option-families = Hver av oss bestemmer hvem vi snakker med på nett, men forteller det til en voksen vi stoler på først.

clause-s-wishes-title = Ønsker til foreldrene våre
clause-s-wishes-why = Vi lager regler for oss selv, og vi har ønsker til de voksne også.
clause-s-wishes-option-ask-and-away = Vi ønsker at de voksne spør oss før de legger ut noe om oss, og legger bort telefonen når vi spiser og når de henter oss.
clause-s-wishes-option-ask = Vi ønsker at de voksne spør oss før de legger ut bilder av oss eller skriver om oss.
clause-s-wishes-option-meals = Vi ønsker at de voksne legger bort telefonen når vi spiser sammen.
clause-s-wishes-option-hear-us = Vi ønsker at de voksne hører hva vi mener, før de lager nye regler.
clause-s-wishes-option-families = Hver av oss sier hjemme hva vi ønsker, men forteller det til de andre først.

clause-s-adults-title = Hvem vi går til
clause-s-adults-why = Det blir lettere når vi ikke er alene om det, og det er aldri for sent å si fra.
clause-s-adults-option-home-and-here = Når noe er vondt eller skummelt på nett, sier vi fra samme dag til en voksen hjemme og en voksen her.
clause-s-adults-option-one-adult = Når noe er vondt eller skummelt på nett, sier vi fra til en voksen vi stoler på.
clause-s-adults-option-with-friend = Når noe er vondt eller skummelt på nett, sier vi det til en venn og går sammen til en voksen.
clause-s-adults-option-families = Hver av oss velger selv hvilken voksen vi går til, og ingen trenger å være alene om noe vondt.

clause-s-review-title = Når vi ser på avtalen igjen
clause-s-review-why = Vi blir eldre, og avtalen må passe til oss.
clause-s-review-option-twice = Vi ser på avtalen sammen to ganger i året, om høsten og om våren.
clause-s-review-option-yearly = Vi ser på avtalen sammen hver høst og endrer det som ikke virker.
clause-s-review-option-families = Hver av oss kan be om å se på avtalen igjen, og sier fra til de andre først.
