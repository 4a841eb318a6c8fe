close-choose = Vilken omröstning ska stängas nu?
close-done = Omröstningen är stängd. Resultatet kommer i gruppen.

manage-open = ”{ $question }” är öppen till { $until }. Vad vill du göra?
manage-planned = ”{ $question }” öppnar { $when }. Vad vill du göra?
manage-closed = ”{ $question }” är stängd. Vad vill du göra?
manage-close-button = Stäng nu
manage-prolong-button = { $days ->
    [one] { $days } dag till
   *[other] { $days } dagar till
}
manage-until-button = Välj ny stängningstid
manage-withdraw-button = Dra tillbaka
manage-edit-button = Ändra
manage-copy-button = Fråga igen
manage-export-button = Tabell och protokoll
manage-runoff-button = Ny omgång mellan de två bästa
manage-follow-button = Skriv vad som händer nu
manage-review-button = Ta upp det igen om { $months ->
    [one] { $months } månad
   *[other] { $months } månader
}
manage-never-button = Ta inte upp det igen

prolong-ask = När ska omröstningen stänga? Skriv dag och klockslag, till exempel 24.12. 18:00.
prolonged = Ny stängningstid: { $until }. Gruppen får veta det.
prolonged-room = Kontaktföräldern har flyttat stängningstiden för ”{ $question }” Ny tid: { $until }.

withdraw-ask = Varför dras omröstningen tillbaka? Skriv en mening; gruppen får se den. Svaren raderas utan att räknas.
withdraw-preview = Det här får gruppen se: ”{ $reason }”
withdraw-button = Dra tillbaka nu
withdrawn = Omröstningen har dragits tillbaka.
withdrawn-room = Omröstningen ”{ $question }” har dragits tillbaka. Kontaktföräldern skriver: ”{ $reason }” Svaren har raderats utan att räknas.

edit-too-late = Det har redan kommit svar, så omröstningen kan inte ändras. Du kan förlänga den eller dra tillbaka den.
edited = Omröstningen är ändrad.

follow-offer = ”{ $title }” är avgjord. Vad händer nu? En mening till gruppen räcker, och du kan välja när ni tar upp det igen.
open-offer = ”{ $title }” stängde utan att något avgjordes. Du kan skriva en mening till gruppen, eller fråga igen.
follow-ask = Skriv en mening om vad som händer nu, högst 300 tecken.
follow-preview = Det här får gruppen se: ”{ $sentence }”
follow-button = Visa det för gruppen
followed = Gruppen får se det.
follow-heading = Det här händer nu: { $title }
review-set = Då påminner jag dig om det i { $when }.
review-unset = Då tar jag inte upp det igen.
review-due = Ni ville ta upp ”{ $title }” igen nu. Ska klassen få frågan på nytt?
text-too-long = Skriv en rad som inte är för lång. Försök igen.
dialog-cancel-button = Avbryt
dialog-cancelled = Då glömmer jag det.
export-done = Här är resultatet som tabell och som protokoll. Där står inte mer än gruppen har sett.
manage-silence-button = Ta bort skälen
silenced = Skälen är borttagna ur resultatet.
