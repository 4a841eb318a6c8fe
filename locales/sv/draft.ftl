
work-heading = Arbetet med överenskommelsen
work-point = { $number }. { $title }: { $state }
work-rules = För att anta den krävs { $share }. Den gäller när { $threshold } har skrivit under.
work-ask = Välj en punkt och hur den ska avgöras, eller gå vidare.
work-point-button = { $number }. { $title }
work-add-button = Lägg till en punkt
work-ask-now-button = Fråga klassen nu
work-ask-weekly-button = Fråga om en punkt i veckan
work-roll-out-button = Visa ett utkast för klassen
work-share-button = Antas med { $share }
work-threshold-button = Gäller från { $threshold }
work-adopt-button = Låt klassen anta det
work-suggestions-button = { $count ->
    [one] { $count } förslag väntar
   *[other] { $count } förslag väntar
}
work-renew-button = Behåll den i ett år till
work-end-button = Låt den ta slut
work-back-button = Tillbaka

point-own = med klassens egna ord
point-asked = omröstningen är planerad eller pågår
point-ready = redo att fråga klassen om
point-open = ingen har valt hur än
point-options = Så här kan punkten lyda:
point-option = { $number }. { $wording }
point-poll-button = Omröstning i klassen
point-pledge-button = Omröstning: med om tillräckligt många är det
point-consent-button = Enighet om det vanliga förslaget
point-propose-button = Föreslå { $number } för klassen
point-families-button = Familjerna bestämmer och berättar
point-drop-button = Ta bort punkten
point-will-propose = Klassen får frågan om den kan komma överens om det här: ”{ $wording }”
add-ask = Vilken punkt vill du lägga till?
add-pupils-button = Eleverna: { $title }
add-own-button = En punkt med egna ord
own-point-ask = Skriv punkten så som den ska stå i överenskommelsen.

blank-age = Vilken ålder ska stå där? Skriv ett tal från { $min } till { $max }, eller ta det vanliga.
blank-number = Vilket tal ska stå där? Skriv ett tal från { $min } till { $max }, eller ta det vanliga.
blank-time = { $which ->
    [to] Till vilket klockslag? Skriv ett från { $min } till { $max }, eller ta det vanliga.
   *[at] Vilket klockslag? Skriv ett från { $min } till { $max }, eller ta det vanliga.
}
blank-list = Vad ska stå på listan? Skriv numren, till exempel 1, 3.
blank-wrong = Det passar inte där. Titta på det jag frågade om, och försök en gång till.

share-majority = majoritet
share-two-thirds = två tredjedelar
share-consent = att ingen är emot
threshold-seats = familjerna till { $seats } barn
threshold-quarter = en fjärdedel ({ $seats })
threshold-half = hälften ({ $seats })

not-now-adopting = Klassen röstar om överenskommelsen nu. Vänta tills omröstningen är stängd.
not-now-ended = Överenskommelsen är slut. Med /agreement kan du börja på en ny.
not-now-full = En överenskommelse har högst { $most } punkter. Få och tydliga punkter är lättare att minnas.
not-now-twice = Den punkten är redan med.
not-now-nothing-settled = Inga punkter är avgjorda än.
not-now-nothing-new = Ingenting har ändrats sedan förra versionen.
not-now-not-rolled-out = Något har ändrats sedan utkastet. Visa klassen ett nytt utkast först.
not-now-no-draft = Visa klassen ett utkast först.
not-now-exists = Klassen har redan en överenskommelse på gång. Se /agreement.
not-now-none = Det finns ingen överenskommelse att arbeta med. Se /agreement.
not-now-nothing-to-ask = Det finns inget att fråga klassen om nu. Välj först hur punkterna ska avgöras.

draft-rolled-out = Utkastet kommer i gruppen.
draft-asked = { $count ->
    [one] { $count } omröstning är utlagd eller planerad.
   *[other] { $count } omröstningar är utlagda eller planerade.
}
draft-adopting = Klassen får frågan nu. Utkastet kan inte ändras förrän omröstningen är stängd.
draft-renewed = Överenskommelsen är förnyad. Klassen får veta det.
end-ask = Vill du lägga arbetet med överenskommelsen åt sidan? Det som har avgjorts i omröstningar står kvar.
end-ask-in-force = Överenskommelsen gäller nu. Vill du verkligen låta den ta slut? Klassen får veta det.
end-now-button = Ja, låt den ta slut
draft-ended = Överenskommelsen är slut.

news-suggestion = Någon har föreslagit något till överenskommelsen.
news-missed = Omröstningen ”{ $question }” öppnade inte: tiden som den skulle pågå var över. Du kan fråga igen med /poll.
news-settled = Omröstningarna om överenskommelsen är klara. Se om du vill visa klassen ett utkast.
news-not-adopted = Klassen antog inte utkastet. Du kan ändra det och visa ett nytt.
news-adopted = Klassen har antagit överenskommelsen. Nu kan familjerna skriva under.
news-review-open = Klassen bestämde inte vad som ska hända med överenskommelsen. Du kan behålla den i ett år till, annars tar den slut av sig själv.
news-adjust = Klassen vill behålla överenskommelsen och ändra något. Välj punkterna det gäller; under tiden gäller överenskommelsen som förut.
news-revise = Många säger att något inte håller: { $titles }. Kanske ska ni ta upp det igen?
news-last-year = Klassen har gått ut skolan. Tack för sällskapet. Vill ni radera allt kan du ta bort mig från gruppen.
children-ask = Ett nytt läsår har börjat. Går det fortfarande { $children } barn i klassen?
children-same-button = Ja, { $children }
children-same = Bra, då får det stå kvar.
work-names-button = Namn
work-names = De här namnen har föräldrar satt på överenskommelsen eller på ett förslag. Tryck på ett namn för att ta bort det.
work-no-names = Det står inga namn på överenskommelsen.
work-name-button = Ta bort { $name }
