# The kit for a meeting about dilemmas.

kit-choose = Hva skal møtet handle om? Du får tre dilemmaer, en innkalling og et ark til den som leder samtalen.
kit-pupils-button = Til elevene i klassen
kit-done = Her er opplegget. Se gjennom det før møtet.
kit-none = Det er for få dilemmaer om dette for gruppa. Velg et annet tema.
# $title (String) - what the meeting is about.
kit-title = Foreldremøte: { $title }
kit-title-pupils = Dilemmaer i klassen
kit-invitation-heading = Innkalling
kit-invitation-heading-pupils = Til den voksne
# $class (String) - the class.
# $title (String) - what the meeting is about.
kit-invitation-1 = Kjære foreldre i { $class }. Vi møtes for å snakke om barnas digitale liv. Temaet er «{ $title }».
kit-invitation-2 = Vi snakker om tre små historier der ingen svar er dumme. Ingen trenger å fortelle noe hjemmefra. Vi hører hva kilder og fagfolk sier, og ser om det er noe vi kan bli enige om.
kit-invitation-3 = Tid og sted: ____________________
kit-invitation-4 = Kan du ikke komme, er du med likevel: det vi spør klassen om etterpå, svarer alle på i chatten, hemmelig og når det passer.
# $class (String) - the class.
kit-invitation-pupils-1 = Dette er til den voksne som leder en time i { $class }. Elevene snakker om tre små historier om livet på nett. Ingen i historiene går i klassen.
kit-invitation-pupils-2 = Be ingen fortelle om seg selv eller om andre. Begynner noen likevel, gjør som det står nederst på hvert ark.
kit-card = Dilemma
kit-sheet-heading = Til den som leder
kit-30 = 30 minutter
kit-60 = 60 minutter
kit-120 = 120 minutter
kit-step-welcome = Velkommen. Ingen svar er dumme, og det som sies her, blir her.
kit-step-one = Ett dilemma: les høyt, tenk ett minutt alene, snakk to og to, hør noen i plenum.
kit-step-two = To dilemmaer, hvert slik: les høyt, tenk ett minutt, snakk tre og tre, hør noen.
kit-step-three = Tre dilemmaer, hvert slik: les høyt, tenk, snakk i grupper på fire, hør hver gruppe.
kit-step-sources = Les hva kildene sier. Hva overrasker?
kit-step-break = Pause
kit-step-follow = Spør videre fra arket.
kit-step-common = Hva kan vi gjøre likt? Skriv det på tavla, uten å stemme.
kit-step-vote = Si hvor klassen stemmer, og avslutt.
kit-step-end = Hva tar hver av dere med hjem? Avslutt.
kit-aim = Hva det er for
kit-sources = Hva kildene sier
kit-try = Prøv
kit-say = Si
kit-care = Hvis noen begynner å fortelle
kit-follow = Spør videre
kit-vote-heading = Hvor klassen stemmer etterpå
kit-vote-1 = Ingen stemmer på møtet: de som ikke kunne komme, skal også med. Klassekontakten åpner avstemningen i klassens chat, og alle svarer hemmelig.
# $title (String) - the poll's title.
# $id (String) - the poll's id.
kit-vote-line = { $title }: skriv /poll { $id } i chatten
kit-vote-pupils = Det klassen vil ha med, kan bli elevenes del av klasseavtalen. Klassekontakten finner punktene med /agreement.
# $date (String) - the day.
kit-footer = Laget med Enige { $date }. Råd er råd.
