close-choose = Which poll should close now?
close-done = The poll is closed. The result will appear in the group.

manage-open = ‘{ $question }’ is open until { $until }. What would you like to do?
manage-planned = ‘{ $question }’ opens on { $when }. What would you like to do?
manage-closed = ‘{ $question }’ is closed. What would you like to do?
manage-close-button = Close now
manage-prolong-button = { $days ->
    [one] { $days } more day
   *[other] { $days } more days
}
manage-until-button = Choose a new closing time
manage-withdraw-button = Withdraw
manage-edit-button = Change
manage-copy-button = Ask again
manage-export-button = Table and written record
manage-runoff-button = New round between the top two
manage-follow-button = Write what happens now
manage-review-button = Look at it again in { $months ->
    [one] { $months } month
   *[other] { $months } months
}
manage-never-button = Do not bring it up again

prolong-ask = When should the poll close? Write the day and time, for example 24/12 18:00.
prolonged = New closing time: { $until }. The group will be told.
prolonged-room = The contact parent has moved the closing time of ‘{ $question }’ New time: { $until }.

withdraw-ask = Why is the poll being withdrawn? Write one sentence; the group will see it. The answers will be deleted without being counted.
withdraw-preview = The group will see this: ‘{ $reason }’
withdraw-button = Withdraw now
withdrawn = The poll has been withdrawn.
withdrawn-room = The poll ‘{ $question }’ has been withdrawn. The contact parent writes: ‘{ $reason }’ The answers have been deleted without being counted.

edit-too-late = Someone has already answered, so the poll cannot be changed. You can extend it or withdraw it.
edited = The poll has been changed.

follow-offer = ‘{ $title }’ is decided. What happens now? One sentence to the group is enough, and you can choose when you will all look at it again.
open-offer = ‘{ $title }’ closed without a decision. You can write a sentence to the group, or ask again.
follow-ask = Write one sentence about what happens now, at most 300 characters.
follow-preview = The group will see this: ‘{ $sentence }’
follow-button = Show it to the group
followed = The group will see it.
follow-heading = What happens now: { $title }
review-set = I will remind you of it in { $when }.
review-unset = I will not bring it up again.
review-due = The class wanted to look at ‘{ $title }’ again now. Should everyone be asked again?
text-too-long = Write one line that is not too long. Please try again.
dialog-cancel-button = Cancel
dialog-cancelled = All right, I will forget it.
export-done = Here is the result as a table and as a written record. They say no more than the group has seen.
manage-silence-button = Take the reasons out
silenced = The reasons are no longer in the result.
