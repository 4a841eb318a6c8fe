# Signing the agreement.

# $name (String) - the class's name.
# $version (Number) - the version's number.
sign-heading = Avtalen for { $name }, versjon { $version }: signer
# $seats (Number) - how many seats must sign.
# $children (Number) - how many children the class has.
sign-card = Klassen har vedtatt avtalen. Den gjelder når den er signert for { $seats } av { $children } barn. Å signere er frivillig.
sign-secret = Hva du svarer, ser bare du. Gruppa ser omtrent hvor mange som har signert, høyst en gang i uka.
sign-privately = Signer alene med meg: skriv /agreement der.
sign-button = Signer
sign-more-button = Flere valg
sign-choices = Ditt svar om avtalen
sign-unanswered = Du har ikke svart ennå.
signed = Notert: du har signert avtalen. Du kan trekke det tilbake når som helst, med /agreement.
# $count (Number) - how many reservations.
signed-reserved = { $count ->
    [one] Notert: du har signert, med forbehold om { $count } punkt.
   *[other] Notert: du har signert, med forbehold om { $count } punkter.
}
signed-not-now = Notert: ikke nå. Du kan signere senere.
signed-in-peace = Notert. Jeg spør deg ikke mer om dette.
signed-taken-back = Svaret ditt er slettet.
signed-nothing = Du hadde ikke svart noe.
sign-older = Det finnes en nyere versjon av avtalen. Se /agreement.
sign-not-open = Avtalen kan ikke signeres nå. Se /agreement.
sign-sent = Valgene ligger i chatten vår.
# $title (String) - the point's title.
sign-reserve-button = Forbehold: { $title }
# $title (String) - the point's title.
sign-unreserve-button = Uten forbehold: { $title }
sign-not-now-button = Ikke nå
sign-in-peace-button = La meg være i fred om dette
sign-take-back-button = Trekk tilbake
sign-name-button = Vis navnet mitt på avtalen
sign-nameless-button = Ta bort navnet mitt
# $name (String) - the name they gave.
sign-named = Når avtalen gjelder, står du på den som { $name }.
sign-name-ask = Hvilket navn skal stå på avtalen? Det vises først når den gjelder.
sign-name-wrong = Skriv et navn på høyst 60 tegn.
sign-name-first = Signer først, så kan navnet ditt stå der.
# $name (String) - the class's name.
sign-welcome = Velkommen til { $name }. Klassen har en avtale om barnas digitale liv:
sign-welcome-free = Du kan signere den, eller la være. Ingen ser hva du velger.
