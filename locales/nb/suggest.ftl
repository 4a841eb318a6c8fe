# Suggestions for the agreement.

suggest-choose = Hva vil du foreslå noe om?
suggest-new-button = Et nytt punkt
# $title (String) - the point's title.
suggest-ask-on = Skriv hva du foreslår om «{ $title }». Ingen ser det før du har sett det selv og trykket på send.
suggest-ask-new = Skriv punktet du foreslår. Ingen ser det før du har sett det selv og trykket på send.
suggest-too-long = Det er for langt. Et forslag har høyst 300 tegn; si det kort, så blir det lest.
suggest-preview = Slik sender jeg det
suggest-check = Står det navn på et barn i det, eller noe som peker ut en familie? Da er det bedre å si det på en annen måte. Jeg kan ikke se det for deg.
suggest-send-button = Send uten navnet mitt
suggest-send-named-button = Send med navnet mitt
suggest-name-ask = Hvilket navn skal stå ved forslaget? Det blir vist i avtalen hvis forslaget blir med.
suggest-name-wrong = Skriv et navn på høyst 60 tegn.
suggest-sent = Takk. Klassekontakten ser forslaget ditt nå.
suggest-sent-later = Takk. Forslaget blir tatt med når avtalen endres neste gang.
suggest-none = Det finnes ingen versjon av avtalen å foreslå noe til ennå.
suggest-gone = Det punktet er ikke med i avtalen lenger. Velg på nytt.
# $title (String) - the point's title.
# $words (String) - the suggestion.
suggestion-on = Om «{ $title }»: «{ $words }»
# $words (String) - the suggestion.
suggestion-new = Nytt punkt: «{ $words }»
suggestions-none = Ingen forslag venter.
suggestions-heading = Forslag som venter
# $words (String) - the beginning of the suggestion.
suggestion-button = Se på «{ $words }»
suggestion-heading = Et forslag
# $name (String) - who made it and wishes to be named.
suggestion-by = Fra { $name }.
# $version (Number) - a version's number.
suggestion-older = Det ble sagt om versjon { $version }.
suggestion-words-button = Ta ordene med
suggestion-change-button = Enig: jeg endrer punktet selv
suggestion-vote-button = La klassen stemme
suggestion-reject-button = Ikke nå
verdict-ask = Skriv i én setning hvorfor. Den som foreslo det, får lese det.
verdict-done = Notert. Den som foreslo det, får vite det.
verdict-voted = Klassen blir spurt nå.
verdict-gone = Forslaget er avgjort allerede.
verdict-by-vote = Klassen stemte over det.
# $words (String) - the beginning of the suggestion.
decided-accepted = Forslaget ditt «{ $words }» blir med i neste utkast.
# $words (String) - the beginning of the suggestion.
decided-rejected = Forslaget ditt «{ $words }» kom ikke med denne gangen.
# $reason (String) - why.
decided-reason = Begrunnelse: «{ $reason }»
