seat-one = Parent of one child
seat-two = Parent of two children here
seat-staff = Staff
seat-other = Something else
seat-set-one = Noted: you are the parent of one child in the group and have one vote.
seat-set-two = Noted: you are the parent of two children in the group. Your vote counts for both.
seat-set-staff = Noted: you are staff. Staff have no vote in the parents’ polls.
seat-set-other = Noted: you have no vote in the parents’ polls.
me-heading = You in the group
me-guardian = { $children ->
    [one] You are the parent of one child.
   *[other] You are the parent of { $children } children.
}
me-staff = You are staff and have no vote.
me-other = You have no vote.
me-none = You are not registered yet. You will be when you vote or press here.
me-contact = You are the class contact parent in Enige.
me-share = If a child has several parents or guardians here, you share one vote: get a code and give it to the other parent. If you have been given a code, type /code and the code to me alone.
me-share-button = Code for the other parent
me-leave-button = I no longer have a child in the group

share-code = Give this code to the other parent: { $code } He or she types ‘/code { $code }’ to me alone. The code works once, for seven days. You vote separately, neither of you sees what the other answers, and together you count as one child.
share-code-child = Child { $number }:
share-none = You have no child in the group yet. Type /me and choose.
left = You no longer count as a parent in the group. Your answers in open polls are deleted.

code-ask = Write the code after the command, like this: ‘/code ABCD-EFGH’. Do it with me alone, not in the group.
code-in-room = Write the code to me alone. The code you wrote here is still unused, but now everyone can see it: ask for a new one.
code-taken = { $children ->
    [one] You are now the parent of one child in the group. If you share the child, you count as one together.
   *[other] You are now the parent of { $children } children in the group. If you share a child, you count as one together for that child.
}
code-already = That code is for a child you are already the parent of. Give it to the other parent.
code-full = The child already has four parents or guardians here. Please talk to the contact parent.
code-unknown = I do not know that code. It may have been used already, be too old, or be mistyped.
code-too-often = That was too many tries. Wait an hour, and check the code in the meantime.

seats-heading = Seats in the group
seats-taken = { $taken } of { $children } children have a parent here with me. Who they are, I show nobody.
seats-print-button = Codes to print
seats-more-button = One more child
seats-fewer-button = One child fewer
seats-set = The number of children in the group is now { $children }. Open polls still use the old number.
seats-not-fewer = It cannot be fewer than { $children }: that is how many children already have a parent here.
seats-print-again = Codes have already been printed. If I print new ones, the old ones stop working. Those who have already used theirs will notice nothing.
seats-print-anew-button = Print new codes
seats-printed = Here are the slips: two for each child, one for each home. Hand them out without noting who got which.
seats-printed-empty = All the children already have a parent here, so no new codes are needed.
seats-full = All seats are taken. If the child’s other parent is here, ask them to get a code with /me, and write /code and the code to me alone. If the number of children is wrong, the contact parent can correct it with /seats.
seats-list-button = Seat by seat
seats-list-heading = Seat by seat
seats-list-explain = This is how each seat was taken. Whose it is, I show nobody. If somebody without a child here has taken one, you can free it.
seats-list-line = Seat { $number }: { $ways }
seats-list-none = Nobody has taken a seat yet.
seats-by-room = pressed in the group
seats-by-link = followed a link from the group
seats-by-came-code = came with a code
seats-by-code = code from the other parent
seats-by-slip = slip
seats-free-button = Free seat { $number }
seats-free-ask = Shall seat { $number } be free again? What was answered from it in open polls will not be counted. Those who have the seat hear about it from me, and can take a new one with /me in the group.
seats-free-yes-button = Yes, free seat { $number }
seats-freed = Seat { $number } is free now.
seats-free-already = Seat { $number } is free already.
seats-freed-told = The contact parent of { $name } has freed your seat, so your answers in open polls no longer count. If you have a child here, type /me in the group and choose again, or talk to the contact parent.
seats-slips-on-button = Only slips give a vote
seats-slips-off-button = A vote without a slip too
seats-slips-on = From now on only the printed slips give a vote, two for each child. Answers without a slip in open polls count only once the family has used its slip. Print the slips with ‘Codes to print’.
seats-slips-off = Parents in the group can now vote without a slip too.
slips-heading = Enige: { $name }
slips-explain = The code gives you a vote on behalf of your child in the polls of the parents’ group. Type /code and the code to the bot, privately. Both slips are for the same child.
slips-expires = Works once, until { $when }.
slips-file = codes.pdf
