# The set-up of a class, and the welcome.

language-name = Norsk

setup-heading = Hei! Jeg er Enige.
setup-intro = Jeg hjelper foreldrene i en klasse med å bli enige om barnas digitale liv. Først noen korte spørsmål. Den som startet, svarer.
setup-language = Hvilket språk skal jeg bruke her?
setup-kind = Hva slags gruppe er dette?
setup-name = Hva heter gruppa? Trykk, eller svar på denne meldingen med et navn (høyst 60 tegn).
setup-country = Hvilket land bor dere i?
setup-year = Hvilket trinn går barna på?
setup-children = Hvor mange barn er det i gruppa? Alle andeler regnes av dette tallet. Trykk, eller svar på denne meldingen med et tall fra 1 til 60.
kind-school = Skoleklasse
kind-kindergarten = Barnehagegruppe
kind-after-school = SFO eller fritidsgruppe
# Used when the room has no title of its own.
name-default = Klassen vår
country-no = Norge
country-dk = Danmark
country-se = Sverige
# $country (String) - no, dk or se: each country names its years in its own way.
# $number (Number) - the year as the country counts.
year-name = { $country ->
    [dk] { $number }. klasse
    [se] { $number ->
        [0] förskoleklass
       *[other] årskurs { $number }
    }
   *[no] { $number }. trinn
}
# $name (String) - the class's name.
# $group (String) - a year-name, kind-kindergarten or kind-after-school.
# $country (String) - the country's name.
# $children (Number) - how many children.
setup-summary = { $name }: { $group }, { $country }, { $children ->
    [one] { $children } barn
   *[other] { $children } barn
}.
setup-confirm = Én som administrerer denne gruppa, må bekrefte at den som startet, skal være klassekontakt hos meg.
setup-confirm-button = Bekreft
setup-done = Klassen er klar. Du er klassekontakt og kan åpne avstemninger.
setup-small = Gruppa har færre enn fem barn. Da kan jeg ikke vise hemmelige resultater: i en så liten gruppe ville alle se hvem som mente hva. En avtale kan dere skrive utkast til, men ikke stemme over her.
setup-too-long = Navnet må være én linje på høyst 60 tegn. Prøv igjen.
setup-not-a-number = Svar med et tall fra 1 til 60.

# $name (String) - the class's name.
welcome-heading = Velkommen, { $name }
welcome-body = Her kan dere stemme hemmelig, lage avtaler sammen og få korte dilemmaer til å snakke om. Ingen ser hva du svarer, og jeg minner ingen om noe de ikke har bedt om.
welcome-seat = Jeg regner deg som foresatt til ett barn når du stemmer første gang. Stemmer ikke det, trykk her:
welcome-next = Klassekontakten kan åpne en avstemning med /poll. Alle kan skrive /help.

private-hello = Hei! Jeg er Enige. Legg meg til i foreldregruppa deres, og skriv /start der. Her hos meg kan du stemme, lese avtalen og velge språk.
private-known = Hei! Skriv /poll for å stemme, /agreement for å lese avtalen og /help for mer.
room-hello = Hei! Jeg er Enige. Skriv /start, så setter vi opp gruppa på et minutt.
choose-class = Du er med i flere grupper. Hvilken gjelder det?
takeover-offer = Klassekontakten har gått ut av gruppa. Den som administrerer gruppa, kan ta over: skriv /start her.
takeover-done = Du er nå klassekontakt hos meg.

# How to choose in a chat without buttons.
by-number = Svar på denne meldingen med tallet.
