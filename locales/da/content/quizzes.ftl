quiz-age-privacy-question = En app kan have tre forskellige aldre. Hvad er den digitale samtykkealder?
quiz-age-privacy-option-content = Den alder, indholdet passer til
quiz-age-privacy-why-content = Det er den anbefalede alder, som PEGI eller appbutikken sætter. Den kan være en anden end samtykkealderen.
quiz-age-privacy-option-yes = Alderen, hvor barnet selv kan sige ja til brug af data
quiz-age-privacy-why-yes = Fra den alder kan barnet selv sige ja til, at en tjeneste bruger dets personoplysninger. Før det skal forældrene sige ja.
quiz-age-privacy-option-terms = Alderen i tjenestens egne vilkår
quiz-age-privacy-why-terms = Tallet kan være det samme, så de er lette at blande sammen. Men vilkårene er tjenestens egne regler. Samtykkealderen står i loven.

quiz-age-terms-question = Hvem bestemmer den alder, der står i en apps vilkår?
quiz-age-terms-option-parents = Forældrene
quiz-age-terms-why-parents = Forældre bestemmer meget, men ikke det her. Flere har fortalt Barnevakten i Norge, at barnets konto blev slettet, da de prøvede at sende samtykke.
quiz-age-terms-option-law = Loven i landet
quiz-age-terms-why-law = Det er let at tro. Loven har en samtykkealder. Alderen i vilkårene er det tjenesten, der skriver.
quiz-age-terms-option-service = Tjenesten selv
quiz-age-terms-why-service = Ja. Nogle af disse grænser kalder Barnevakten i Norge absolutte, som 13 år på Snapchat: En forælder kan ikke sige ja tidligere.

quiz-age-pegi-question = Et spil er mærket med PEGI 12. Hvad er det for en alder?
quiz-age-pegi-option-advice = En anbefalet alder
quiz-age-pegi-why-advice = Ja. Barnevakten i Norge regner PEGI for en anbefalet alder. Forældrene afgør, om spillet passer til barnet.
quiz-age-pegi-option-law = En alder, som loven kræver for at spille
quiz-age-pegi-why-law = Et mærke på æsken kan ligne en lov. Barnevakten i Norge regner det for en anbefalet alder.
quiz-age-pegi-option-terms = Alderen i spillets vilkår
quiz-age-pegi-why-terms = Vilkårene kan have en anden alder end mærket, så det er en god idé at tjekke begge. PEGI er en anbefalet alder.

quiz-consent-no-question = Fra hvilken alder kan et barn i Norge selv sige ja til, at en tjeneste på nettet bruger dets personoplysninger?
quiz-consent-no-option-fifteen = 15 år
quiz-consent-no-why-fifteen = Grænserne er forskellige i landene, så de er lette at blande sammen. 15 år gælder i Danmark. I Norge er det 13.
quiz-consent-no-option-thirteen = 13 år
quiz-consent-no-why-thirteen = Ja, i Norge er det 13 år. Før det er det forældrene, der skal sige ja.
quiz-consent-no-option-eighteen = 18 år
quiz-consent-no-why-eighteen = Da er man myndig, så det er let at tro. Her gælder en lavere alder: 13 år i Norge.

quiz-consent-dk-question = Fra hvilken alder kan et barn i Danmark selv sige ja til, at en tjeneste på nettet bruger dets personoplysninger?
quiz-consent-dk-option-eighteen = 18 år
quiz-consent-dk-why-eighteen = Da er man myndig, så det er let at tro. Her gælder en lavere alder: 15 år i Danmark.
quiz-consent-dk-option-thirteen = 13 år
quiz-consent-dk-why-thirteen = Sådan var det til og med 2023, så mange husker det tal. Siden 1. januar 2024 er det 15.
quiz-consent-dk-option-fifteen = 15 år
quiz-consent-dk-why-fifteen = Ja, i Danmark har det været 15 år siden 1. januar 2024. Før det var det 13.

quiz-consent-se-question = Fra hvilken alder kan et barn i Sverige selv sige ja til, at en tjeneste på nettet bruger dets personoplysninger?
quiz-consent-se-option-thirteen = 13 år
quiz-consent-se-why-thirteen = Ja, i Sverige er det 13 år. Før det er det forældrene, der skal sige ja.
quiz-consent-se-option-fifteen = 15 år
quiz-consent-se-why-fifteen = Grænserne er forskellige i landene, så de er lette at blande sammen. 15 år gælder i Danmark. I Sverige er det 13.
quiz-consent-se-option-eighteen = 18 år
quiz-consent-se-why-eighteen = Da er man myndig, så det er let at tro. Her gælder en lavere alder: 13 år i Sverige.

quiz-screen-time-question = Hvor meget skærm i fritiden anbefaler Helsedirektoratet i Norge til børn mellem 6 og 12 år?
quiz-screen-time-option-half = Højst en halv time om dagen
quiz-screen-time-why-half = Det er strengere end rådet. Helsedirektoratet sagde i 2025 en til halvanden time. Det er et råd, ikke en lov.
quiz-screen-time-option-three = Halvanden til tre timer om dagen
quiz-screen-time-why-three = Det er rådet for dem mellem 13 og 18 år. For børn mellem 6 og 12 er rådet en til halvanden time.
quiz-screen-time-option-hour = En til halvanden time om dagen
quiz-screen-time-why-hour = Ja, sådan er rådet fra 2025. Det er et råd, ikke en lov, og I kender barnet bedst.

quiz-sexual-picture-question = Du får at vide, at nogen deler et seksuelt billede af et barn i klassen. Hvad skal du ikke gøre?
quiz-sexual-picture-option-note = Skrive ned, hvem, hvor og hvornår
quiz-sexual-picture-why-note = Det kan du gøre: navn, brugernavn, sted og tid. Det kan hjælpe politiet, og du behøver ikke at gemme selve billedet.
quiz-sexual-picture-option-save = Gemme billedet som bevis
quiz-sexual-picture-why-save = Ja, det skal du lade være med, selv om du mener det godt. I Norge og Danmark er det strafbart at have den slags billeder. Send eller vis dem ikke.
quiz-sexual-picture-option-police = Kontakte politiet
quiz-sexual-picture-why-police = Det kan du gøre. Politiet kan sige, hvad du skal gøre videre. Er der fare nu, ringer du 112.
quiz-sexual-picture-option-calm = Sige, at det ikke er barnets skyld
quiz-sexual-picture-why-calm = Det kan du gøre, og gerne først. SletDet i Danmark siger netop det.

quiz-wait-until-question = Trivselskommissionen i Danmark rådede i 2025 forældre til at vente med egen smartphone til barnet. Til hvilken alder?
quiz-wait-until-option-thirteen = 13 år
quiz-wait-until-why-thirteen = Ja, 13 år. Det er et råd, ikke en lov, og grundlaget for det er omdiskuteret.
quiz-wait-until-option-ten = 10 år
quiz-wait-until-why-ten = 10 år er det, danske forældre helst ville, ifølge en undersøgelse fra 2025. Rådet fra kommissionen var 13.
quiz-wait-until-option-fifteen = 15 år
quiz-wait-until-why-fifteen = 15 år er samtykkealderen i Danmark, så tallet er kendt. Rådet om egen smartphone var 13.

quiz-own-phone-question = Hvor mange børn mellem 9 og 11 år i Norge havde egen telefon i 2024?
quiz-own-phone-option-half = 53 procent
quiz-own-phone-why-half = 53 procent af de niårige var på sociale medier. Langt flere havde egen telefon: 94 procent af dem mellem 9 og 11.
quiz-own-phone-option-more = 85 procent
quiz-own-phone-why-more = Sådan var det omkring ti år før. I 2024 var det 94 procent ifølge Medietilsynet i Norge.
quiz-own-phone-option-most = 94 procent
quiz-own-phone-why-most = Ja, ifølge Medietilsynet i Norge. Tallet siger ikke noget om, hvad der er rigtigt for dit barn.

quiz-agreement-question = Forældrene i en klasse laver en aftale om telefoner og spil. Hvad er det for en aftale?
quiz-agreement-option-contract = En kontrakt, der binder alle
quiz-agreement-why-contract = Ordet aftale kan lyde sådan. Men ingen bliver bundet af det, andre stemmer, og ingen får straf.
quiz-agreement-option-direction = En fælles retning, som man vælger at følge
quiz-agreement-why-direction = Ja. Den siger, hvad I ønsker sammen. Den er ikke en lov eller en kontrakt, og det er i orden at skifte mening.
quiz-agreement-option-school = En regel, som skolen holder øje med
quiz-agreement-why-school = Skolen har sine egne regler. Aftalen er forældrenes egen, og den er frivillig.

quiz-extortion-question = Nogen vil have penge af et barn og truer med at dele et billede. Hvad er rådet?
quiz-extortion-option-pay = Betale, så det holder op
quiz-extortion-why-pay = Det er let at forstå, at man vil det. NorSIS i Norge råder til ikke at betale og ikke at sende mere.
quiz-extortion-option-delete = Slette alt og ikke tale mere om det
quiz-extortion-why-delete = Mange vil helst glemme det. Rådet er at gemme beskeder og brugernavne, men ikke billedet, og at kontakte politiet.
quiz-extortion-option-stop = Bryde kontakten og ikke betale
quiz-extortion-why-stop = Ja. Betal ikke, send ikke mere, og kontakt politiet. Barnet har brug for at høre, at det ikke er barnets skyld.
