# Quiz questions for parents.
quiz-age-privacy-question = En app kan ha tre ulike aldre. Hva er personvernalderen?
quiz-age-privacy-option-content = Alderen som innholdet passer for
quiz-age-privacy-why-content = Det er den anbefalte alderen, som PEGI eller appbutikken setter. Den kan være en annen enn personvernalderen.
quiz-age-privacy-option-yes = Alderen da barnet selv kan si ja til bruk av data
quiz-age-privacy-why-yes = Fra den alderen kan barnet selv si ja til at en tjeneste bruker personopplysningene. Før det må foresatte si ja.
quiz-age-privacy-option-terms = Alderen i tjenestens egne vilkår
quiz-age-privacy-why-terms = Tallet kan være det samme, så de er lette å blande. Men vilkårene er tjenestens egne regler. Personvernalderen står i loven.

quiz-age-terms-question = Hvem bestemmer alderen som står i vilkårene til en app?
quiz-age-terms-option-parents = Foreldrene
quiz-age-terms-why-parents = Foreldre bestemmer mye, men ikke dette. Flere har fortalt Barnevakten i Norge at barnets konto ble slettet da de prøvde å sende samtykke.
quiz-age-terms-option-law = Loven i landet
quiz-age-terms-why-law = Det er lett å tro. Loven har en personvernalder. Alderen i vilkårene er det tjenesten som skriver.
quiz-age-terms-option-service = Tjenesten selv
quiz-age-terms-why-service = Ja. Noen av disse grensene kaller Barnevakten i Norge absolutte, som 13 år på Snapchat: en forelder kan ikke si ja tidligere.

quiz-age-pegi-question = Et spill er merket med PEGI 12. Hva slags alder er det?
quiz-age-pegi-option-advice = En anbefalt alder
quiz-age-pegi-why-advice = Ja. Barnevakten i Norge regner PEGI som en anbefalt alder. Foresatte avgjør om spillet passer for barnet.
quiz-age-pegi-option-law = En alder som loven krever for å spille
quiz-age-pegi-why-law = Et merke på esken kan se ut som en lov. Barnevakten i Norge regner det som en anbefalt alder.
quiz-age-pegi-option-terms = Alderen i vilkårene til spillet
quiz-age-pegi-why-terms = Vilkårene kan ha en annen alder enn merket, så det er lurt å se etter begge. PEGI er en anbefalt alder.

quiz-consent-no-question = Fra hvilken alder kan et barn i Norge selv si ja til at en tjeneste på nett bruker personopplysningene?
quiz-consent-no-option-fifteen = 15 år
quiz-consent-no-why-fifteen = Grensene er ulike i landene, så den er lett å blande. 15 år gjelder i Danmark. I Norge er det 13.
quiz-consent-no-option-thirteen = 13 år
quiz-consent-no-why-thirteen = Ja, i Norge er det 13 år. Før det er det foresatte som må si ja.
quiz-consent-no-option-eighteen = 18 år
quiz-consent-no-why-eighteen = Da er man myndig, så det er lett å tro. Til dette gjelder en lavere alder: 13 år i Norge.

quiz-consent-dk-question = Fra hvilken alder kan et barn i Danmark selv si ja til at en tjeneste på nett bruker personopplysningene?
quiz-consent-dk-option-eighteen = 18 år
quiz-consent-dk-why-eighteen = Da er man myndig, så det er lett å tro. Til dette gjelder en lavere alder: 15 år i Danmark.
quiz-consent-dk-option-thirteen = 13 år
quiz-consent-dk-why-thirteen = Slik var det til og med 2023, så mange husker det tallet. Siden 1. januar 2024 er det 15.
quiz-consent-dk-option-fifteen = 15 år
quiz-consent-dk-why-fifteen = Ja, i Danmark har det vært 15 år siden 1. januar 2024. Før det var det 13.

quiz-consent-se-question = Fra hvilken alder kan et barn i Sverige selv si ja til at en tjeneste på nett bruker personopplysningene?
quiz-consent-se-option-thirteen = 13 år
quiz-consent-se-why-thirteen = Ja, i Sverige er det 13 år. Før det er det foresatte som må si ja.
quiz-consent-se-option-fifteen = 15 år
quiz-consent-se-why-fifteen = Grensene er ulike i landene, så den er lett å blande. 15 år gjelder i Danmark. I Sverige er det 13.
quiz-consent-se-option-eighteen = 18 år
quiz-consent-se-why-eighteen = Da er man myndig, så det er lett å tro. Til dette gjelder en lavere alder: 13 år i Sverige.

quiz-screen-time-question = Hvor mye skjerm i fritiden råder Helsedirektoratet i Norge til for barn mellom 6 og 12 år?
quiz-screen-time-option-half = Høyst en halvtime om dagen
quiz-screen-time-why-half = Det er strengere enn rådet. Helsedirektoratet sa i 2025 én til halvannen time. Det er et råd, ikke en lov.
quiz-screen-time-option-three = Halvannen til tre timer om dagen
quiz-screen-time-why-three = Det er rådet for dem mellom 13 og 18 år. For barn mellom 6 og 12 er rådet én til halvannen time.
quiz-screen-time-option-hour = Én til halvannen time om dagen
quiz-screen-time-why-hour = Ja, slik er rådet fra 2025. Det er et råd, ikke en lov, og dere kjenner barnet best.

quiz-sexual-picture-question = Du får vite at noen deler et seksuelt bilde av et barn i klassen. Hva skal du ikke gjøre?
quiz-sexual-picture-option-note = Skrive ned hvem, hvor og når
quiz-sexual-picture-why-note = Det kan du gjøre: navn, brukernavn, sted og tid. Det kan hjelpe politiet, og du trenger ikke ta vare på selve bildet.
quiz-sexual-picture-option-save = Lagre bildet som bevis
quiz-sexual-picture-why-save = Ja, det skal du la være, selv om du mener det godt. I Norge og Danmark er det straffbart å ha slike bilder. Ikke send eller vis dem.
quiz-sexual-picture-option-police = Kontakte politiet
quiz-sexual-picture-why-police = Det kan du gjøre. Politiet kan si hva du skal gjøre videre. Er det fare nå, ringer du 112.
quiz-sexual-picture-option-calm = Si at det ikke er barnets skyld
quiz-sexual-picture-why-calm = Det kan du gjøre, og gjerne først. SletDet i Danmark sier nettopp det.

quiz-wait-until-question = Trivselskommissionen i Danmark rådet i 2025 foreldre til å vente med egen smarttelefon til barnet. Til hvilken alder?
quiz-wait-until-option-thirteen = 13 år
quiz-wait-until-why-thirteen = Ja, 13 år. Det er et råd, ikke en lov, og grunnlaget for det er omdiskutert.
quiz-wait-until-option-ten = 10 år
quiz-wait-until-why-ten = 10 år er det danske foreldre helst ville, ifølge en undersøkelse fra 2025. Rådet fra kommisjonen var 13.
quiz-wait-until-option-fifteen = 15 år
quiz-wait-until-why-fifteen = 15 år er personvernalderen i Danmark, så tallet er kjent. Rådet om egen smarttelefon var 13.

quiz-own-phone-question = Hvor mange barn mellom 9 og 11 år i Norge hadde egen telefon i 2024?
quiz-own-phone-option-half = 53 prosent
quiz-own-phone-why-half = 53 prosent av niåringene var på sosiale medier. Egen telefon hadde langt flere: 94 prosent av dem mellom 9 og 11.
quiz-own-phone-option-more = 85 prosent
quiz-own-phone-why-more = Slik var det omtrent ti år før. I 2024 var det 94 prosent, ifølge Medietilsynet i Norge.
quiz-own-phone-option-most = 94 prosent
quiz-own-phone-why-most = Ja, ifølge Medietilsynet i Norge. Tallet sier ikke noe om hva som er riktig for ditt barn.

quiz-agreement-question = Foreldrene i en klasse lager en avtale om telefoner og spill. Hva slags avtale er det?
quiz-agreement-option-contract = En kontrakt som binder alle
quiz-agreement-why-contract = Ordet avtale kan høres slik ut. Men ingen blir bundet av det andre stemmer, og ingen får straff.
quiz-agreement-option-direction = En felles retning som man velger å følge
quiz-agreement-why-direction = Ja. Den sier hva dere ønsker sammen. Den er ikke en lov eller kontrakt, og det er lov å ombestemme seg.
quiz-agreement-option-school = En regel som skolen passer på
quiz-agreement-why-school = Skolen har sine egne regler. Avtalen er foreldrenes egen, og den er frivillig.

quiz-extortion-question = Noen vil ha penger av et barn, og truer med å dele et bilde. Hva er rådet?
quiz-extortion-option-pay = Betale, så det tar slutt
quiz-extortion-why-pay = Det er lett å forstå at man vil. NorSIS i Norge råder til ikke å betale og ikke å sende noe mer.
quiz-extortion-option-delete = Slette alt, og ikke snakke mer om det
quiz-extortion-why-delete = Mange vil helst glemme det. Rådet er å ta vare på meldinger og brukernavn, men ikke bildet, og å kontakte politiet.
quiz-extortion-option-stop = Bryte kontakten og ikke betale
quiz-extortion-why-stop = Ja. Ikke betal, ikke send mer, og kontakt politiet. Barnet trenger å høre at det ikke har skylden.
