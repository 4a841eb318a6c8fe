polls-heading = Omröstningar
polls-choose = Tryck på en omröstning för att öppna den. Den pågår i en vecka; ”/poll debut 3” ger tre dagar.
polls-ask-contact = Kontaktföräldern kan öppna de här. Be om den ni behöver.
polls-none-open = Ingen omröstning är öppen just nu.
polls-open-line = Öppen: { $question } Stänger { $until }.

card-until = Öppen till { $until }.
card-secret = Tryck på ditt svar. Bara du ser det, och du kan ändra det tills omröstningen stänger. Resultatet kommer här.
card-privately = Rösta hos mig i enrum: skriv till mig privat, och svara med numret. Ett svar här i gruppen räknas inte.
card-closed = Omröstningen är stängd.
age = { $age } år
answer-families = Familjen bestämmer
answer-none = Ingen åsikt

vote-noted = Noterat: { $answer }. Du kan ändra dig fram till { $until }.
vote-first = Du räknas som förälder till ett barn. Stämmer det inte? Skriv /me.
vote-two = Rösten räknas för båda barnen.
poll-opened = Nu är omröstningen öppen i gruppen.
close-choose = Vilken omröstning ska stängas nu?
close-done = Omröstningen är stängd. Resultatet kommer i gruppen.

result-heading = Resultat
result-too-few = Föräldrar till färre än fem barn har svarat med en åsikt. Då visar jag inget resultat, så att ingen kan gissa vem som tyckte vad. Ni kan öppna omröstningen igen.
result-no-majority = Inget av svaren har fått majoritet. Punkten är fortfarande öppen. Prata gärna om den, och försök igen.
result-age = En majoritet av dem som har en åsikt vill vänta tills barnet är minst { $age } år.
result-families = En majoritet av dem som har en åsikt vill att familjerna bestämmer själva, men berättar för de andra först.
result-broad = Enigheten om det här är stor.
result-divided = Alla tycker inte likadant. Det får man, och det är okej att tycka olika.
turnout-under-a-third = Mindre än en tredjedel av barnen var med genom sina föräldrar.
turnout-about-half = Mellan en tredjedel och två tredjedelar av barnen var med genom sina föräldrar.
turnout-up-to-two-thirds = Högst två tredjedelar av barnen var med genom sina föräldrar.
turnout-over-two-thirds = Mer än två tredjedelar av barnen var med genom sina föräldrar.
result-clause = Punkten står nu i överenskommelsen: /agreement
