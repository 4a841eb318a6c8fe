help-heading = Hvad Enige gør
help-body = Forældrene i en gruppe stemmer hemmeligt, laver en fælles aftale og får et kort dilemma om ugen. Alt er råd og retning, ingen pligt.
help-everyone =
    /sos – hjælp, når der er sket noget
    /agreement – aftalen
    /polls – vores afstemninger
    /poll – det, I kan stemme om
    /lesson – dilemmaerne
    /app – alder og råd om apps
    /law – regler og råd
    /me – hvem du er i gruppen, og påmindelser
    /code – del et barns stemme med den anden forælder
    /language – vælg sprog
    /privacy – hvad jeg gemmer
    /forget – bliv glemt
help-contact =
    Kontaktforælderen kan også:
    /poll debut – åbne en afstemning
    /close – lukke den nu
    /polls – forlænge, trække tilbage, følge op
    /seats – se pladserne, udskrive koder
    /lesson – vælge tema, dag og tid
    /role – bede nogen om at svare på spørgsmål
    /page – link til klassens side
    /pupils – en time, hvor eleverne laver deres aftale
    /council – lad klassen være med i et råd (skolebestyrelse, forældreråd)

command-start = Gør gruppen klar
command-poll = Afstemninger
command-polls = Vores afstemninger
command-seats = Pladserne i gruppen
command-code = Brug en kode
command-close = Luk en afstemning (kontaktforælderen)
command-agreement = Vores aftale
command-lesson = Dilemmaer
command-page = Klassens side på nettet
command-pupils = En time med eleverne
command-app = Alder og råd om apps
command-law = Regler og råd
command-sos = Hjælp, når der er sket noget
command-role = Hvem der svarer på spørgsmål
command-council = Forældreråd: klasserne samlet
command-me = Hvem jeg er i gruppen
command-language = Vælg sprog
command-help = Hvad Enige gør
command-privacy = Hvad jeg gemmer
command-forget = Bliv glemt

language-choose = Hvilket sprog skal jeg bruge, når jeg skriver til dig?
language-set = Fra nu af skriver jeg på dansk til dig.
language-class-set = Fra nu af skriver jeg på dansk i gruppen.
language-class-button = I gruppen: { $language }
language-me-button = Til mig: { $language }
language-not-known = Jeg kan norsk, dansk, svensk og engelsk. Hvilket sprog vil du have?

privacy-heading = Hvad jeg gemmer
privacy-stored = Jeg gemmer: gruppens navn, land, klassetrin, antal børn og sprog; at du er med, som forælder, ansat eller andet, hvem der deler et barns stemme, om du vil have påmindelser, og hvem der er kontaktforælder; det sprog, du vælger; den adresse, jeg skal bruge for at skrive til dig, krypteret; aftalen, afstemningerne med det, kontaktforælderen skrev i dem, resultaterne, hvilke dilemmaer gruppen har fået, og hvem der vil have dem privat, friugerne, hvem der svarer på spørgsmål, skolens plan, hvis nogen har skrevet den ind, og elevernes del af aftalen med deres ønsker. En grund, du skriver til en indvending, ligger her, til afstemningen lukker; lader du klassen se den, står den i resultatet. Hvad du svarer, når du bliver spurgt, om du vil skrive under på aftalen, ligger under et dæknavn, og forslag til den ligger her. Et spørgsmål til en fagperson ligger krypteret og uden navn, indtil det er besvaret. Jeg gemmer ikke navne, ud over det, du selv beder om at få på aftalen, og ingen andre beskeder, ingen billeder, og intet om, at du har bedt om hjælp med /sos.
privacy-ballots = Mens en afstemning eller et dilemma er åbent, ligger dit svar under et dæknavn, så du kan ændre det. Når det lukker, bliver svarene talt op og slettet. Kun summen bliver tilbage, krypteret, indtil samme spørgsmål er afgjort på ny, og af den viser jeg ikke tal, der kan pege på nogen.
privacy-council = Er klassen med i et råd, får rådet klassens navn, ét ord om aftalen, om elevernes del er med, og hvornår den sidst blev gennemgået. Af afstemninger, der kommer fra rådet, går summen af svarene dertil, når de slutter. Rådet ser kun summer over mindst tre klasser. /council viser, om klassen er med.
privacy-where = Det ligger i en database hos den, der driver mig. Andre grupper kan ikke se det. Den, der driver mig og har både database og nøgle, kan finde ud af, hvad nogen har stemt, så længe en afstemning eller et dilemma er åbent, og hvem der har skrevet under på aftalen.
privacy-chat = Chattjenesten selv ser, hvad du trykker på og skriver. Det kan jeg ikke skjule.
privacy-long = Det bliver liggende, så længe gruppen bruger mig. Bliver jeg fjernet fra gruppen, sletter jeg alt efter 30 dage.
privacy-leave = Vil du ud, så skriv /forget.

forget-ask = Vil du gerne glemmes? Så sletter jeg, at du er med, og dine svar i åbne afstemninger og dilemmaer. Tal fra lukkede afstemninger bliver stående; der er ingen navne på. Det er den, der trykker, som bliver glemt.
forget-button = Glem mig
forget-done = Du er glemt. Dine svar i åbne afstemninger og dilemmaer er slettet; summer fra lukkede bliver stående uden navne.
forget-contact = Gruppen har ingen kontaktforælder nu. Nogen kan tage over med /start dér.
forget-nobody = Jeg vidste ikke noget om dig.

media-private = Billeder, lyd og filer henter jeg aldrig, så ingen andre får dem fra mig. Er der sket noget med et billede, så send det ikke videre til nogen: Skriv /sos, så får du at vide, hvad du kan gøre. Ellers: Skriv med ord, eller se /help.
text-private = Det forstod jeg ikke. Skriv /help for at se, hvad jeg kan.
