# What the contact parent does to a poll: close, prolong, withdraw, edit, copy, follow up.

close-choose = Hvilken avstemning skal stenges nå?
close-done = Avstemningen er stengt. Resultatet kommer i gruppa.

# $question (String) - what is asked.
# $until (String) - when it closes.
manage-open = «{ $question }» er åpen til { $until }. Hva vil du gjøre?
# $question (String) - what is asked.
# $when (String) - when it opens.
manage-planned = «{ $question }» åpner { $when }. Hva vil du gjøre?
# $question (String) - what was asked.
manage-closed = «{ $question }» er stengt. Hva vil du gjøre?
manage-close-button = Steng nå
# $days (Number) - how many more days.
manage-prolong-button = { $days ->
    [one] { $days } dag til
   *[other] { $days } dager til
}
manage-until-button = Velg ny stengetid
manage-withdraw-button = Trekk tilbake
manage-edit-button = Endre
manage-copy-button = Spør på nytt
manage-export-button = Tabell og referat
manage-runoff-button = Ny runde mellom de to beste
manage-follow-button = Skriv hva som skjer nå
# $months (Number) - in how many months.
manage-review-button = Se på det igjen om { $months ->
    [one] { $months } måned
   *[other] { $months } måneder
}
manage-never-button = Ikke ta det opp igjen

prolong-ask = Når skal avstemningen stenge? Skriv dag og klokkeslett, for eksempel 24.12. 18:00.
# $until (String) - when it closes now.
prolonged = Ny stengetid: { $until }. Gruppa får vite det.
# $question (String) - what is asked.
# $until (String) - when it closes now.
prolonged-room = Klassekontakten har flyttet stengetida for «{ $question }» Ny tid: { $until }.

withdraw-ask = Hvorfor trekkes avstemningen tilbake? Skriv én setning; gruppa får se den. Svarene slettes uten å bli talt.
# $reason (String) - why.
withdraw-preview = Gruppa får se dette: «{ $reason }»
withdraw-button = Trekk tilbake nå
withdrawn = Avstemningen er trukket tilbake.
# $question (String) - what was asked.
# $reason (String) - why.
withdrawn-room = Avstemningen «{ $question }» er trukket tilbake. Klassekontakten skriver: «{ $reason }» Svarene er slettet uten å bli talt.

edit-too-late = Noen har alt svart, så avstemningen kan ikke endres. Du kan forlenge den eller trekke den tilbake.
edited = Avstemningen er endret.

# $title (String) - the poll's short name.
follow-offer = «{ $title }» er avgjort. Hva skjer nå? Én setning til gruppa er nok, og du kan velge når dere ser på det igjen.
# $title (String) - the poll's short name.
open-offer = «{ $title }» er stengt uten avgjørelse. Du kan skrive en setning til gruppa, eller spørre på nytt.
follow-ask = Skriv én setning om hva som skjer nå, høyst 300 tegn.
# $sentence (String) - what follows.
follow-preview = Gruppa får se dette: «{ $sentence }»
follow-button = Vis det til gruppa
followed = Gruppa får se det.
# $title (String) - the poll's short name.
follow-heading = Hva som skjer nå: { $title }
# $when (String) - a month and a year.
review-set = Da minner jeg deg på det i { $when }.
review-unset = Da tar jeg det ikke opp igjen.
# $title (String) - the poll's short name.
review-due = Dere ville se på «{ $title }» igjen nå. Skal klassen spørres på nytt?
text-too-long = Skriv én linje som ikke er for lang. Prøv igjen.
dialog-cancel-button = Avbryt
dialog-cancelled = Da glemmer jeg det.
export-done = Her er resultatet som tabell og som referat. Det står ikke mer i dem enn gruppa har sett.
manage-silence-button = Ta bort grunnene
silenced = Grunnene er tatt ut av resultatet.
