clause-debut-title = Första smartphonen
clause-debut-why = När flera väntar tillsammans står inget barn ensamt.
clause-debut-question = Hur gammalt bör ett barn i gruppen vara innan det får sin första smartphone?
clause-debut-intro = Vissa barn får en smartphone tidigt, andra sent, och det kan finnas goda skäl till båda. Svara med den ålder som du själv skulle vilja vänta till.
clause-debut-age = Vi väntar med egen smartphone tills barnet är minst { $age } år.
clause-debut-families = Varje familj bestämmer när barnet får en smartphone, men berättar för de andra först.

clause-social-title = Sociala medier
clause-social-why = Det är lättare att säga ”inte än” när de andra säger samma sak.
clause-social-question = Hur gammalt bör ett barn i gruppen vara innan det får ett eget konto på sociala medier?
clause-social-intro = Tjänsterna har egna åldersgränser, ofta 13 år, och flera länder vill ändra sina lagar. Svara med den ålder som du själv skulle vilja vänta till.
clause-social-age = Vi väntar med egna konton på sociala medier tills barnet är minst { $age } år.
clause-social-families = Varje familj bestämmer själv om sociala medier, men berättar för de andra först.

clause-chat-title = Klasschatt
clause-chat-why = En chatt där alla är med, eller ingen, lämnar ingen utanför.
clause-chat-families = Varje familj bestämmer själv om chatt, men berättar för de andra först.

clause-gaming-title = Spel
clause-gaming-why = Att lämnas utanför i spel känns som att lämnas utanför på skolgården.
clause-gaming-families = Varje familj bestämmer själv om spel, men berättar för de andra först.

clause-visits-title = Skärm hos kompisar
clause-visits-why = Det är skönt att veta vad som gäller hemma hos varandra.
clause-visits-families = Varje familj bestämmer själv om skärm när barn är på besök, men berättar för de andra först.

clause-photos-title = Bilder på andras barn
clause-photos-why = En bild som har delats är svår att få tillbaka.
clause-photos-families = Varje familj bestämmer vad den delar om sina egna barn, och frågar innan den delar bilder på andras.

clause-night-title = På natten
clause-night-why = Det är lättare att sova utan en mobil vid sängen.
clause-night-families = Varje familj bestämmer var mobilen ligger på natten, men berättar för de andra först.

clause-renewal-title = När vi ser över överenskommelsen
clause-renewal-why = Barn växer, och en överenskommelse som ingen tittar på dör.
clause-renewal-families = Vi tar upp överenskommelsen igen när någon ber om det.

template-short-title = Kort överenskommelse
template-first-years-title = Kort överenskommelse för de yngsta
