
sign-heading = The agreement for { $name }, version { $version }: sign
sign-card = The class has adopted the agreement. It is in force when it has been signed for { $seats } of { $children } children. Signing is voluntary.
sign-secret = Only you see what you answer. The group sees roughly how many have signed, at most once a week.
sign-privately = Sign with me alone: type /agreement to me privately.
sign-button = Sign
sign-more-button = More choices
sign-choices = Your answer about the agreement
sign-unanswered = You have not answered yet.
signed = Noted: you have signed the agreement. You can take it back at any time, with /agreement.
signed-reserved = { $count ->
    [one] Noted: you have signed, with a reservation about { $count } point.
   *[other] Noted: you have signed, with reservations about { $count } points.
}
signed-not-now = Noted: not now. You can sign later.
signed-in-peace = Noted. I will not ask you about this again.
signed-taken-back = Your answer is deleted.
signed-nothing = You had not answered anything.
sign-older = There is a newer version of the agreement. See /agreement.
sign-not-open = The agreement cannot be signed now. See /agreement.
sign-sent = The choices are in our chat.
sign-reserve-button = Reservation: { $title }
sign-unreserve-button = No reservation: { $title }
sign-not-now-button = Not now
sign-in-peace-button = Leave me in peace about this
sign-take-back-button = Take it back
sign-name-button = Show my name on the agreement
sign-nameless-button = Remove my name
sign-named = When the agreement is in force, you will be on it as { $name }.
sign-name-ask = Which name should be on the agreement? It is shown only once the agreement is in force.
sign-name-wrong = Write a name of at most 60 characters.
sign-name-first = Sign first, and then your name can be there.
sign-welcome = Welcome to { $name }. The class has an agreement about the children’s digital lives:
sign-welcome-free = You can sign it, or not. Nobody sees what you choose.
