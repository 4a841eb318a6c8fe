quiz-age-privacy-question = En app kan ha tre olika åldrar. Vad är åldern för digitalt samtycke?
quiz-age-privacy-option-content = Den ålder som innehållet passar för
quiz-age-privacy-why-content = Det är den rekommenderade åldern, som PEGI eller appbutiken sätter. Den kan vara en annan än åldern för digitalt samtycke.
quiz-age-privacy-option-yes = När barnet självt kan säga ja till att data används
quiz-age-privacy-why-yes = Från den åldern kan barnet självt säga ja till att en tjänst använder personuppgifterna. Dessförinnan måste vårdnadshavarna säga ja.
quiz-age-privacy-option-terms = Åldern i tjänstens egna villkor
quiz-age-privacy-why-terms = Siffran kan vara densamma, så de är lätta att blanda ihop. Men villkoren är tjänstens egna regler. Åldern för digitalt samtycke står i lagen.

quiz-age-terms-question = Vem bestämmer den ålder som står i en apps villkor?
quiz-age-terms-option-parents = Föräldrarna
quiz-age-terms-why-parents = Föräldrar bestämmer mycket, men inte det här. Flera har berättat för Barnevakten i Norge att barnets konto raderades när de försökte skicka samtycke.
quiz-age-terms-option-law = Landets lag
quiz-age-terms-why-law = Det är lätt att tro. Lagen har en ålder för digitalt samtycke. Åldern i villkoren är det tjänsten som skriver.
quiz-age-terms-option-service = Tjänsten själv
quiz-age-terms-why-service = Ja. Några av de här gränserna kallar Barnevakten i Norge absoluta, som 13 år på Snapchat: en förälder kan inte säga ja tidigare.

quiz-age-pegi-question = Ett spel är märkt med PEGI 12. Vad är det för ålder?
quiz-age-pegi-option-advice = En rekommenderad ålder
quiz-age-pegi-why-advice = Ja. Barnevakten i Norge räknar PEGI som en rekommenderad ålder. Föräldrarna avgör om spelet passar för barnet.
quiz-age-pegi-option-law = En ålder som lagen kräver för att spela
quiz-age-pegi-why-law = En märkning på asken kan se ut som en lag. Barnevakten i Norge räknar den som en rekommenderad ålder.
quiz-age-pegi-option-terms = Åldern i spelets villkor
quiz-age-pegi-why-terms = Villkoren kan ha en annan ålder än märkningen, så titta gärna efter båda. PEGI är en rekommenderad ålder.

quiz-consent-no-question = Från vilken ålder kan ett barn i Norge självt säga ja till att en tjänst på nätet använder personuppgifterna?
quiz-consent-no-option-fifteen = 15 år
quiz-consent-no-why-fifteen = Gränserna är olika i länderna, så de är lätta att blanda ihop. 15 år gäller i Danmark. I Norge är det 13.
quiz-consent-no-option-thirteen = 13 år
quiz-consent-no-why-thirteen = Ja, i Norge är det 13 år. Dessförinnan är det vårdnadshavarna som måste säga ja.
quiz-consent-no-option-eighteen = 18 år
quiz-consent-no-why-eighteen = Då är man myndig, så det är lätt att tro. Här gäller en lägre ålder: 13 år i Norge.

quiz-consent-dk-question = Från vilken ålder kan ett barn i Danmark självt säga ja till att en tjänst på nätet använder personuppgifterna?
quiz-consent-dk-option-eighteen = 18 år
quiz-consent-dk-why-eighteen = Då är man myndig, så det är lätt att tro. Här gäller en lägre ålder: 15 år i Danmark.
quiz-consent-dk-option-thirteen = 13 år
quiz-consent-dk-why-thirteen = Så var det till och med 2023, så många minns den siffran. Sedan den 1 januari 2024 är det 15.
quiz-consent-dk-option-fifteen = 15 år
quiz-consent-dk-why-fifteen = Ja, i Danmark har det varit 15 år sedan den 1 januari 2024. Dessförinnan var det 13.

quiz-consent-se-question = Från vilken ålder kan ett barn i Sverige självt säga ja till att en tjänst på nätet använder personuppgifterna?
quiz-consent-se-option-thirteen = 13 år
quiz-consent-se-why-thirteen = Ja, i Sverige är det 13 år. Dessförinnan är det vårdnadshavarna som måste säga ja.
quiz-consent-se-option-fifteen = 15 år
quiz-consent-se-why-fifteen = Gränserna är olika i länderna, så de är lätta att blanda ihop. 15 år gäller i Danmark. I Sverige är det 13.
quiz-consent-se-option-eighteen = 18 år
quiz-consent-se-why-eighteen = Då är man myndig, så det är lätt att tro. Här gäller en lägre ålder: 13 år i Sverige.

quiz-screen-time-question = Hur mycket skärm på fritiden råder Helsedirektoratet i Norge till för barn mellan 6 och 12 år?
quiz-screen-time-option-half = Högst en halvtimme om dagen
quiz-screen-time-why-half = Det är strängare än rådet. Helsedirektoratet sa 2025 1 till 1,5 timme. Det är ett råd, inte en lag.
quiz-screen-time-option-three = 1,5 till 3 timmar om dagen
quiz-screen-time-why-three = Det är rådet för dem mellan 13 och 18 år. För barn mellan 6 och 12 är rådet 1 till 1,5 timme.
quiz-screen-time-option-hour = 1 till 1,5 timme om dagen
quiz-screen-time-why-hour = Ja, så är rådet från 2025. Det är ett råd, inte en lag, och ni känner barnet bäst.

quiz-sexual-picture-question = Du får veta att någon delar en sexuell bild på ett barn i klassen. Vad ska du inte göra?
quiz-sexual-picture-option-note = Skriva ner vem, var och när
quiz-sexual-picture-why-note = Det kan du göra: namn, användarnamn, plats och tid. Det kan hjälpa polisen, och du behöver inte spara själva bilden.
quiz-sexual-picture-option-save = Spara bilden som bevis
quiz-sexual-picture-why-save = Ja, det ska du låta bli, även om du menar väl. I Norge och Danmark är det straffbart att ha sådana bilder. Skicka eller visa dem inte.
quiz-sexual-picture-option-police = Kontakta polisen
quiz-sexual-picture-why-police = Det kan du göra. Polisen kan säga vad du ska göra sedan. Är det fara nu ringer du 112.
quiz-sexual-picture-option-calm = Säga att det inte är barnets fel
quiz-sexual-picture-why-calm = Det kan du göra, och gärna först. SletDet i Danmark säger just det.

quiz-wait-until-question = Trivselskommissionen i Danmark rådde 2025 föräldrar att vänta med egen smartphone till barnet. Till vilken ålder?
quiz-wait-until-option-thirteen = 13 år
quiz-wait-until-why-thirteen = Ja, 13 år. Det är ett råd, inte en lag, och underlaget för det är omdiskuterat.
quiz-wait-until-option-ten = 10 år
quiz-wait-until-why-ten = 10 år är vad danska föräldrar helst ville, enligt en undersökning från 2025. Rådet från kommissionen var 13.
quiz-wait-until-option-fifteen = 15 år
quiz-wait-until-why-fifteen = 15 år är åldern för digitalt samtycke i Danmark, så siffran är välkänd. Rådet om egen smartphone var 13.

quiz-own-phone-question = Hur många barn mellan 9 och 11 år i Norge hade egen mobil 2024?
quiz-own-phone-option-half = 53 procent
quiz-own-phone-why-half = 53 procent av nioåringarna fanns på sociala medier. Egen mobil hade långt fler: 94 procent av dem mellan 9 och 11.
quiz-own-phone-option-more = 85 procent
quiz-own-phone-why-more = Så var det ungefär tio år tidigare. År 2024 var det 94 procent, enligt Medietilsynet i Norge.
quiz-own-phone-option-most = 94 procent
quiz-own-phone-why-most = Ja, enligt Medietilsynet i Norge. Siffran säger inget om vad som är rätt för ditt barn.

quiz-agreement-question = Föräldrarna i en klass gör en överenskommelse om mobiler och spel. Vad är det för överenskommelse?
quiz-agreement-option-contract = Ett kontrakt som binder alla
quiz-agreement-why-contract = Ordet kan låta så. Men ingen blir bunden av hur andra röstar, och ingen får något straff.
quiz-agreement-option-direction = En gemensam riktning som man väljer att följa
quiz-agreement-why-direction = Ja. Den säger vad ni önskar tillsammans. Den är ingen lag och inget kontrakt, och det går att ändra sig.
quiz-agreement-option-school = En regel som skolan håller koll på
quiz-agreement-why-school = Skolan har sina egna regler. Överenskommelsen är föräldrarnas egen, och den är frivillig.

quiz-extortion-question = Någon vill ha pengar av ett barn och hotar att dela en bild. Vilket är rådet?
quiz-extortion-option-pay = Betala, så att det tar slut
quiz-extortion-why-pay = Det är lätt att förstå att man vill det. NorSIS i Norge ger rådet att inte betala och inte skicka något mer.
quiz-extortion-option-delete = Radera allt och inte prata mer om det
quiz-extortion-why-delete = Många vill helst glömma det. Rådet är att spara meddelanden och användarnamn, men inte bilden, och att kontakta polisen.
quiz-extortion-option-stop = Bryta kontakten och inte betala
quiz-extortion-why-stop = Ja. Betala inte, skicka inget mer, och kontakta polisen. Barnet behöver få höra att det inte är barnets fel.
