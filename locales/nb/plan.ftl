# Planning a poll: in own words or from a ready one, with rule and times.

plan-text-ask = Hva vil du spørre klassen om? Skriv spørsmålet, høyst 200 tegn.
plan-kind-ask = Hva slags svar skal det være?
kind-choice-button = Ett av flere valg
kind-approval-button = Så mange valg man vil
kind-stance-button = Ja, ja men, nei men, nei
kind-consent-button = Forslag: enig eller innvending
kind-age-button = En alder
kind-pledge-button = «Jeg er med hvis nok andre er»
kind-ranking-button = Valgene i rekkefølge
plan-options-ask = Skriv valgene, ett på hver linje, fra 2 til 12. Etter kolon kan du si hva valget betyr, for eksempel: «Parken: vi går sammen dit».
plan-ages-ask = Hvilke aldre? Skriv den laveste og den høyeste, for eksempel 8-16. Høyst tolv aldre.
plan-heading = Slik blir det
# $when (String) - when it opens.
plan-opens = Åpner { $when }.
plan-opens-at-once = Åpner med en gang.
plan-open-button = Legg det fram for klassen
plan-save-button = Lagre endringen
plan-reword-button = Skriv den på nytt
# $days (Number) - how many days it runs.
plan-days-button = { $days ->
    [one] Varer i { $days } dag
   *[other] Varer i { $days } dager
}
plan-closing-button = Velg stengetid
plan-opening-button = Åpne senere
plan-at-once-button = Åpne med en gang
share-majority-button = Over halvparten avgjør
share-two-thirds-button = To tredeler avgjør
share-consent-button = Gjelder hvis ingen har innvending
# $seats (Number) - the fewest seats.
quorum-button = Minst { $seats } barn
plan-discard-button = Forkast
plan-discarded = Forkastet.
plan-closing-ask = Når skal den stenge? Skriv dag og klokkeslett, for eksempel 24.12. 18:00.
plan-opening-ask = Når skal den åpne? Skriv dag og klokkeslett, for eksempel 24.12. 18:00.
# $when (String) - when it opens.
plan-planned = Avstemningen åpner { $when }. Du finner den igjen med /polls.
plan-missed = Den ble aldri åpnet, for det samme var åpent da, eller tida gikk ut.
not-a-question = Et spørsmål er én linje på 1 til 200 tegn. Prøv igjen.
not-options-count = En avstemning har fra 2 til 12 valg, ett på hver linje. Prøv igjen.
not-options-length = Et valg har høyst 60 tegn, og betydningen høyst 120. Prøv igjen.
not-options-twice = To valg heter det samme. Prøv igjen.
not-ages = Skriv to aldre, den laveste først, med høyst elleve år mellom. Prøv igjen.
time-unreadable = Jeg kan ikke lese det som en tid. Skriv for eksempel 24.12. 18:00.
time-past = Den tida er forbi, eller for nær. Velg en som er minst ti minutter fram.
time-too-far = Det er for lenge til. Velg en tid innen 60 dager.
time-skipped = Den natta stilles klokka, og den tida finnes ikke. Velg en annen.
time-twice = Den natta stilles klokka, og den tida kommer to ganger. Velg en annen.
time-not-later = Den nye tida må være senere enn den gamle.
time-before-opening = Den må stenge etter at den åpner. Velg en senere stengetid.
