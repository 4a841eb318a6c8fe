# The pupils' room on a server of the school's own: how it becomes theirs, and what they read and do there.

pupils-room-code-heading = Ett rum för eleverna
pupils-room-code = Har skolan en egen Matrix-server där eleverna har konto kan eleverna vara med där, utan lappar. Gör ett rum på servern och bjud in eleverna och mig. Den som sköter rummet skriver där: !pupils { $code }
pupils-room-code-once = Koden fungerar en gång, och till { $when }. Har eleverna redan ett rum tar det nya dess plats.
pupils-room-code-how = I en lektion väljer du ”Hemligt, i elevernas rum”. Du leder från din skärm som vanligt, och läser förslagen innan klassen ser dem. Bara elever med konto på skolans server kan vara med.
pupils-room-code-button = Ett rum för eleverna på skolans server
pupils-room-link-private = Det ska skrivas i elevernas rum, av den som sköter rummet. Koden får kontaktföräldern eller en lärare av mig ensam, med /pupils.
pupils-room-link-unknown = Den koden känner jag inte till, eller så är den använd. Kontaktföräldern eller en lärare får en ny av mig ensam, med /pupils.
pupils-room-link-elsewhere = Elevernas rum måste finnas på skolans egen server. Öppna chattjänster har åldersgränser från 13 till 18 år.
pupils-room-link-rights = Bara den som sköter rummet kan göra det till elevernas.
pupils-room-link-taken = Rummet hör redan till en grupp vuxna. Gör ett eget rum för eleverna.
pupils-room-heading = Elevernas rum
pupils-room-hello = Hej, { $class }! Här gör ni er egen del av klassens överenskommelse, tillsammans med en vuxen i skolan.
pupils-room-how = När den vuxna börjar en lektion skriver jag här. Ni föreslår och röstar ensamma med mig. Den vuxna läser förslagen innan klassen ser dem, och ser inte vem de kommer från.
pupils-room-kept = Jag sparar inga namn, och inte vem som är här. När lektionen är slut raderar jag det ni har skrivit till mig, utom det ni kom överens om. Det som står i chatten blir kvar där, och skolans server ser vem som skriver till mig, och när.
pupils-room-more = /agreement visar det ni har kommit överens om. /sos visar vem barn och unga kan prata med.
pupils-room-no-part = Ni har inte gjort er del av överenskommelsen än.
pupils-room-gather = Nu börjar en lektion om er överenskommelse. Var med, så skriver jag till dig ensam. Får du en inbjudan från mig, säg ja till den.
pupils-room-join-button = Var med
pupils-room-propose = Skicka förslag till mig ensam, och stöd förslag du gillar. Skriv inga namn. Den som leder läser det innan andra ser det.
pupils-room-propose-button = Föreslå och stöd
pupils-room-vote = Rösta ensam med mig. Ingen ser vad du kryssar för.
pupils-room-vote-button = Rösta
pupils-room-chosen = ✓ { $line }
pupils-room-band = { $line } ({ $band })
pupils-room-in = Du är med. Jag skriver i elevernas rum när det händer något.
pupils-room-propose-here = Skriv ditt förslag här till mig, högst { $most } tecken och utan namn. Den som leder läser det innan andra ser det.
pupils-room-mine = ”{ $words }”: { $fate }
pupils-room-second-button = Stöd: { $words }
pupils-room-seconded = Du stöder: { $words }
pupils-room-nothing-shown = Inga förslag har släppts fram än.
pupils-room-look-button = Visa hur det står
pupils-room-proposed = Förslaget är skickat. Den som leder läser det först.
pupils-room-tick = Kryssa för ett i taget, och skicka till slut.
pupils-room-ticked = ✓ { $line }
pupils-room-send-button = Skicka rösten
pupils-room-none-button = Rösta på inget av dem
pupils-room-voted = Din röst är noterad. Du kan ändra den tills omröstningen är slut.
pupils-room-change-button = Ändra rösten
pupils-room-idle = Det är ingen lektion i elevernas rum nu.
pupils-room-adult = Det här är för eleverna. Du som ser till rummet leder från din skärm.
pupils-room-not-here = Bara elever med konto på skolans server kan vara med här.
pupils-room-full = Alla elever är redan med. Är du ny, säg till den som leder.
pupils-room-alone = Det gör du ensam med mig, så att ingen ser det.
pupils-room-over = Lektionen är slut. Tack för att ni var med.
pupils-room-agreed = Det här har ni kommit överens om, version { $version }:
pupils-room-emptied = Ni har tagit bort alla punkter ur er del av överenskommelsen.
pupils-room-wishes = { $count ->
    [one] Ett önskemål är på väg till föräldrarna.
   *[other] { $count } önskemål är på väg till föräldrarna.
}
pupils-room-means = Hemligt, i elevernas rum
pupils-room-means-about = Eleverna föreslår och röstar ensamma med mig, på skolans egen Matrix-server. Inga lappar.
pupils-room-entry = Öppna elevernas rum, och välj ”Var med” där.
pupils-room-count = Med i lektionen: { $there } av { $present }.
pupils-room-sos = Berätta för en vuxen du litar på: hemma, din lärare eller skolsköterskan. Det är aldrig fel att säga till. Jag sparar inte att du frågar. Här kan barn och unga prata med någon:
