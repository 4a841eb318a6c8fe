language-name = Svenska

setup-heading = Hej! Jag är Enige.
setup-intro = Jag hjälper föräldrarna i en klass att komma överens om barnens digitala liv. Först några korta frågor. Den som startade svarar.
setup-language = Vilket språk ska jag använda här?
setup-kind = Vad är det här för slags grupp?
setup-name = Vad heter gruppen? Tryck, eller svara på det här meddelandet med ett namn (högst 60 tecken).
setup-country = I vilket land bor ni?
setup-year = Vilken årskurs går barnen i?
setup-children = Hur många barn är det i gruppen? Alla andelar räknas på det talet. Tryck, eller svara på det här meddelandet med ett tal från 1 till 60.
kind-school = Skolklass
kind-kindergarten = Förskolegrupp
kind-after-school = Fritids eller SFO
name-default = Vår klass
country-no = Norge
country-dk = Danmark
country-se = Sverige
year-name = { $country ->
    [dk] årskurs { $number } ({ $number }. klasse)
    [se] { $number ->
        [0] förskoleklass
       *[other] årskurs { $number }
    }
   *[no] årskurs { $number } ({ $number }. trinn)
}
setup-summary = { $name }: { $group }, { $country }, { $children ->
    [one] { $children } barn
   *[other] { $children } barn
}.
setup-confirm = En administratör för gruppen måste bekräfta att den som startade ska vara kontaktförälder hos mig.
setup-confirm-button = Bekräfta
setup-done = Klassen är klar. Du är kontaktförälder och kan öppna omröstningar.
setup-small = Gruppen har färre än fem barn. Då kan jag inte visa hemliga resultat: i en så liten grupp skulle alla se vem som tyckte vad. Ni kan skriva utkast till en överenskommelse, men inte rösta om den här.
setup-too-long = Namnet måste vara en enda rad på högst 60 tecken. Försök igen.
setup-not-a-number = Svara med ett tal från 1 till 60.

welcome-heading = Välkomna, { $name }
welcome-body = Här kan ni rösta hemligt, göra överenskommelser tillsammans och få korta dilemman att prata om. Ingen ser vad du svarar, och jag påminner ingen om något de inte har bett om.
welcome-seat = Jag räknar dig som förälder till ett barn när du röstar första gången. Stämmer det inte? Tryck här:
welcome-next = Kontaktföräldern kan öppna en omröstning med /poll. Alla kan skriva /help.

private-hello = Hej! Jag är Enige. Lägg till mig i er föräldragrupp, och skriv /start där. Här hos mig kan du rösta, läsa överenskommelsen och välja språk.
private-known = Hej! Skriv /poll för att rösta, /agreement för att läsa överenskommelsen och /help för mer.
room-hello = Hej! Jag är Enige. Skriv /start, så kommer vi igång med gruppen på en minut.
choose-class = Du är med i flera grupper. Vilken gäller det?
takeover-offer = Kontaktföräldern har lämnat gruppen. Den som administrerar gruppen kan ta över: skriv /start här.
takeover-done = Nu är du kontaktförälder hos mig.
by-number = Svara på det här meddelandet med siffran.
