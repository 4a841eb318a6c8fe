
work-heading = Work on the agreement
work-point = { $number }. { $title }: { $state }
work-rules = Adopted with { $share }. In force when { $threshold } have signed.
work-ask = Choose a point and how it should be decided, or go on.
work-point-button = { $number }. { $title }
work-add-button = Add a point
work-ask-now-button = Ask the class now
work-ask-weekly-button = Ask about one point a week
work-roll-out-button = Show the class a draft
work-share-button = Adopt with { $share }
work-threshold-button = In force from { $threshold }
work-adopt-button = Let the class adopt it
work-suggestions-button = { $count ->
    [one] { $count } suggestion is waiting
   *[other] { $count } suggestions are waiting
}
work-renew-button = Keep it for one more year
work-end-button = Let it end
work-back-button = Back

point-own = in the class’s own words
point-asked = the poll is planned or under way
point-ready = ready to put to the class
point-open = nobody has chosen how yet
point-options = The point could read:
point-option = { $number }. { $wording }
point-poll-button = Poll in the class
point-pledge-button = Poll: in if enough others are
point-consent-button = Ask if all can agree to the usual proposal
point-propose-button = Propose { $number } to the class
point-families-button = Families decide, and tell the others
point-drop-button = Take out the point
point-will-propose = The class will be asked if it can agree on this: ‘{ $wording }’
add-ask = Which point would you like to add?
add-pupils-button = Pupils: { $title }
add-own-button = A point in your own words
own-point-ask = Write the point as it should read in the agreement.

blank-age = Which age should it be? Write a number from { $min } to { $max }, or take the usual one.
blank-number = Which number should it be? Write a number from { $min } to { $max }, or take the usual one.
blank-time = { $which ->
    [to] Until what time? Write one from { $min } to { $max }, or take the usual one.
   *[at] What time? Write one from { $min } to { $max }, or take the usual one.
}
blank-list = What should be on the list? Write the numbers, for example 1, 3.
blank-wrong = That does not fit there. Look at what I asked, and please try again.

share-majority = a majority
share-two-thirds = two thirds
share-consent = nobody against
threshold-seats = the families of { $seats } children
threshold-quarter = a quarter ({ $seats })
threshold-half = half ({ $seats })

not-now-adopting = The class is voting on the agreement now. Wait until the poll is closed.
not-now-ended = The agreement has ended. You can start a new one with /agreement.
not-now-full = An agreement has at most { $most } points. Points that are few and clear are remembered.
not-now-twice = That point is already in.
not-now-nothing-settled = No points have been decided yet.
not-now-nothing-new = Nothing has changed since the last version.
not-now-not-rolled-out = Something has changed since the draft. Show the class a new draft first.
not-now-no-draft = Show the class a draft first.
not-now-exists = The class is already working on an agreement. See /agreement.
not-now-none = There is no agreement to work on. See /agreement.
not-now-nothing-to-ask = There is nothing to ask the class now. First choose how the points should be decided.

draft-rolled-out = The draft will appear in the group.
draft-asked = { $count ->
    [one] { $count } poll has been opened or planned.
   *[other] { $count } polls have been opened or planned.
}
draft-adopting = The class is being asked now. The draft cannot be changed until the poll is closed.
draft-renewed = The agreement has been renewed. The class will be told.
end-ask = Would you like to set aside the work on the agreement? What polls have decided will stay.
end-ask-in-force = The agreement is in force now. Would you really like to let it end? The class will be told.
end-now-button = Yes, let it end
draft-ended = The agreement has ended.

news-suggestion = Someone has made a suggestion for the agreement.
news-missed = The poll ‘{ $question }’ did not open: the time for which it was planned was over. You can ask again with /poll.
news-settled = The polls about the agreement are finished. See if you would like to show the class a draft.
news-not-adopted = The class did not adopt the draft. You can change it and show a new one.
news-adopted = The class has adopted the agreement. Now the families can sign.
news-review-open = The class did not decide what should happen to the agreement. You can keep it for one more year; otherwise it ends by itself.
news-adjust = The class wants to keep the agreement and change something. Choose the points in question; meanwhile the agreement applies as before.
news-revise = Many say that something does not work: { $titles }. Perhaps the class should look at it again?
news-last-year = The class has left school. Thank you for the company. If you would all like everything deleted, you can remove me from the group.
children-ask = A new school year has begun. Is the number of children in the class still { $children }?
children-same-button = Yes, { $children }
children-same = Good, then it stays that way.
work-names-button = Names
work-names = Parents have put these names on the agreement or on a suggestion. Press a name to take it away.
work-no-names = There are no names on the agreement.
work-name-button = Take away { $name }
