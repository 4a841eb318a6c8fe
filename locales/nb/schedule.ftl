# When lessons come, and which.

lesson-plan-heading = Dilemmaer
# $when (String) - day, date, time.
# $title (String) - the next lesson's title.
lesson-next = Neste dilemma kommer { $when }: { $title }
# $title (String) - the next lesson's title.
lesson-not-planned = Ingen dilemmaer er planlagt. Ett i uka tar tre minutter. Det første ville være: { $title }
lesson-all-given = Dere har fått alle dilemmaene som passer for gruppa.
lesson-paused = Dilemmaene har pause.
lesson-no-evening = Alle ukene jeg ser, er frie. Derfor kommer det ingen dilemmaer.
lesson-choose-day = Hvilken dag passer best? Klassekontakten velger.
# $day (String) - the weekday.
lesson-choose-time = { $day }. Når på dagen?
# $hour (String) - such as 18:00.
lesson-hour = kl. { $hour }
# $day (String) - weekday and hour.
lesson-planned = Ett dilemma i uka, { $day } eller litt etter.
lesson-ask-contact = Klassekontakten kan velge dag og tid med /lesson.
lesson-menu-button = Velg mer, privat
# $series (String) - the series' title.
lesson-from-series = Serien nå: { $series }
lesson-from-all = Alle som passer for gruppa, i rekkefølge.
lesson-now-private = Dilemmaene kommer til hver av dere alene, ikke i gruppa.
lesson-topics-button = Velg tema
lesson-days-button = Velg dag og tid
lesson-now-button = Send neste nå
lesson-skip-button = Hopp over neste gang
lesson-pause-button = Ta pause
lesson-resume-button = Fortsett
lesson-stop-button = Slutt med dilemmaer
lesson-weeks-button = Ferier og friuker
lesson-privately-button = Send til hver av oss alene
lesson-room-button = Send i gruppa
lesson-meeting-button = Opplegg til foreldremøte
lesson-quiz-button = Test hva du vet
lesson-back-button = Tilbake
lesson-wish-private-button = Til meg alene
lesson-wish-room-button = Som gruppa får dem
lesson-wish-none-button = Ikke til meg
lesson-wish-private = Da får du dilemmaene av meg alene også. Det som står i gruppa, står der for de andre.
lesson-wish-room = Da får du dilemmaene slik gruppa får dem.
lesson-wish-none = Da sender jeg ikke dilemmaer til deg. Det som står i gruppa, kan jeg ikke skjule for én.
lesson-topics = Velg en serie. Du kan ta hele eller bare ett dilemma.
lesson-topics-all-button = Alle, i rekkefølge
# $count (Number) - how many lessons.
lesson-series-button = { $count ->
    [one] Hele serien, { $count } dilemma
   *[other] Hele serien, { $count } dilemmaer
}
lesson-series-none = Ingen av dilemmaene i den serien passer for gruppa nå.
lesson-now-sent = Dilemmaet kommer nå. Det neste kommer tidligst om seks dager.
lesson-now-waits = Gruppa tenker på et dilemma nå. Send det neste når det er ferdig.
lesson-plan-first = Velg dag og tid først.
lesson-stopped = Det kommer ingen flere dilemmaer. Med /lesson kan dere begynne igjen.
lesson-months = Når har barna fri? Velg en måned, og trykk på ukene. Da kommer det ingen dilemmaer. Helligdager hopper jeg over av meg selv.
# $month (String) - the month.
# $year (String) - the year.
lesson-weeks = Uker med fri som begynner i { $month } { $year }. Trykk på en uke for å sette eller ta bort haken.
# $week (Number) - the number of the week.
# $from (String) - the day of the week's Monday.
# $to (String) - the day of the week's Sunday.
lesson-week = Uke { $week }: { $from }–{ $to }
# $week (String) - a week in words.
lesson-week-free = ✓ { $week }
# $day (Number) - the day of the month.
# $month (Number) - the number of the month.
lesson-short-date = { $day }.{ $month }.
note-series-over = Serien med dilemmaer er ferdig. Jeg er stille til du velger noe nytt.
note-no-evening = Alle ukene jeg ser, er frie, så det kommer ingen dilemmaer. Du kan endre friukene her.
note-free-weeks = Et nytt skoleår har begynt. Når har barna fri? Da kommer det ingen dilemmaer.
lesson-series-over = Serien er ferdig. Velg gjerne noe nytt.
note-all-given = Gruppa har fått alle dilemmaene som passer. Jeg er stille til du velger noe, for eksempel ett dere har hatt før, med /lesson.
# $title (String) - the lesson's title.
lesson-ask-last-button = Spør om { $title }
lesson-now-night = Om natta sender jeg ingenting. Dilemmaet kommer i morgen tidlig.
lesson-nobody = Ingen får dilemmaene alene ennå. Send dem i gruppa, eller be noen velge «Til meg alene».
note-paused = Et nytt skoleår har begynt, og dilemmaene har pause. Det kan finnes nye som passer for gruppa: fortsett med /lesson.
