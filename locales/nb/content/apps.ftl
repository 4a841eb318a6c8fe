# The services of the guide: what their terms say beyond the age, what to look out for, and the settings to check.

setting-private = Gjør profilen privat, hvis det går.
setting-location = Slå av deling av posisjon.
setting-contact = La bare venner kunne sende meldinger.
setting-purchases = Sperr kjøp.
setting-installs = La en forelder godkjenne nye apper.
setting-photos = Del ikke bilder av andre barn uten at de har sagt ja.

app-snapchat-look = Snapchat sier fra til avsenderen når noen tar skjermbilde. Trenger dere bevis, foreslår Barnevakten i Norge å fotografere skjermen med en annen telefon. Seksuelle bilder skal ikke fotograferes.
app-snapchat-terms-denmark = Samtykkealderen i Danmark er 15. Snapchat beholdt 13 og sa at den loven ikke binder dem, ifølge et sammendrag fra 2024.
app-snapchat-terms-norwegian = Tallet er fra en norsk kilde, Barnevakten. Sjekk gjerne vilkårene der du bor.

app-tiktok-look = Kontoer for barn under 16 år er private fra start, ifølge en kilde som ikke er TikTok selv. Se etter på barnets telefon om det stemmer.
app-tiktok-terms-denmark = Samtykkealderen i Danmark er 15. TikTok beholdt 13 og sa at den loven ikke binder dem, ifølge et sammendrag fra 2024.
app-tiktok-terms-norwegian = Tallet er fra en norsk kilde, Barnevakten. Sjekk gjerne vilkårene der du bor.

app-instagram-look = Brukere under 18 år får en egen konto for tenåringer, ifølge Screenwise. Er barnet under 16, må en forelder si ja før innstillingene kan gjøres mindre strenge.
app-instagram-terms-norwegian = Tallet er fra en norsk kilde, Barnevakten. Sjekk gjerne vilkårene der du bor.

app-youtube-look = Å ha egen konto og å se når en forelder har åpnet for det, er to ulike ting. Det finnes også noe som heter YouTube Kids.
app-youtube-terms-account = Det gjelder egen konto. Yngre barn kan bruke YouTube når en forelder åpner for det, ifølge en nettside som gjengir vilkårene.
app-youtube-terms-norway = Barnevakten i Norge fører opp 13 år som en grense foreldre ikke kan gjøre unntak fra. Kildene er altså uenige.

app-whatsapp-look = WhatsApp kontrollerte ikke alderen da grensen ble senket i 2024. Snakk gjerne med barnet om hvem det er greit å skrive med.
app-whatsapp-terms-since = Grensen i Europa gikk ned fra 16 til 13 år den 11. april 2024.

app-discord-look = Hvis en fremmed vil flytte praten til en annen app på tomannshånd, er rådet fra Kripos i Norge å si nei. Barnet må kunne fortelle om det uten kjeft.
app-discord-terms-list = Tallet gjelder land som ikke står på Discords liste over unntak. Danmark stod ikke på den delen av listen jeg har sett.
app-discord-terms-unseen = Tallet gjelder land som ikke står på Discords liste over unntak. Linjene for Norge og Sverige har jeg ikke sett.

app-messenger-look = Jeg har ingen sikker kilde på aldersgrensen til Messenger. Se i vilkårene, og bli gjerne enige om hvem barna kan skrive med.

app-messenger-kids-look = Da tjenesten kom, måtte begge barnas foreldre godkjenne en kontakt. Trolig finnes den i Danmark, for Digitaliseringsministeriet der nevner den. Om Norge og Sverige vet jeg ikke.
app-messenger-kids-terms-children = I 2017, da tjenesten bare fantes i USA, var den for barn fra 6 til 12 år og gikk gjennom en forelders konto.

app-telegram-look = Justisdepartementet i Norge rådet i 2023 offentlig ansatte til ikke å ha Telegram på jobbtelefonen. Lærere der kan derfor kanskje ikke bruke den på jobb.
app-telegram-terms-eu = Det står i de nyeste EU-vilkårene jeg har sett, i en kopi. Eldre vilkår sa 16 år. Se telegram.org/tos/eu.
app-telegram-terms-norway = De nyeste EU-vilkårene jeg har sett, sier 18 år. Eldre vilkår sa 16. Norge er ikke nevnt, så hva som gjelder der, er uklart.

app-signal-look = Kildene sier lite om Signal utover alderen. Et forslag er å avtale hvem barnet kan skrive med, som for alle meldingstjenester.

app-matrix-look = Serveren matrix.org leter etter overgrepsbilder av barn i ukrypterte filer og filtrerer ukrypterte meldinger. Andre servere kan ha andre regler.
app-matrix-terms-server = Det gjelder serveren matrix.org. På andre servere bestemmer den som driver serveren.

app-element-look = Hvilken alder som gjelder for Element, avhenger trolig av serveren kontoen ligger på. Finn ut hvilken det er, før et barn får konto.
app-element-terms-server = Trolig gjelder reglene til serveren som kontoen ligger på. For matrix.org er det 18 år.

app-chatgpt-look = Et forslag er aldri å skrive navn på andre barn eller legge inn bilder av dem. Prøv gjerne tjenesten sammen før barnet bruker den alene.
app-chatgpt-terms-permission = Er barnet under 18, trengs tillatelse fra en forelder. Det sier en kilde som gjengir vilkårene.
app-chatgpt-terms-denmark = Vilkårene sier 13 år, eller landets samtykkealder når den er høyere. I Danmark blir det trolig 15. Under 18 trengs tillatelse fra en forelder.

app-roblox-look = Siden 7. januar 2026 må man gjennom en alderssjekk for å bruke chat. For barn under ni år er chatten av til en forelder sier ja.

app-minecraft-look = Lager noen en felles server, er det fint at alle får være med. Ekeberg FAU i Norge minner om at utestenging i spill gjør vondt.

app-fortnite-look = Før du sier ja til chat og kjøp, er det lurt å snakke om hvem barnet spiller med, og hva det kan bruke penger på.
app-fortnite-terms-cabined = Yngre barn får en begrenset konto, uten chat, kjøp og eget navn, til en forelder sier ja.
app-fortnite-terms-denmark = Grensen er 13 år eller landets samtykkealder, i Danmark trolig 15. Yngre har verken chat, kjøp eller eget navn før en forelder sier ja.

app-bereal-look = Et forslag er å spørre andre barn før de blir med på et bilde, og la det være når noen sier nei.
app-bereal-terms-country = I EU går grensen fra 13 til 16 år etter land, ifølge en kilde som gjengir vilkårene. Tallet for ditt land har jeg ikke sett.
