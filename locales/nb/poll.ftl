# Polls: the lists, the card, the ballot, reminders.

polls-heading = Avstemninger
polls-choose = Trykk på en avstemning for å åpne den. Den varer i en uke; «/poll debut 3» gir tre dager. Vil du velge regel og tider, eller lage en egen, skriv /poll til meg alene.
polls-choose-private = Trykk på en avstemning for å se på den og åpne den, nå eller senere.
polls-own-button = Lag en egen avstemning
polls-ask-contact = Klassekontakten kan åpne disse. Be om den dere trenger.
polls-none-open = Ingen avstemning er åpen nå.
# $question (String) - what is asked.
# $until (String) - when it closes.
polls-open-line = Åpen: { $question } Stenger { $until }.

overview-heading = Avstemningene våre
overview-nothing = Ingenting er åpent, planlagt eller avgjort ennå.
overview-open = Åpent nå
overview-planned = Planlagt
overview-decided = Avgjort
# $question (String) - what is asked.
# $until (String) - when it closes.
overview-open-line = { $question } Stenger { $until }.
# $question (String) - what is asked.
# $when (String) - when it opens.
overview-planned-line = { $question } Åpner { $when }.
# $title (String) - the poll's short name.
# $outcome (String) - what was decided.
overview-decided-line = { $title }: { $outcome }
# $title (String) - the poll's short name.
# $when (String) - a month and a year.
overview-review-line = { $title }: vi ser på det igjen i { $when }.

# $until (String) - day, date, time and zone.
card-until = Åpen til { $until }.
# $quorum (Number) - the fewest seats.
# $children (Number) - how many children the class has.
card-rule-majority = Det gjelder som over halvparten av dem med en mening støtter, når minst { $quorum } av { $children } barns foresatte har en mening.
# $quorum (Number) - the fewest seats.
# $children (Number) - how many children the class has.
card-rule-two-thirds = Det gjelder som minst to tredeler av dem med en mening støtter, når minst { $quorum } av { $children } barns foresatte har en mening.
# $quorum (Number) - the fewest seats.
# $children (Number) - how many children the class has.
card-rule-consent = Forslaget gjelder hvis ingen har en innvending, når minst { $quorum } av { $children } barns foresatte har en mening.
# $quorum (Number) - the fewest seats.
# $children (Number) - how many children the class has.
card-rule-ranking = Valgene settes opp mot hverandre to og to (Schulzes metode), når minst { $quorum } av { $children } barns foresatte har en mening.
card-rule-pledge = Dere er med når dere er mange nok for alle som er med, og minst fem barn. Ellers skjer ingenting. Hva hver av dere svarte, blir ikke vist.
card-secret = Trykk på svaret ditt. Bare du ser det, og du kan endre det til avstemningen stenger. Resultatet kommer her.
card-ticks = Trykk på alle du vil krysse av. Trykker du en gang til, skjer ingenting; «Ingen av dem» fjerner alle kryssene dine. Bare du ser dem. Resultatet kommer her.
card-steps = Her trengs mer enn ett trykk. Trykk på knappen, så svarer du alene hos meg. Bare du ser svaret ditt. Resultatet kommer her.
card-privately = Stem hos meg alene: skriv til meg privat, og svar med tallet. Et svar her i gruppa teller ikke.
card-closed = Avstemningen er stengt.
# $reason (String) - why, in the contact parent's words.
card-withdrawn = Avstemningen er trukket tilbake: «{ $reason }»
# $label (String) - what stands on the button.
# $meaning (String) - what choosing it means.
card-meaning = { $label }: { $meaning }
# $text (String) - what an authority recommends.
# $source (String) - who says so, where and when.
card-recommendation = { $text } Kilde: { $source }
ballot-button = Svar alene hos meg
ballot-sent = Jeg har skrevet til deg alene.
ballot-ticks = Trykk på alle du vil krysse av, og en gang til for å fjerne et kryss. Bare du ser kryssene dine. Resultatet kommer i gruppa.
# $option (String) - the label of the option.
ballot-ticked = ✓ { $option }
# $age (Number) - whole years.
age = { $age } år
answer-families = Familien bestemmer
answer-none = Ingen mening
answer-none-of-them = Ingen av dem
stance-yes = Ja
stance-yes-but = Ja, men …
stance-no-but = Nei, men …
stance-no = Nei
consent-agree = Enig
consent-live-with = Kan leve med det
consent-object = Har en innvending
rank-first = Hva vil du helst ha? Trykk på det du setter først.
# $list (String) - the options so far, numbered.
rank-next = Så langt: { $list }. Hva kommer så?
rank-done-button = Ferdig, resten står likt
rank-again-button = Begynn på nytt
pledge-until = Til hvilken alder ville du ventet, hvis nok andre venter?
# $age (Number) - whole years.
pledge-need = { $age } år. Hvor mange barn må det minst gjelde, ditt eget medregnet?
need-alone = Også helt alene
# $seats (Number) - how many children.
need-seats = Minst { $seats } barn
# $seats (Number) - how many children.
need-third = En tredel av klassen ({ $seats })
# $seats (Number) - how many children.
need-half = Halve klassen ({ $seats })
# $seats (Number) - how many children.
need-two-thirds = To tredeler av klassen ({ $seats })
# $age (Number) - whole years.
# $seats (Number) - how many children.
answer-pledge = vente til { $age } år, hvis det gjelder minst { $seats } barn

# $answer (String) - the label of the answer.
# $until (String) - when the poll closes.
vote-noted = Notert: { $answer }. Du kan endre det til { $until }.
vote-ticks-none = Ingenting er krysset av. Det teller som «ingen av dem».
# $list (String) - the labels of what is ticked.
vote-ticks = Krysset av: { $list }.
vote-first = Du teller som foresatt til ett barn. Stemmer ikke det, skriv /me.
vote-two = Stemmen teller for begge barna.
poll-opened = Avstemningen er åpnet i gruppa.

remind-offer = Vil du ha en påminnelse når en avstemning snart stenger og du ikke har svart? Det blir én melding, et døgn før, bare til deg.
remind-yes-button = Ja, minn meg på det
remind-set = Da minner jeg deg på det, én gang, et døgn før en avstemning stenger, hvis du ikke har svart. Du kan slå det av med /me.
remind-unset = Da minner jeg deg ikke på noe.
remind-off-button = Ikke minn meg på avstemninger
# $question (String) - what is asked.
# $until (String) - when it closes.
reminder-private = Du ba om en påminnelse: «{ $question }» stenger { $until }.
# $question (String) - what is asked.
# $until (String) - when it closes.
reminder-room = Avstemningen «{ $question }» stenger { $until }. Den som vil svare, kan gjøre det til da.

objection-offer = Vil du si hvorfor? Klassen får grunnen bare hvis du selv slipper den fram, uten navn, sammen med resultatet. Ellers slettes den når avstemningen stenger.
objection-write-button = Skriv en grunn
objection-ask = Skriv grunnen her, høyst 500 tegn. Skriv helst uten navn.
# $reason (String) - in the parent's own words.
objection-preview = Slik ser klassen det, sammen med resultatet og uten navn: «{ $reason }» Den som kjenner deg, kan likevel kjenne igjen ordene.
objection-release-button = La klassen se det
objection-drop-button = Slett det
objection-released = Klassen får se grunnen når avstemningen stenger. Du kan slette den fram til da.
objection-dropped = Grunnen er slettet. Svaret ditt står.
