close-choose = Hvilken afstemning skal lukkes nu?
close-done = Afstemningen er lukket. Resultatet kommer i gruppen.

manage-open = ”{ $question }” er åben indtil { $until }. Hvad vil du gøre?
manage-planned = ”{ $question }” åbner { $when }. Hvad vil du gøre?
manage-closed = ”{ $question }” er lukket. Hvad vil du gøre?
manage-close-button = Luk nu
manage-prolong-button = { $days ->
    [one] { $days } dag mere
   *[other] { $days } dage mere
}
manage-until-button = Vælg nyt lukketidspunkt
manage-withdraw-button = Træk tilbage
manage-edit-button = Rediger
manage-copy-button = Spørg igen
manage-export-button = Tabel og referat
manage-runoff-button = Ny runde mellem de to bedste
manage-follow-button = Skriv, hvad der sker nu
manage-review-button = Se på det igen om { $months ->
    [one] { $months } måned
   *[other] { $months } måneder
}
manage-never-button = Tag det ikke op igen

prolong-ask = Hvornår skal afstemningen lukke? Skriv dag og klokkeslæt, for eksempel 24.12. 18:00.
prolonged = Ny lukketid: { $until }. Gruppen får det at vide.
prolonged-room = Kontaktforælderen har flyttet lukketiden for ”{ $question }” Ny tid: { $until }.

withdraw-ask = Hvorfor bliver afstemningen trukket tilbage? Skriv én sætning; gruppen får den at se. Svarene bliver slettet uden at blive talt op.
withdraw-preview = Det her får gruppen at se: ”{ $reason }”
withdraw-button = Træk tilbage nu
withdrawn = Afstemningen er trukket tilbage.
withdrawn-room = Afstemningen ”{ $question }” er trukket tilbage. Kontaktforælderen skriver: ”{ $reason }” Svarene er slettet uden at blive talt op.

edit-too-late = Der er allerede kommet svar, så afstemningen kan ikke ændres. Du kan forlænge den eller trække den tilbage.
edited = Afstemningen er ændret.

follow-offer = ”{ $title }” er afgjort. Hvad sker der nu? Én sætning til gruppen er nok, og du kan vælge, hvornår I ser på det igen.
open-offer = ”{ $title }” er lukket uden en afgørelse. Du kan skrive en sætning til gruppen eller spørge igen.
follow-ask = Skriv én sætning om, hvad der sker nu, højst 300 tegn.
follow-preview = Det her får gruppen at se: ”{ $sentence }”
follow-button = Vis det i gruppen
followed = Gruppen får det at se.
follow-heading = Hvad der sker nu: { $title }
review-set = Så minder jeg dig om det i { $when }.
review-unset = Så tager jeg det ikke op igen.
review-due = I ville se på ”{ $title }” igen nu. Skal klassen spørges igen?
text-too-long = Skriv én linje, der ikke er for lang. Prøv igen.
dialog-cancel-button = Annuller
dialog-cancelled = Så glemmer jeg det.
export-done = Her er resultatet som tabel og som referat. Der står ikke mere i dem, end gruppen har set.
manage-silence-button = Fjern begrundelserne
silenced = Begrundelserne er taget ud af resultatet.
