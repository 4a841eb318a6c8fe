language-name = Dansk

setup-heading = Hej! Jeg er Enige.
setup-intro = Jeg hjælper forældrene i en klasse med at blive enige om børnenes digitale liv. Først et par korte spørgsmål. Den, der startede, svarer.
setup-language = Hvilket sprog skal jeg bruge her?
setup-kind = Hvad er det for en gruppe?
setup-name = Hvad hedder gruppen? Tryk, eller svar på denne besked med et navn (højst 60 tegn).
setup-country = Hvilket land bor I i?
setup-year = Hvilket klassetrin går børnene på?
setup-children = Hvor mange børn er der i gruppen? Alle andele regnes ud fra det tal. Tryk, eller svar på denne besked med et tal fra 1 til 60.
kind-school = Skoleklasse
kind-kindergarten = Børnehavegruppe
kind-after-school = SFO eller fritidsgruppe
name-default = Vores klasse
country-no = Norge
country-dk = Danmark
country-se = Sverige
year-name = { $country ->
    [dk] { $number }. klasse
    [se] { $number ->
        [0] förskoleklass
       *[other] årskurs { $number }
    }
   *[no] { $number }. trin
}
setup-summary = { $name }: { $group }, { $country }, { $children ->
    [one] { $children } barn
   *[other] { $children } børn
}.
setup-confirm = En administrator i gruppen skal bekræfte, at den, der startede, skal være kontaktforælder hos mig.
setup-confirm-button = Bekræft
setup-done = Klassen er klar. Du er kontaktforælder og kan åbne afstemninger.
setup-small = Der er færre end fem børn i gruppen. Så kan jeg ikke vise hemmelige resultater: I så lille en gruppe ville alle se, hvem der mente hvad. I kan skrive udkast til en aftale, men ikke stemme om den her.
setup-too-long = Navnet skal være på én linje og højst 60 tegn. Prøv igen.
setup-not-a-number = Svar med et tal fra 1 til 60.

welcome-heading = Velkommen, { $name }
welcome-body = Her kan I stemme hemmeligt, lave aftaler sammen og få korte dilemmaer at tale om. Ingen ser, hvad du svarer, og jeg minder ingen om noget, de ikke har bedt om.
welcome-seat = Jeg regner dig som forælder eller værge til ét barn, når du stemmer første gang. Passer det ikke, så tryk her:
welcome-next = Kontaktforælderen kan åbne en afstemning med /poll. Alle kan skrive /help.

private-hello = Hej! Jeg er Enige. Føj mig til jeres forældregruppe, og skriv /start der. Her hos mig kan du stemme, læse aftalen og vælge sprog.
private-known = Hej! Skriv /poll for at stemme, /agreement for at læse aftalen og /help for mere.
room-hello = Hej! Jeg er Enige. Skriv /start, så gør vi gruppen klar på et minut.
choose-class = Du er med i flere grupper. Hvilken drejer det sig om?
takeover-offer = Kontaktforælderen har forladt gruppen. Den, der administrerer gruppen, kan tage over: skriv /start her.
takeover-done = Du er nu kontaktforælder hos mig.
by-number = Svar på denne besked med tallet.
