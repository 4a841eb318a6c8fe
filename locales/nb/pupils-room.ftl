# The pupils' room on a server of the school's own: how it becomes theirs, and what they read and do there.

pupils-room-code-heading = Et rom for elevene
# $code (String) - the code for the room.
pupils-room-code = Har skolen en egen Matrix-server der elevene har konto, kan elevene være med der, uten lapper. Lag et rom på serveren, og inviter elevene og meg. Den som administrerer rommet, skriver der: !pupils { $code }
# $when (String) - a day and a time.
pupils-room-code-once = Koden virker én gang, og til { $when }. Har elevene et rom fra før, tar det nye plassen.
pupils-room-code-how = I en time velger du «Hemmelig, i elevenes rom». Du leder fra skjermen din som ellers, og leser forslagene før klassen ser dem. Bare elever med konto på skolens server kan være med.
pupils-room-code-button = Et rom for elevene på skolens server
pupils-room-link-private = Det skal skrives i elevenes rom, av den som administrerer det. Koden får klassekontakten eller en lærer av meg privat, med /pupils.
pupils-room-link-unknown = Den koden kjenner jeg ikke, eller den er brukt. Klassekontakten eller en lærer får en ny av meg privat, med /pupils.
pupils-room-link-elsewhere = Det må gjøres med en konto på skolens egen server. Åpne chattetjenester har aldersgrenser fra 13 til 18 år.
pupils-room-link-rights = Bare en som administrerer rommet, kan gjøre det til elevenes.
pupils-room-link-taken = Dette rommet er i bruk til noe annet. Lag et eget rom for elevene.
pupils-room-heading = Elevenes rom
# $class (String) - the class's name.
pupils-room-hello = Hei, { $class }! Her lager dere deres egen del av klassens avtale, sammen med en voksen på skolen.
pupils-room-how = Når den voksne begynner en time, skriver jeg i elevenes rom. Dere foreslår og stemmer i den private chatten med meg. Den voksne leser forslagene før klassen ser dem, og ser ikke hvem de er fra.
pupils-room-kept = Jeg skriver ikke ned hvem dere er. Når timen er over, glemmer jeg forslag og stemmer, bortsett fra det dere ble enige om. Men det som står i chatten, blir der, også det du skrev til meg privat. De som driver serverne, kan se hvem som skriver til meg, og når.
pupils-room-more = /agreement viser det dere er enige om. /sos, skrevet til meg privat, viser hvem barn og unge kan snakke med.
pupils-room-no-part = Dere har ikke laget deres del av avtalen ennå.
pupils-room-gather = Nå begynner en time om avtalen deres. Bli med, så skriver jeg til deg privat. Får du en invitasjon fra meg, si ja til den.
pupils-room-join-button = Bli med
pupils-room-propose = Send forslagene til meg privat, og støtt dem du liker. Skriv ingen navn. Den som leder, leser dem før andre ser dem.
pupils-room-propose-button = Foreslå og støtt
pupils-room-vote = Stem i den private chatten med meg. Ingen ser hva du krysser av for.
# $line (String) - what most go along with.
pupils-room-chosen = ✓ { $line }
# $line (String) - what was voted on.
# $band (String) - how many voted for it, as a band.
pupils-room-band = { $line } ({ $band })
pupils-room-in = Du er med. Jeg skriver i elevenes rom når det skjer noe.
# $most (Number) - the longest proposal.
pupils-room-propose-here = Skriv forslaget ditt her til meg, høyst { $most } tegn og uten navn. Den som leder, leser det før andre ser det.
# $words (String) - what the pupil has proposed.
# $fate (String) - what became of it.
pupils-room-mine = «{ $words }»: { $fate }
# $words (String) - what somebody has proposed.
pupils-room-second-button = Støtt: { $words }
# $words (String) - what somebody has proposed.
pupils-room-seconded = Du støtter: { $words }
pupils-room-look-button = Se forslagene
pupils-room-proposed = Forslaget er sendt. Den som leder, leser det først.
pupils-room-tick = Kryss av for ett om gangen, og send til slutt.
# $line (String) - what can be voted for.
pupils-room-ticked = ✓ { $line }
pupils-room-send-button = Send stemmen
pupils-room-none-button = Stem på ingen av dem
pupils-room-voted = Stemmen din er notert. Du kan endre den til avstemningen er slutt.
pupils-room-idle = Det er ingen time i elevenes rom nå.
pupils-room-adult = Dette er for elevene. Den som leder timen, gjør det fra skjermen sin.
pupils-room-not-here = Bare elever med konto på skolens server kan være med her.
pupils-room-full = Alle elevene er med allerede. Er du ny, si fra til den som leder.
pupils-room-alone = Det gjør du i den private chatten med meg, så ingen andre ser det.
pupils-room-over = Timen er over. Takk for at dere var med.
# $version (Number) - the version's number.
pupils-room-agreed = Dette er dere enige om, versjon { $version }:
pupils-room-emptied = Dere har tatt alle punktene ut av deres del av avtalen.
pupils-room-means = Hemmelig, i elevenes rom
pupils-room-means-about = Elevene foreslår og stemmer i den private chatten med meg, fra kontoene sine på skolens Matrix-server. Ingen lapper.
pupils-room-entry = Åpne elevenes rom, og velg «Bli med» der.
# $there (Number) - how many pupils take part.
# $present (Number) - how many pupils there are.
pupils-room-count = Med i timen: { $there } av { $present }.
pupils-room-sos = Fortell det til en voksen du stoler på: hjemme, læreren din eller helsesykepleieren. Det er aldri feil å si fra. Jeg skriver ikke ned at du spør, men meldingen din står i chatten til du sletter den. Her kan barn og unge snakke med noen:
pupils-room-by-number = Svar med tallet foran, ett om gangen. Ser du ingen stemmeseddel, velg «Stem» i elevenes rom.
pupils-room-gone = Elevenes rom er borte, eller jeg er ikke der lenger. Avslutt timen, og begynn en ny med lapper eller hender.
pupils-room-or = Skal det være elevenes rom? Da skriver den som administrerer det, !pupils og koden som klassekontakten eller en lærer har fått.
pupils-room-set-up-first = Rommet er ikke satt opp ennå. Det gjør en som administrerer det.
