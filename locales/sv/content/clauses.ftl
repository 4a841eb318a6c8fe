clause-debut-title = Första smartphonen
clause-debut-why = När flera väntar tillsammans står inget barn ensamt.
clause-debut-age = Vi väntar med egen smartphone tills barnet är minst { $age } år.
clause-debut-pledge = Flera familjer hos oss har gått ihop om att vänta med egen smartphone tills barnet är minst { $age } år.
clause-debut-families = Varje familj bestämmer när barnet får en smartphone, men berättar för de andra först.

clause-watch-title = Smartklockor
clause-watch-why = Det är bra att veta vad klockorna gör när barnen är tillsammans.
clause-watch-yes = Vi har barnens smartklockor i skolläge på skoltid, och kamera och avlyssning är alltid avstängda.
clause-watch-no = Vi har ingen gemensam regel om skolläge, kamera och avlyssning på smartklockor.
clause-watch-families = Varje familj bestämmer själv om smartklockor, men berättar för de andra först.

clause-social-title = Sociala medier
clause-social-why = Det är lättare att säga ”inte än” när de andra säger samma sak.
clause-social-age = Vi väntar med egna konton på sociala medier tills barnet är minst { $age } år.
clause-social-pledge = Flera familjer hos oss har gått ihop om att vänta med egna konton på sociala medier tills barnet är minst { $age } år.
clause-social-families = Varje familj bestämmer själv om sociala medier, men berättar för de andra först.

clause-chat-title = Klasschatt
clause-chat-why = En chatt där alla är med, eller ingen, lämnar ingen utanför.
clause-chat-option-none = Vi har ingen gemensam chatt för barnen.
clause-chat-option-sms = Vi låter barnen sms:a varandra och har ingen gemensam chatt.
clause-chat-option-moderated = Vi har en chatt för alla barnen, och en förälder har koll på den.
clause-chat-option-school = Vi låter barnen skriva till varandra i skolans verktyg och har ingen annan gemensam chatt.
clause-chat-families = Varje familj bestämmer själv om chatt, men berättar för de andra först.

clause-apps-title = Appar och tjänster
clause-apps-why = Det är skönt att veta vad de andra tycker är okej.
clause-apps-list = Det här är okej hos oss just nu: { $list }.
clause-apps-list-none = Vi har ingen gemensam lista, eftersom ingen av tjänsterna fick majoritet.
clause-apps-families = Varje familj bestämmer själv om appar, men berättar för de andra först.

clause-gaming-title = Spel
clause-gaming-why = Att lämnas utanför i spel känns som att lämnas utanför på skolgården.
clause-gaming-option-pegi = Vi följer PEGI-märkningen: barnen spelar spel som är märkta för deras ålder eller lägre.
clause-gaming-option-with-parent = Vi följer PEGI-märkningen, och går ett steg över barnets ålder bara när en förälder är med.
clause-gaming-families = Varje familj bestämmer själv om spel, men berättar för de andra först.

clause-visits-title = Skärm hos kompisar
clause-visits-why = Det är skönt att veta vad som gäller hemma hos varandra.
clause-visits-option-host = Vi följer värdfamiljens regler för skärm, och värdfamiljen berättar om dem i förväg.
clause-visits-option-first-hour = Vi har ingen skärm den första timmen när barnen är hemma hos varandra.
clause-visits-option-screen-free = Vi låter skärmarna vila när barnen är hemma hos varandra.
clause-visits-families = Varje familj bestämmer själv om skärm när barn är på besök, men berättar för de andra först.

clause-parties-title = Kalas och övernattningar
clause-parties-why = När alla vet vad som gäller slipper värdfamiljen hitta på reglerna själv.
clause-parties-option-basket = Vi samlar mobilerna i en korg när barnen är på kalas eller fest eller sover över.
clause-parties-option-evening = Vi säger en tid i förväg när barnen har kalas, fest eller övernattning, och då läggs mobilerna undan.
clause-parties-option-through-host = Vi ringer värdfamiljen när vi vill nå barnen på kalas, fester och övernattningar.
clause-parties-families = Varje familj bestämmer själv om mobiler på kalas och övernattningar, men berättar för de andra först.

clause-photos-title = Bilder på andras barn
clause-photos-why = En bild som har delats är svår att få tillbaka.
clause-photos-option-ask-both = Vi delar aldrig bilder på andras barn utan ett ja från både barnet och föräldrarna.
clause-photos-option-closed-album = Vi delar bilder på andras barn bara i ett stängt album för familjerna i gruppen.
clause-photos-option-each-time = Vi frågar föräldrarna varje gång vi vill dela en bild på andras barn, och raderar den om någon ber om det.
clause-photos-families = Varje familj bestämmer vad den delar om sina egna barn, och frågar innan den delar bilder på andras.

clause-night-title = På natten
clause-night-why = Det är lättare att sova utan en mobil vid sängen.
clause-night-agreed = När det är vardag dagen efter laddar vi barnens mobiler utanför sovrummet.
clause-night-families = Varje familj bestämmer var mobilen ligger på natten, men berättar för de andra först.

clause-controls-title = Inställningar
clause-controls-why = När flera har samma inställningar är inget barn ensamt om dem.
clause-controls-list = Vi har de här inställningarna gemensamt på barnens mobiler och surfplattor: { $list }.
clause-controls-list-none = Vi har inga gemensamma inställningar, eftersom ingen av dem fick majoritet.
clause-controls-families = Varje familj bestämmer själv om inställningar, men berättar för de andra först.

clause-ai-title = AI-chattbotar
clause-ai-why = AI är nytt för många av oss, och det är lättare att lära sig tillsammans.
clause-ai-option-with-adult = Vi låter barnen använda AI-chattbotar bara tillsammans med en vuxen tills de är 13 år.
clause-ai-option-with-care = Vi låter barnen använda AI-chattbotar själva, men aldrig med namn eller bilder på andra.
clause-ai-option-not-yet = Vi låter barnen vänta med AI-chattbotar.
clause-ai-families = Varje familj bestämmer själv om AI-chattbotar, men berättar för de andra först.

clause-renewal-title = När vi ser över överenskommelsen
clause-renewal-why = Barn växer, och en överenskommelse som ingen tittar på dör.
clause-renewal-families = Vi tar upp överenskommelsen igen när någon ber om det.

template-short-title = Kort överenskommelse
template-first-years-title = Kort överenskommelse för de yngsta
