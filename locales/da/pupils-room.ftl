# The pupils' room on a server of the school's own: how it becomes theirs, and what they read and do there.

pupils-room-code-heading = Et rum til eleverne
pupils-room-code = Har skolen sin egen Matrix-server, hvor eleverne har en konto, kan eleverne være med dér, uden sedler. Lav et rum på serveren, og inviter eleverne og mig. Den, der styrer rummet, skriver dér: !pupils { $code }
pupils-room-code-once = Koden virker én gang, og indtil { $when }. Har eleverne et rum i forvejen, træder det nye i stedet.
pupils-room-code-how = I en time vælger du »Hemmeligt, i elevernes rum«. Du leder fra din skærm som ellers, og læser forslagene, før klassen ser dem. Kun elever med en konto på skolens server kan være med.
pupils-room-code-button = Et rum til eleverne på skolens server
pupils-room-link-private = Det skal skrives i elevernes rum, af den, der styrer rummet. Koden får kontaktforælderen eller en lærer af mig alene, med /pupils.
pupils-room-link-unknown = Den kode kender jeg ikke, eller den er brugt. Kontaktforælderen eller en lærer får en ny af mig alene, med /pupils.
pupils-room-link-elsewhere = Elevernes rum skal være på skolens egen server. Åbne chattjenester har aldersgrænser fra 13 til 18 år.
pupils-room-link-rights = Kun en, der styrer rummet, kan gøre det til elevernes.
pupils-room-link-taken = Rummet hører til en gruppe af voksne i forvejen. Lav et rum til eleverne selv.
pupils-room-heading = Elevernes rum
pupils-room-hello = Hej, { $class }! Her laver I jeres egen del af klassens aftale, sammen med en voksen på skolen.
pupils-room-how = Når den voksne begynder en time, skriver jeg her. I foreslår og stemmer alene med mig. Den voksne læser forslagene, før klassen ser dem, og ser ikke, hvem de er fra.
pupils-room-kept = Jeg gemmer ikke navne, og ikke hvem der er her. Når timen er slut, sletter jeg det, I har skrevet til mig, bortset fra det, I blev enige om. Det, der står i chatten, bliver dér, og skolens server ser, hvem der skriver til mig, og hvornår.
pupils-room-more = /agreement viser det, I er enige om. /sos viser, hvem børn og unge kan tale med.
pupils-room-no-part = I har ikke lavet jeres del af aftalen endnu.
pupils-room-gather = Nu begynder en time om jeres aftale. Vær med, så skriver jeg til dig alene. Får du en invitation fra mig, så sig ja til den.
pupils-room-join-button = Vær med
pupils-room-propose = Send mig forslag alene, og støt forslag, du godt kan lide. Skriv ingen navne. Den, der leder, læser det, før andre ser det.
pupils-room-propose-button = Foreslå og støt
pupils-room-vote = Stem alene med mig. Ingen ser, hvad du sætter kryds ved.
pupils-room-vote-button = Stem
pupils-room-chosen = ✓ { $line }
pupils-room-band = { $line } ({ $band })
pupils-room-in = Du er med. Jeg skriver i elevernes rum, når der sker noget.
pupils-room-propose-here = Skriv dit forslag her til mig, højst { $most } tegn og uden navne. Den, der leder, læser det, før andre ser det.
pupils-room-mine = »{ $words }«: { $fate }
pupils-room-second-button = Støt: { $words }
pupils-room-seconded = Du støtter: { $words }
pupils-room-nothing-shown = Der er ikke sluppet nogen forslag frem endnu.
pupils-room-look-button = Vis, hvordan det står
pupils-room-proposed = Forslaget er sendt. Den, der leder, læser det først.
pupils-room-tick = Sæt kryds ved ét ad gangen, og send til sidst.
pupils-room-ticked = ✓ { $line }
pupils-room-send-button = Send stemmen
pupils-room-none-button = Stem på ingen af dem
pupils-room-voted = Din stemme er noteret. Du kan ændre den, indtil afstemningen slutter.
pupils-room-change-button = Ændr stemmen
pupils-room-idle = Der er ingen time i elevernes rum nu.
pupils-room-adult = Det her er til eleverne. Du, der ser efter rummet, leder fra din skærm.
pupils-room-not-here = Kun elever med en konto på skolens server kan være med her.
pupils-room-full = Alle eleverne er med allerede. Er du ny, så sig det til den, der leder.
pupils-room-alone = Det gør du alene med mig, så ingen ser det.
pupils-room-over = Timen er slut. Tak, fordi I var med.
pupils-room-agreed = Det her er I enige om, version { $version }:
pupils-room-emptied = I har taget alle punkterne ud af jeres del af aftalen.
pupils-room-wishes = { $count ->
    [one] Ét ønske er på vej til forældrene.
   *[other] { $count } ønsker er på vej til forældrene.
}
pupils-room-means = Hemmeligt, i elevernes rum
pupils-room-means-about = Eleverne foreslår og stemmer alene med mig, på skolens egen Matrix-server. Ingen sedler.
pupils-room-entry = Åbn elevernes rum, og vælg »Vær med« dér.
pupils-room-count = Med i timen: { $there } af { $present }.
pupils-room-sos = Fortæl det til en voksen, du stoler på: derhjemme, din lærer eller sundhedsplejersken. Det er aldrig forkert at sige det. Jeg gemmer ikke, at du spørger. Her kan børn og unge tale med nogen:
