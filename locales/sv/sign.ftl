
sign-heading = Överenskommelsen för { $name }, version { $version }: skriv under
sign-card = Klassen har antagit överenskommelsen. Den gäller när den är underskriven för { $seats } av { $children } barn. Det är frivilligt att skriva under.
sign-secret = Bara du ser vad du svarar. Gruppen ser ungefär hur många som har skrivit under, högst en gång i veckan.
sign-privately = Skriv under hos mig i enrum: skriv /agreement till mig privat.
sign-button = Skriv under
sign-more-button = Fler val
sign-choices = Ditt svar om överenskommelsen
sign-unanswered = Du har inte svarat än.
signed = Noterat: du har skrivit under överenskommelsen. Du kan ta tillbaka det när som helst, med /agreement.
signed-reserved = { $count ->
    [one] Noterat: du har skrivit under, med förbehåll för { $count } punkt.
   *[other] Noterat: du har skrivit under, med förbehåll för { $count } punkter.
}
signed-not-now = Noterat: inte nu. Du kan skriva under senare.
signed-in-peace = Noterat. Jag frågar dig inte mer om det här.
signed-taken-back = Ditt svar är raderat.
signed-nothing = Du hade inte svarat något.
sign-older = Det finns en nyare version av överenskommelsen. Se /agreement.
sign-not-open = Överenskommelsen kan inte skrivas under nu. Se /agreement.
sign-sent = Valen finns i vår chatt.
sign-reserve-button = Förbehåll: { $title }
sign-unreserve-button = Utan förbehåll: { $title }
sign-not-now-button = Inte nu
sign-in-peace-button = Lämna mig i fred om det här
sign-take-back-button = Ta tillbaka
sign-name-button = Visa mitt namn på överenskommelsen
sign-nameless-button = Ta bort mitt namn
sign-named = När överenskommelsen gäller står du på den som { $name }.
sign-name-ask = Vilket namn ska stå på överenskommelsen? Det visas först när den gäller.
sign-name-wrong = Skriv ett namn på högst 60 tecken.
sign-name-first = Skriv under först, så kan ditt namn stå där.
sign-welcome = Välkommen till { $name }. Klassen har en överenskommelse om barnens digitala liv:
sign-welcome-free = Du kan skriva under den eller låta bli. Ingen ser vad du väljer.
