# Laws, proposals and advice in each country.

law-no-consent-title = Samtykke på nett: 13 år
law-no-consent-body = I Norge kan et barn fra 13 år selv samtykke til at en nettjeneste bruker opplysninger om det. For yngre barn må foreldrene si ja. Grensen gjelder opplysningene; bruken er ikke forbudt, har Medietilsynets direktør sagt. I 2025 ble 15 år foreslått.

law-no-limit-title = Sosiale medier: 16 år er varslet
law-no-limit-body = Regjeringen i Norge sa 24. april 2026 at et lovforslag om 16 år skal komme innen utgangen av året. Grensen skal gjelde til 1. januar det året barnet fyller 16. Regjeringens egen side og nummeret på forslaget har jeg ikke sett, og hva som har skjedd siden, vet jeg ikke.

law-no-hearing-title = Høringen i 2025: 15 år ble foreslått
law-no-hearing-body = Fristen for å svare var 7. oktober 2025. Forslaget i Norge var en absolutt 15-årsgrense, som plattformene skulle kontrollere. Spill, meldingstjenester og lukkede grupper for skole og fritid var unntatt; Snapchat skulle være med, ble det sagt i november. Barneombudet var imot, og Datatilsynet mente forslaget var umodent.

law-no-pictures-title = Seksuelle bilder av noen under 18
law-no-pictures-body = I Norge forbyr straffeloven § 311 å ta, ha eller dele dem. Et unntak gjelder jevnbyrdige på 16–18 år som samtykker. Ikke lagre eller vis bildet. Den kriminelle lavalderen er 15 år. Et barn straffes ikke for å fortelle om sitt eget bilde, sa politiet i 2021.

law-no-school-title = Mobbing: hva skolen må gjøre
law-no-school-body = Si fra til rektor. Skolen i Norge må undersøke og gjøre noe, innen én uke, skriver foreldreutvalget FUG. Er dere ikke fornøyd, kan dere melde saken til Statsforvalteren, muntlig eller skriftlig, når rektor har fått vite det. Den ene kilden er fra 2017, så paragrafene kan være nye.

law-no-screen-title = Råd om skjermtid
law-no-screen-body = Helsedirektoratet i Norge rådet i juni 2025 til 1–1,5 time skjerm i fritiden for barn på 6–12 år og 1,5–3 timer for dem på 13–18. Ingen skjerm den siste timen før leggetid, ved senga eller ved måltider. Det er råd til familier, ikke en lov.

law-no-phones-title = Mobilfri skole: en anbefaling
law-no-phones-body = Utdanningsdirektoratet i Norge anbefalte i februar 2024 timer og friminutt uten mobil i hele grunnskolen. Det er et råd, slik Adresseavisen gjenga det; direktoratets egen tekst har jeg ikke sett. Spør skolen hva som gjelder hos dere.

law-dk-consent-title = Samtykke på nett: 15 år
law-dk-consent-body = I Danmark kan et barn fra 15 år selv samtykke til at en nettjeneste bruker opplysninger om det. For yngre barn må foreldrene si ja. Før 1. januar 2024 var det 13 år. Snapchat og TikTok beholdt 13 og sa at loven ikke binder dem, ifølge et sammendrag fra 2024.

law-dk-limit-title = Sosiale medier: enighet om 15 år
law-dk-limit-body = Partiene S, V, M, RV og K i Danmark ble 7. november 2025 enige om en grense på 15 år for noen sosiale medier. Foreldre skal kunne si ja fra 13 år. Det var en politisk avtale, ikke en lov. Hva som har skjedd siden, vet jeg ikke.

law-dk-phones-title = Mobilfri skole og fritidstilbud
law-dk-phones-body = Fra skoleåret 2026/27 skal skoler og fritidstilbud i Danmark være uten mobil, ifølge kildene. Selve regelen og eventuelle unntak har jeg ikke sett. Spør skolen hvordan de gjør det.

law-dk-pictures-title = Seksuelle bilder av noen under 18
law-dk-pictures-body = I Danmark er det forbudt å spre, ha eller skaffe seg adgang til pornografisk materiale med noen under 18 år. Ikke last det ned, sier politiet. Kjærester på 15–17 år er unntatt seg imellom, skriver undervisningsnettstedet EMU.

law-dk-school-title = Mobbing: hvor dere kan klage
law-dk-school-body = I Danmark behandles en klage først av skolen eller kommunen, på en privatskole av styret. Etter svaret har dere 20 dager til å si om dere er fornøyd. Er dere ikke det, går saken til Den Nationale Klageinstans mod Mobning hos DCUM.

law-dk-trivsel-title = Et råd om første smarttelefon
law-dk-trivsel-body = Trivselskommissionen i Danmark rådet i februar 2025 til å vente med egen smarttelefon og eget nettbrett til barnet er 13 år. Det er et råd, ikke en lov, og grunnlaget er omdiskutert.

law-se-consent-title = Samtykke på nett: 13 år
law-se-consent-body = I Sverige kan et barn fra 13 år selv samtykke til at en nettjeneste bruker opplysninger om det. For yngre barn må foreldrene si ja. Om en ny aldersgrense for sosiale medier endrer dette, vet jeg ikke.

law-se-inquiry-title = Sosiale medier: en utredning
law-se-inquiry-body = Regjeringen i Sverige satte 9. oktober 2025 i gang en utredning (dir. 2025:91). Delen om aldersgrense skulle være klar 12. juni 2026, resten i november 2026. Politiske partier har ønsket 15 år. Hva utredningen kom fram til, vet jeg ikke.

law-se-phones-title = Mobilfri skole: planen
law-se-phones-body = I januar 2026 var planen i Sverige at skolene skulle bli mobilfrie fra 1. august 2026. Om det ble vedtatt, og hvilke unntak som finnes, vet jeg ikke. Spør skolen hva som gjelder hos dere.

law-se-talk-title = Hjelp til å snakke om skjerm
law-se-talk-body = Mediemyndigheten i Sverige laget i 2025 samtalebilder for ansatte som møter foreldre til barn på 0–5 og 6–12 år. De har spørsmål og tips om skjerm. Det er hjelp til en samtale, ikke regler.
