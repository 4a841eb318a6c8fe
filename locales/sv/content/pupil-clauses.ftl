clause-s-tone-title = Hur vi skriver till varandra
clause-s-tone-why = Ett meddelande har ingen röst och inget ansikte, så det är lätt att missförstå.
clause-s-tone-option-face-to-face = Vi skriver bara sådant som vi skulle kunna säga ansikte mot ansikte, och inget elakt om någon som inte är där.
clause-s-tone-option-think-first = Vi tänker efter innan vi skickar, och skriver snällt till varandra.
clause-s-tone-option-stop = Vi får skoja med varandra, men när någon säger stopp slutar vi direkt.
clause-s-tone-option-families = Var och en av oss skriver på sitt eget sätt, men berättar för de andra först om vad vi inte tycker om.

clause-s-members-title = Vilka som är med i chatten
clause-s-members-why = Det gör ont att vara den enda som inte är bjuden.
clause-s-members-option-all-or-none = Vi har en chatt där alla i klassen är med, annars har vi ingen.
clause-s-members-option-invited = Vi bjuder in alla i klassen till klasschatten, även de som får mobil senare.
clause-s-members-option-no-one-left = Vi får ha små grupper, men vi gör ingen grupp där alla utom några få är med.
clause-s-members-option-families = Var och en av oss bestämmer vilka grupper vi är med i, men berättar för de andra innan vi gör en ny.

clause-s-told-title = Det alla ska få veta
clause-s-told-why = En del är inte med i chatten, och de ska inte missa något.
clause-s-told-option-only-together = När något gäller alla bestämmer vi det i skolan och inte i chatten.
clause-s-told-option-also-at-school = När något i chatten gäller alla säger vi det i skolan också.
clause-s-told-option-pass-on = När vi bestämmer något i chatten berättar vi det för dem det gäller som inte är där.
clause-s-told-option-families = Var och en av oss väljer var vi bestämmer saker, men berättar för de andra först, så att ingen glöms bort.

clause-s-quiet-title = När chatten är tyst
clause-s-quiet-why = Alla behöver vara lediga ibland, och det är lättare att sova när mobilen är tyst.
clause-s-quiet-option-every-night = Vi skriver inte till varandra mellan kl. { $from } och kl. { $to }.
clause-s-quiet-option-school-nights = Vi skriver inte till varandra mellan kl. { $from } och kl. { $to } när det är skola dagen efter.
clause-s-quiet-option-no-answer = Vi väntar oss inte svar från någon mellan kl. { $from } och kl. { $to }.
clause-s-quiet-option-families = Var och en av oss bestämmer när vi skriver, men berättar för de andra först om när vi vill vara lediga.

clause-s-ask-title = Fråga innan vi tar och delar bilder
clause-s-ask-why = Alla vill vara med och bestämma om bilder på sig själva.
clause-s-ask-option-every-time = Vi frågar innan vi tar en bild på någon, taggar någon eller tar en skärmbild av det någon skriver, och ett nej är ett nej.
clause-s-ask-option-before-sharing = Vi frågar alltid den det gäller innan vi delar en bild eller en skärmbild.
clause-s-ask-option-outside = Vi frågar alltid den det gäller innan någon utanför klassen eller gruppen får se en bild eller en skärmbild.
clause-s-ask-option-families = Var och en av oss bestämmer över bilder på sig själv, och berättar för de andra först vad som är okej.

clause-s-delete-title = Radera när någon ber om det
clause-s-delete-why = Det är skönt att veta att något försvinner när vi ber om det.
clause-s-delete-option-everywhere = När någon ber oss radera något om dem gör vi det direkt, och ber alla som vi har skickat det till att göra samma sak.
clause-s-delete-option-at-once = När någon ber oss radera något om dem gör vi det direkt och frågar inte varför.
clause-s-delete-option-talk = När någon ber oss radera något om dem pratar vi med varandra samma dag och löser det.
clause-s-delete-option-families = Var och en av oss bestämmer vad vi raderar, men pratar med den det gäller först.

clause-s-games-title = När vi spelar
clause-s-games-why = Att bli utestängd från ett spel gör lika ont som att bli utestängd på skolgården.
clause-s-games-option-let-in = Vi låter alla som frågar vara med, och vi skriver inga arga meddelanden när vi förlorar.
clause-s-games-option-take-turns = Vi turas om när alla inte får plats, och tar en paus när vi blir arga.
clause-s-games-option-say-when = Vi får spela några få tillsammans, men säger vänligt när de andra kan vara med.
clause-s-games-option-families = Var och en av oss bestämmer vilka vi spelar med, men berättar för de andra först, så att ingen sitter och väntar.

clause-s-bystander-title = När vi ser att någon har det svårt
clause-s-bystander-why = Ett enda vänligt meddelande kan betyda mycket för den som blir illa behandlad.
clause-s-bystander-option-say-stop = När någon blir illa behandlad skriver vi till den som är utsatt, säger stopp en gång och berättar för en vuxen.
clause-s-bystander-option-write-and-tell = När någon blir illa behandlad skriver vi till den som är utsatt och berättar för en vuxen.
clause-s-bystander-option-not-join = När någon blir illa behandlad är vi inte med på det, och vi berättar för en vuxen.
clause-s-bystander-option-families = Var och en av oss bestämmer hur vi hjälper till, och om vi är osäkra frågar vi en vuxen först.

clause-s-sorry-title = Säga förlåt och göra det bra igen
clause-s-sorry-why = Alla gör fel ibland, och det går att göra det bra igen.
clause-s-sorry-option-repair = När vi har gjort något dumt slutar vi, raderar det, säger förlåt ansikte mot ansikte och gör det bra igen.
clause-s-sorry-option-sorry = När vi har gjort något dumt säger vi förlåt till den som drabbades, och gör inte om det.
clause-s-sorry-option-with-help = När vi har gjort något dumt säger vi förlåt när vi är redo, och ber om hjälp om det är svårt.
clause-s-sorry-option-families = Var och en av oss gör det bra igen på sitt eget sätt, men frågar den som drabbades först.

clause-s-streaks-title = Streaks och likes
clause-s-streaks-why = En vän är en vän, även utan streaks och likes.
clause-s-streaks-option-none = Vi har inga streaks med varandra, och vi räknar inte likes.
clause-s-streaks-option-never-owed = Vi är aldrig skyldiga någon ett svar, en like eller en streak, och ingen blir sur om en streak bryts.
clause-s-streaks-option-free-days = Vi låter den som vill ha ledigt från streaks och likes få det utan tjat.
clause-s-streaks-option-families = Var och en av oss bestämmer själv om streaks och likes, men berättar för de andra innan vi slutar.

clause-s-strangers-title = Personer vi inte känner
clause-s-strangers-why = På nätet kan vi inte alltid veta vem någon är.
clause-s-strangers-option-only-known = Vi skriver och spelar bara med personer vi känner, och berättar för en vuxen när andra tar kontakt.
clause-s-strangers-option-stay-in-game = Vi får spela med personer vi inte känner, men vi skickar inga bilder, byter inte app och träffar dem inte, och berättar för en vuxen om de ber om det.
clause-s-strangers-option-tell = Vi berättar för en vuxen när någon vi inte känner vill ha bilder, byta app eller träffa oss.
clause-s-strangers-option-families = Var och en av oss bestämmer vilka vi pratar med på nätet, men berättar det för en vuxen vi litar på först.

clause-s-wishes-title = Önskemål till våra föräldrar
clause-s-wishes-why = Vi gör regler för oss själva, och vi har önskemål till de vuxna också.
clause-s-wishes-option-ask-and-away = Vi önskar att de vuxna frågar oss innan de lägger ut något om oss, och lägger undan mobilen när vi äter och när de hämtar oss.
clause-s-wishes-option-ask = Vi önskar att de vuxna frågar oss innan de lägger ut bilder på oss eller skriver om oss.
clause-s-wishes-option-meals = Vi önskar att de vuxna lägger undan mobilen när vi äter tillsammans.
clause-s-wishes-option-hear-us = Vi önskar att de vuxna lyssnar på vad vi tycker innan de gör nya regler.
clause-s-wishes-option-families = Var och en av oss säger hemma vad vi önskar, men berättar det för de andra först.

clause-s-adults-title = Vem vi går till
clause-s-adults-why = Det blir lättare när vi inte är ensamma om det, och det är aldrig för sent att berätta.
clause-s-adults-option-home-and-here = När något på nätet gör ont eller är läskigt berättar vi samma dag för en vuxen hemma och en vuxen här.
clause-s-adults-option-one-adult = När något på nätet gör ont eller är läskigt berättar vi för en vuxen som vi litar på.
clause-s-adults-option-with-friend = När något på nätet gör ont eller är läskigt berättar vi för en kompis och går tillsammans till en vuxen.
clause-s-adults-option-families = Var och en av oss väljer själv vilken vuxen vi går till, och ingen behöver vara ensam om något som gör ont.

clause-s-review-title = När vi ser över överenskommelsen
clause-s-review-why = Vi blir äldre, och överenskommelsen måste passa oss.
clause-s-review-option-twice = Vi tittar på överenskommelsen tillsammans två gånger om året, på hösten och på våren.
clause-s-review-option-yearly = Vi tittar på överenskommelsen tillsammans varje höst och ändrar det som inte fungerar.
clause-s-review-option-families = Var och en av oss kan be om att vi tittar på överenskommelsen igen, och berättar för de andra först.
