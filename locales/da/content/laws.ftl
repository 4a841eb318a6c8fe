law-no-consent-title = Samtykke på nettet: 13 år
law-no-consent-body = I Norge kan et barn fra 13 år selv samtykke til, at en onlinetjeneste bruger oplysninger om det. For yngre børn skal forældrene sige ja. Grænsen gælder oplysningerne; selve brugen er ikke forbudt, har Medietilsynets direktør sagt. I 2025 blev 15 år foreslået.

law-no-limit-title = Sociale medier: 16 år er varslet
law-no-limit-body = Regeringen i Norge sagde den 24. april 2026, at et lovforslag om 16 år skal komme inden årets udgang. Grænsen skal gælde til 1. januar i det år, barnet fylder 16. Regeringens egen side og forslagets nummer har jeg ikke set, og hvad der siden er sket, ved jeg ikke.

law-no-hearing-title = Høringen i 2025: 15 år blev foreslået
law-no-hearing-body = Svarfristen var 7. oktober 2025. Forslaget i Norge var en absolut grænse på 15 år, som platformene skulle kontrollere. Spil, beskedtjenester og lukkede grupper til skole og fritid var undtaget; Snapchat skulle være med, lød det i november. Barneombudet var imod, og Datatilsynet i Norge fandt forslaget umodent.

law-no-pictures-title = Seksuelle billeder af nogen under 18
law-no-pictures-body = I Norge forbyder straffelovens § 311 at tage, have eller dele dem. En undtagelse gælder jævnbyrdige på 16–18 år, der samtykker. Gem og vis ikke billedet. Den kriminelle lavalder er 15 år. Et barn straffes ikke for at fortælle om sit eget billede, sagde politiet i 2021.

law-no-school-title = Mobning: hvad skolen skal gøre
law-no-school-body = Sig det til skolelederen. Skolen i Norge skal undersøge det og gøre noget inden en uge, skriver forældreudvalget FUG. Er I ikke tilfredse, kan I melde sagen til Statsforvalteren, mundtligt eller skriftligt, når skolelederen har fået besked. Den ene kilde er fra 2017, så paragrafferne kan være nye.

law-no-screen-title = Råd om skærmtid
law-no-screen-body = Helsedirektoratet i Norge anbefalede i juni 2025 1–1,5 times skærm i fritiden for børn på 6–12 år og 1,5–3 timer for dem på 13–18. Ingen skærm den sidste time før sengetid, ved sengen eller ved måltider. Det er råd til familier, ikke en lov.

law-no-phones-title = Mobilfri skole: en anbefaling
law-no-phones-body = Utdanningsdirektoratet i Norge anbefalede i februar 2024 timer og frikvarterer uden mobil i hele grundskolen. Det er et råd, som Adresseavisen gengav det; direktoratets egen tekst har jeg ikke set. Spørg skolen, hvad der gælder hos jer.

law-dk-consent-title = Samtykke på nettet: 15 år
law-dk-consent-body = I Danmark kan et barn fra 15 år selv samtykke til, at en onlinetjeneste bruger oplysninger om det. For yngre børn skal forældrene sige ja. Før 1. januar 2024 var det 13 år. Snapchat og TikTok beholdt 13 og sagde, at loven ikke binder dem, ifølge et sammendrag fra 2024.

law-dk-limit-title = Sociale medier: aftale om 15 år
law-dk-limit-body = Partierne S, V, M, RV og K i Danmark blev den 7. november 2025 enige om en grænse på 15 år for visse sociale medier. Forældre skal kunne sige ja fra 13 år. Det var en politisk aftale, ikke en lov. Hvad der siden er sket, ved jeg ikke.

law-dk-phones-title = Mobilfri skole og fritidstilbud
law-dk-phones-body = Fra skoleåret 2026/27 skal skoler og fritidstilbud i Danmark være mobilfri, ifølge kilderne. Selve reglen og eventuelle undtagelser har jeg ikke set. Spørg skolen, hvordan de gør det.

law-dk-pictures-title = Seksuelle billeder af nogen under 18
law-dk-pictures-body = I Danmark er det forbudt at sprede, have eller skaffe sig adgang til pornografisk materiale med nogen under 18 år. Download det ikke, siger politiet. Kærester på 15–17 år er undtaget indbyrdes, skriver undervisningsportalen EMU.

law-dk-school-title = Mobning: hvor I kan klage
law-dk-school-body = I Danmark behandles en klage først af skolen eller kommunen, på en privatskole af bestyrelsen. Efter svaret har I 20 dage til at sige, om I er tilfredse. Er I ikke det, går sagen videre til Den Nationale Klageinstans mod Mobning hos DCUM.

law-dk-trivsel-title = Et råd om den første smartphone
law-dk-trivsel-body = Trivselskommissionen i Danmark anbefalede i februar 2025 at vente med egen smartphone og egen tablet, til barnet er 13 år. Det er et råd, ikke en lov, og grundlaget er omdiskuteret.

law-se-consent-title = Samtykke på nettet: 13 år
law-se-consent-body = I Sverige kan et barn fra 13 år selv samtykke til, at en onlinetjeneste bruger oplysninger om det. For yngre børn skal forældrene sige ja. Om en ny aldersgrænse for sociale medier ændrer det, ved jeg ikke.

law-se-inquiry-title = Sociale medier: en udredning
law-se-inquiry-body = Regeringen i Sverige satte den 9. oktober 2025 en udredning i gang (dir. 2025:91). Delen om aldersgrænse skulle være klar 12. juni 2026, resten i november 2026. Politiske partier har ønsket 15 år. Hvad udredningen nåede frem til, ved jeg ikke.

law-se-phones-title = Mobilfri skole: planen
law-se-phones-body = I januar 2026 var planen i Sverige, at skolerne skulle være mobilfri fra 1. august 2026. Om det blev vedtaget, og hvilke undtagelser der findes, ved jeg ikke. Spørg skolen, hvad der gælder hos jer.

law-se-talk-title = Hjælp til at tale om skærm
law-se-talk-body = Mediemyndigheten i Sverige lavede i 2025 samtalebilleder til ansatte, der møder forældre til børn på 0–5 og 6–12 år. De har spørgsmål og tips om skærm. Det er hjælp til en samtale, ikke regler.
