law-no-consent-title = Samtycke på nätet: 13 år
law-no-consent-body = I Norge kan ett barn från 13 år själv samtycka till att en nättjänst använder uppgifter om barnet. För yngre barn måste föräldrarna säga ja. Gränsen gäller uppgifterna; det är inte förbjudet att använda tjänsten, har Medietilsynets chef sagt. År 2025 föreslogs 15 år.

law-no-limit-title = Sociala medier: 16 år är aviserat
law-no-limit-body = Regeringen i Norge sa den 24 april 2026 att ett lagförslag om 16 år ska komma före årets slut. Gränsen ska gälla till 1 januari det år barnet fyller 16. Regeringens egen sida och förslagets nummer har jag inte sett, och vad som har hänt sedan dess vet jag inte.

law-no-hearing-title = Remissen 2025: 15 år föreslogs
law-no-hearing-body = Sista svarsdag var 7 oktober 2025. Förslaget i Norge var en absolut gräns på 15 år, som plattformarna skulle kontrollera. Spel, meddelandetjänster och slutna grupper för skola och fritid var undantagna; Snapchat skulle omfattas, sades det i november. Barneombudet var emot, och Datatilsynet ansåg att förslaget inte var moget.

law-no-pictures-title = Sexuella bilder på någon under 18
law-no-pictures-body = I Norge förbjuder straffeloven § 311 att ta, ha eller dela dem. Ett undantag gäller jämbördiga på 16–18 år som samtycker. Spara inte bilden, och visa den inte. Straffmyndighetsåldern är 15 år. Ett barn straffas inte för att berätta om sin egen bild, sa polisen 2021.

law-no-school-title = Mobbning: vad skolan måste göra
law-no-school-body = Berätta för rektorn. Skolan i Norge måste undersöka saken och göra något inom en vecka, skriver föräldrautskottet FUG. Är ni inte nöjda kan ni anmäla det till Statsforvalteren, muntligt eller skriftligt, när rektorn har fått veta. Den ena källan är från 2017, så paragraferna kan vara nya.

law-no-screen-title = Råd om skärmtid
law-no-screen-body = Helsedirektoratet i Norge rådde i juni 2025 till 1–1,5 timmes skärm på fritiden för barn 6–12 år och 1,5–3 timmar för dem som är 13–18. Ingen skärm den sista timmen före läggdags, vid sängen eller vid måltider. Det är råd till familjer, inte en lag.

law-no-phones-title = Mobilfri skola: en rekommendation
law-no-phones-body = Utdanningsdirektoratet i Norge rekommenderade i februari 2024 lektioner och raster utan mobil i hela grundskolan. Det är ett råd, så som Adresseavisen återgav det; myndighetens egen text har jag inte sett. Fråga skolan vad som gäller hos er.

law-dk-consent-title = Samtycke på nätet: 15 år
law-dk-consent-body = I Danmark kan ett barn från 15 år själv samtycka till att en nättjänst använder uppgifter om barnet. För yngre barn måste föräldrarna säga ja. Före 1 januari 2024 var det 13 år. Snapchat och TikTok behöll 13 och sa att lagen inte binder dem, enligt en sammanfattning från 2024.

law-dk-limit-title = Sociala medier: uppgörelse om 15 år
law-dk-limit-body = Partierna S, V, M, RV och K i Danmark kom den 7 november 2025 överens om en gräns på 15 år för vissa sociala medier. Föräldrar ska kunna säga ja från 13 år. Det var en politisk uppgörelse, inte en lag. Vad som har hänt sedan vet jag inte.

law-dk-phones-title = Mobilfri skola och fritidsverksamhet
law-dk-phones-body = Från läsåret 2026/27 ska skolor och fritidsverksamhet i Danmark vara mobilfria, enligt källorna. Själva regeln och eventuella undantag har jag inte sett. Fråga skolan hur den gör.

law-dk-pictures-title = Sexuella bilder på någon under 18
law-dk-pictures-body = I Danmark är det förbjudet att sprida, ha eller skaffa sig tillgång till pornografiskt material med någon under 18 år. Ladda inte ner det, säger polisen. Par på 15–17 år är undantagna sinsemellan, skriver undervisningsportalen EMU.

law-dk-school-title = Mobbning: var ni kan klaga
law-dk-school-body = I Danmark behandlas ett klagomål först av skolan eller kommunen, på en privatskola av styrelsen. Efter svaret har ni 20 dagar på er att säga om ni är nöjda. Är ni inte det går ärendet vidare till Den Nationale Klageinstans mod Mobning hos DCUM.

law-dk-trivsel-title = Ett råd om första smartphonen
law-dk-trivsel-body = Trivselskommissionen i Danmark rådde i februari 2025 till att vänta med egen smartphone och egen surfplatta tills barnet är 13 år. Det är ett råd, inte en lag, och underlaget är omdiskuterat.

law-se-consent-title = Samtycke på nätet: 13 år
law-se-consent-body = I Sverige kan ett barn från 13 år själv samtycka till att en nättjänst använder uppgifter om barnet. För yngre barn måste föräldrarna säga ja. Om en ny åldersgräns för sociala medier ändrar detta vet jag inte.

law-se-inquiry-title = Sociala medier: en utredning
law-se-inquiry-body = Regeringen i Sverige tillsatte den 9 oktober 2025 en utredning (dir. 2025:91). Delen om åldersgräns skulle vara klar den 12 juni 2026, resten i november 2026. Politiska partier har velat ha 15 år. Vad utredningen kom fram till vet jag inte.

law-se-phones-title = Mobilfri skola: planen
law-se-phones-body = I januari 2026 var planen i Sverige att skolorna skulle bli mobilfria från 1 augusti 2026. Om det beslutades, och vilka undantag som finns, vet jag inte. Fråga skolan vad som gäller hos er.

law-se-talk-title = Hjälp att prata om skärm
law-se-talk-body = Mediemyndigheten i Sverige tog 2025 fram samtalsbilder för personal som möter föräldrar till barn 0–5 och 6–12 år. De har frågor och tips om skärm. Det är hjälp till ett samtal, inte regler.
