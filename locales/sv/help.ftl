help-heading = Vad Enige gör
help-body = Föräldrarna i en grupp röstar hemligt, gör en gemensam överenskommelse och får ett kort dilemma i veckan. Allt är råd och riktning, inget är ett måste.
help-everyone =
    /sos – hjälp när något har hänt
    /agreement – överenskommelsen
    /polls – våra omröstningar
    /poll – det ni kan rösta om
    /lesson – dilemman
    /app – åldrar och råd om appar
    /law – regler och råd
    /me – din roll i gruppen, och påminnelser
    /code – dela ett barns röst med den andra föräldern
    /language – välj språk
    /privacy – vad som sparas
    /forget – be mig glömma dig
help-contact =
    Kontaktföräldern kan också:
    /poll debut – öppna en omröstning
    /close – stänga den nu
    /polls – förlänga, dra tillbaka, följa upp
    /seats – se platserna, skriva ut koder
    /lesson – välja tema, dag och tid
    /role – be någon svara på frågor
    /page – länk till klassens sida
    /pupils – en lektion där eleverna gör sin överenskommelse
    /council – låt klassen gå med i ett råd (föräldraråd)

command-start = Kom igång med gruppen
command-poll = Omröstningar
command-polls = Våra omröstningar
command-seats = Platserna i gruppen
command-code = Använd en kod
command-close = Stäng en omröstning (kontaktföräldern)
command-agreement = Vår överenskommelse
command-lesson = Dilemman
command-page = Klassens sida på nätet
command-pupils = En lektion med eleverna
command-app = Åldrar och råd om appar
command-law = Regler och råd
command-sos = Hjälp när något har hänt
command-role = Vilka som svarar på frågor
command-council = Föräldraråd: klasserna samlat
command-me = Min roll i gruppen
command-language = Välj språk
command-help = Vad Enige gör
command-privacy = Vad som sparas
command-forget = Glöm mig

language-choose = Vilket språk ska jag använda med dig?
language-set = Från och med nu skriver jag till dig på svenska.
language-class-set = Från och med nu skriver jag på svenska i gruppen.
language-class-button = I gruppen: { $language }
language-me-button = Till mig: { $language }
language-not-known = Jag kan norska, danska, svenska och engelska. Vilket vill du ha?

privacy-heading = Vad som sparas
privacy-stored = Jag lagrar: gruppens namn, land, årskurs, antal barn och språk; att du är med, som förälder, anställd eller annat, vilka som delar ett barns röst, om du vill ha påminnelser, och vem som är kontaktförälder; språket du väljer; adressen jag behöver för att skriva till dig, krypterad; överenskommelsen, omröstningarna med det som kontaktföräldern skrev i dem, resultaten, vilka dilemman gruppen har fått och vilka som vill ha dem privat, de lediga veckorna, vilka som svarar på frågor, skolans plan om någon har skrivit in den, och elevernas del av överenskommelsen med deras önskemål. Ett skäl som du skriver till en invändning finns här tills omröstningen stänger; låter du klassen se det står det i resultatet. Vad du svarar när du blir tillfrågad om att skriva under överenskommelsen finns under ett kodnamn, och förslag till den finns här. En fråga till en sakkunnig finns här krypterad och utan namn tills den är besvarad. Jag lagrar inga namn, utom det som du själv vill ha på överenskommelsen, och inga andra meddelanden, inga bilder, och ingenting om att du har bett om hjälp med /sos.
privacy-ballots = Medan en omröstning eller ett dilemma är öppet ligger ditt svar under ett kodnamn, så att du kan ändra det. När tiden är ute räknas svaren och raderas. Bara summan finns kvar, krypterad, tills samma fråga har avgjorts på nytt, och av den visar jag inga siffror som kan peka ut någon.
privacy-council = Är klassen med i ett råd får rådet klassens namn, ett ord om överenskommelsen, om elevernas del är med, och när den senast gicks igenom. Av omröstningar som kommer från rådet går summan av svaren dit när de slutar. Rådet ser bara summor över minst tre klasser. /council visar om klassen är med.
privacy-where = Det ligger i en databas hos den som driver Enige. Andra grupper ser det inte. Den som driver Enige och har både databas och nyckel kan ta reda på hur någon har röstat så länge en omröstning eller ett dilemma är öppet, och vem som har skrivit under överenskommelsen.
privacy-chat = Chattjänsten ser själv vad du trycker på och skriver. Det kan jag inte dölja.
privacy-long = Det finns kvar så länge gruppen använder mig. Om jag tas bort från gruppen raderar jag allt efter 30 dagar.
privacy-leave = Vill du inte vara med? Skriv /forget.

forget-ask = Ska jag glömma dig? Då raderar jag att du är med, och dina svar i öppna omröstningar och dilemman. Siffror från stängda omröstningar finns kvar; där finns inga namn. Det är den som trycker som blir glömd.
forget-button = Glöm mig
forget-done = Nu har jag glömt dig. Dina svar i öppna omröstningar och dilemman är raderade; summor från stängda finns kvar utan namn.
forget-contact = Gruppen har ingen kontaktförälder nu. Någon kan ta över med /start där.
forget-nobody = Jag visste ingenting om dig.

media-private = Bilder, ljud och filer hämtar jag aldrig, så ingen annan får dem från mig. Har något hänt med en bild, skicka den inte vidare till någon: skriv /sos, så får du veta vad du kan göra. Skriv annars med ord, eller se /help.
text-private = Det förstod jag inte. Skriv /help för att se vad jag kan.
