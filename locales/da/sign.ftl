
sign-heading = Aftalen for { $name }, version { $version }: skriv under
sign-card = Klassen har vedtaget aftalen. Den gælder, når den er underskrevet for { $seats } af { $children } børn. Det er frivilligt at skrive under.
sign-secret = Kun du ser, hvad du svarer. Gruppen ser cirka, hvor mange der har skrevet under, højst en gang om ugen.
sign-privately = Skriv under hos mig alene: Skriv /agreement til mig privat.
sign-button = Skriv under
sign-more-button = Flere muligheder
sign-choices = Dit svar om aftalen
sign-unanswered = Du har ikke svaret endnu.
signed = Noteret: Du har skrevet under på aftalen. Du kan trække det tilbage når som helst med /agreement.
signed-reserved = { $count ->
    [one] Noteret: Du har skrevet under med forbehold for { $count } punkt.
   *[other] Noteret: Du har skrevet under med forbehold for { $count } punkter.
}
signed-not-now = Noteret: ikke nu. Du kan skrive under senere.
signed-in-peace = Noteret. Jeg spørger dig ikke mere om det her.
signed-taken-back = Dit svar er slettet.
signed-nothing = Du havde ikke svaret noget.
sign-older = Der er en nyere version af aftalen. Se /agreement.
sign-not-open = Aftalen kan ikke underskrives nu. Se /agreement.
sign-sent = Mulighederne ligger i vores chat.
sign-reserve-button = Forbehold: { $title }
sign-unreserve-button = Uden forbehold: { $title }
sign-not-now-button = Ikke nu
sign-in-peace-button = Lad mig være i fred med det her
sign-take-back-button = Træk tilbage
sign-name-button = Vis mit navn på aftalen
sign-nameless-button = Fjern mit navn
sign-named = Når aftalen gælder, står du på den som { $name }.
sign-name-ask = Hvilket navn skal stå på aftalen? Det bliver først vist, når den gælder.
sign-name-wrong = Skriv et navn på højst 60 tegn.
sign-name-first = Skriv under først, så kan dit navn stå der.
sign-welcome = Velkommen til { $name }. Klassen har en aftale om børnenes digitale liv:
sign-welcome-free = Du kan skrive under på den eller lade være. Ingen ser, hvad du vælger.
