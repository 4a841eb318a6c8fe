polls-heading = Polls
polls-choose = Press a poll to open it. It lasts a week; ‘/poll debut 3’ gives three days.
polls-ask-contact = The contact parent can open these. Ask for the one you need.
polls-none-open = No poll is open now.
polls-open-line = Open: { $question } Closes on { $until }.

card-until = Open until { $until }.
card-secret = Press your answer. Only you see it, and you can change it until the poll closes. The result will appear here.
card-privately = Vote with me alone: write to me privately, and reply with the number. An answer here in the group does not count.
card-closed = The poll is closed.
age = { $age } years
answer-families = Families decide
answer-none = No opinion

vote-noted = Noted: { $answer }. You can change it until { $until }.
vote-first = You count as the parent of one child. If that is not right, type /me.
vote-two = Your vote counts for both children.
poll-opened = The poll is now open in the group.
close-choose = Which poll should close now?
close-done = The poll is closed. The result will appear in the group.

result-heading = Result
result-too-few = Parents of fewer than five children answered with an opinion. I therefore show no result, so that nobody can guess who thought what. You can open the poll again.
result-no-majority = None of the answers has a majority behind it. The point stays open. Feel free to talk about it, and try again.
result-age = Most of those with an opinion want to wait until the child is at least { $age }.
result-families = Most of those with an opinion want families to decide for themselves, but to tell the others first.
result-broad = There is broad agreement on this.
result-divided = Not everyone thinks the same. That is allowed, and it is fine to disagree.
turnout-under-a-third = Parents of less than a third of the children took part.
turnout-about-half = Parents of between a third and two thirds of the children took part.
turnout-up-to-two-thirds = Parents of at most two thirds of the children took part.
turnout-over-two-thirds = Parents of more than two thirds of the children took part.
result-clause = The point is now in the agreement: /agreement
