# Help, language, privacy, forgetting.

help-heading = Hva Enige gjør
help-body = Foreldrene i en gruppe stemmer hemmelig, lager en felles avtale og får et kort dilemma i uka. Alt er råd og retning, ingen plikt.
help-everyone =
    /sos – hjelp når noe har skjedd
    /agreement – avtalen
    /polls – avstemningene våre
    /poll – det dere kan stemme over
    /lesson – dilemmaene
    /app – aldre og råd om apper
    /law – regler og råd
    /me – hvem du er i gruppa, og påminnelser
    /code – bruk en kode for et barns stemme
    /language – velg språk
    /privacy – hva som lagres
    /forget – bli glemt
help-contact =
    Klassekontakten kan også:
    /poll debut – åpne en avstemning
    /close – stenge den nå
    /polls – forlenge, trekke tilbake, følge opp
    /seats – se plassene, skrive ut koder
    /lesson – velge tema, dag og tid
    /role – be noen svare på spørsmål
    /page – lenke til klassens side
    /pupils – en time der elevene lager sin avtale
    /council – la klassen bli med i et råd (FAU, foreldreråd)

command-start = Sett opp gruppa
command-poll = Avstemninger
command-polls = Avstemningene våre
command-seats = Plassene i gruppa
command-code = Bruk en kode
command-close = Steng en avstemning (klassekontakten)
command-agreement = Avtalen vår
command-lesson = Dilemmaer
command-page = Klassens side på nettet
command-pupils = En time med elevene
command-app = Aldre og råd om apper
command-law = Regler og råd
command-sos = Hjelp når noe har skjedd
command-role = Hvem som svarer på spørsmål
command-council = Foreldreråd: klassene samlet
command-me = Hvem jeg er i gruppa
command-language = Velg språk
command-help = Hva Enige gjør
command-privacy = Hva som lagres
command-forget = Bli glemt

language-choose = Hvilket språk vil du at jeg bruker til deg?
language-set = Fra nå av skriver jeg norsk til deg.
language-class-set = Fra nå av skriver jeg norsk i gruppa.
# $language (String) - a language's own name.
language-class-button = I gruppa: { $language }
# $language (String) - a language's own name.
language-me-button = Til meg: { $language }
language-not-known = Jeg kan norsk, dansk, svensk og engelsk. Hvilket vil du ha?

privacy-heading = Hva som lagres
privacy-stored = Jeg lagrer: gruppas navn, land, trinn, barnetall og språk; at du er med, som foresatt, ansatt eller annet, hvem som deler et barns stemme, om du vil ha påminnelser, og hvem som er klassekontakt; språket du velger; adressen jeg trenger for å skrive til deg, kryptert; avtalen, avstemningene med det klassekontakten skrev i dem, resultatene, hvilke dilemmaer gruppa har fått og hvem som vil ha dem alene, friukene, hvem som svarer på spørsmål, skolens plan hvis noen har skrevet den inn, og elevenes del av avtalen med ønskene deres. En grunn du skriver til en innvending, ligger her til avstemningen stenger; slipper du den fram, står den i resultatet. Hva du svarer når du blir spurt om å signere avtalen, ligger under et dekknavn, og forslag til den ligger her. Et spørsmål til en fagperson ligger kryptert og uten navn til det er besvart. Jeg lagrer ikke navn, bortsett fra det du selv ber om at skal stå på avtalen, og ingen andre meldinger, ingen bilder, og ingenting om at du har spurt om hjelp med /sos.
privacy-ballots = Mens en avstemning eller et dilemma er åpent, ligger svaret ditt under et dekknavn, så du kan endre det. Når det stenger, blir svarene talt og slettet. Bare summen står igjen, kryptert, til samme spørsmål er avgjort på nytt, og av den viser jeg ikke tall som kan peke på noen.
privacy-council = Er klassen med i et råd, får rådet klassens navn, ett ord om avtalen, om elevenes del er med, og når den sist ble gjennomgått. Av avstemninger som kommer fra rådet, går summen av svarene dit når de slutter. Rådet ser bare summer over minst tre klasser. /council viser om klassen er med.
privacy-where = Det ligger i en database hos den som driver meg. Andre grupper ser det ikke. Den som driver meg og har både database og nøkkel, kan finne ut hva noen stemte så lenge en avstemning eller et dilemma er åpent, og hvem som har signert avtalen.
privacy-chat = Chattetjenesten selv ser hva du trykker og skriver. Det kan jeg ikke skjule.
privacy-long = Det blir liggende så lenge gruppa bruker meg. Blir jeg fjernet fra gruppa, sletter jeg alt etter 30 dager.
privacy-leave = Vil du ut: skriv /forget.

forget-ask = Vil du bli glemt? Da sletter jeg at du er med, og svarene dine i avstemninger og dilemmaer som er åpne. Tall fra avstemninger som er stengt, står igjen; de har ingen navn. Den som trykker, er den som blir glemt.
forget-button = Glem meg
forget-done = Du er glemt. Svarene dine i åpne avstemninger og dilemmaer er slettet; summer fra stengte står igjen uten navn.
forget-contact = Gruppa har ingen klassekontakt nå. Noen kan ta over med /start der.
forget-nobody = Jeg visste ikke noe om deg.

media-private = Bilder, lyd og filer henter jeg aldri, så ingen andre får dem fra meg. Har noe skjedd med et bilde, ikke send det videre til noen: skriv /sos, så får du vite hva du kan gjøre. Ellers: skriv med ord, eller se /help.
text-private = Jeg forsto ikke det. Skriv /help for å se hva jeg kan.
