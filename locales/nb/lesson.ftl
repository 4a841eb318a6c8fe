# Dilemma lessons.

lesson-plan-heading = Dilemmaer
# $when (String) - day, date, time.
# $title (String) - the next lesson's title.
lesson-next = Neste dilemma kommer { $when }: { $title }
# $title (String) - the next lesson's title.
lesson-not-planned = Ingen dilemmaer er planlagt. Ett i uka tar tre minutter. Det første ville være: { $title }
lesson-all-given = Dere har fått alle dilemmaene som passer for gruppa.
lesson-choose-day = Hvilken dag passer best? Klassekontakten velger.
# $day (String) - the weekday.
lesson-choose-time = { $day }. Når på dagen?
# $hour (String) - such as 18:00.
lesson-hour = kl. { $hour }
# $day (String) - weekday and hour.
lesson-planned = Ett dilemma i uka, { $day }.
lesson-ask-contact = Klassekontakten kan velge dag og tid med /lesson.
# $title (String) - the lesson's title.
lesson-heading = Dilemma: { $title }
# $when (String) - when the answer comes.
lesson-until = Tenk over det, og snakk gjerne sammen. Hva kildene sier, kommer { $when }.
# $option (String) - the option's label.
# $when (String) - when the answer comes.
lesson-thought = Du tenker: { $option } Jeg lagrer det ikke. Hva kildene sier, kommer { $when }.
# $option (String) - the option's label.
lesson-thought-after = Du tenker: { $option } Jeg lagrer det ikke.
# $title (String) - the lesson's title.
sources-heading = Hva kildene sier: { $title }
# $text (String) - what to try.
sources-try = Prøv i kveld: { $text }
# $text (String) - a sentence to say.
sources-say = Si til barnet: { $text }
sources-list = Kilder:
# $name (String) - who says it.
# $dated (String) - when it is from.
# $at (String) - the address.
# $checked (String) - when it was checked.
source-dated = { $name }, { $dated } ({ $at }, sjekket { $checked })
# $name (String) - who says it.
# $at (String) - the address.
# $checked (String) - when it was checked.
source-undated = { $name } ({ $at }, sjekket { $checked })
sources-advice = Råd er råd: dere kjenner barnet best.
