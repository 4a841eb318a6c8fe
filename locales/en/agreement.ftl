
agreement-heading = Our agreement, { $name }
agreement-nature = This is a shared direction, not a contract. No family is bound by it.
agreement-open = Not decided yet.
agreement-point = { $number }. { $title }: { $wording }
agreement-own-point = { $number }. { $wording }
agreement-proposed = Proposed: { $wording }
agreement-none = The class has not started on an agreement yet.
agreement-so-far = This is what has been decided in polls so far.
agreement-begin = The contact parent can start on an agreement: type /agreement to me alone.
agreement-building = The agreement is being worked on.
agreement-revising = A new version is being worked on. Meanwhile the agreement applies as before.
agreement-draft = Version { $version } is a draft. Anyone can make suggestions.
agreement-adopting = We are voting on version { $version }.
agreement-signing = Version { $version } has been adopted and can be signed.
agreement-in-force = Version { $version } has been in force since { $since }.
agreement-review = We will look at it again on { $on }.
agreement-work-button = Work on the agreement
agreement-suggest-button = Suggest a change
agreement-documents-button = PDF, poster and text
template-line = { $title }: { $about }

ended-not-renewed = The agreement ended on { $on }, as nobody renewed it.
ended-let-go = The class let the agreement end on { $on }.
ended-dropped = The work on the agreement was set aside on { $on }.
ended-left-school = The agreement ended on { $on }, when the class left school.
ended-heading = The agreement has ended
ended-thanks = Thank you for trying it together. If you would like to start again, /agreement is there.

signatures-few = Some may have signed, but not so many that I give a number.
signatures = Signed for { $band } of { $children } children.

change-added = New point: { $title }. { $wording }
change-dropped = Taken out: { $title }.
change-changed = Changed: { $title }. Before: { $from } Now: { $to }

change-added-brief = New point: { $title }.
change-changed-brief = Changed: { $title }.
draft-heading = Draft agreement, { $name }, version { $version }
draft-intro = This is a draft. Nothing applies until the class has adopted it.
draft-changes = This is new since version { $version }:
draft-newer = Version { $version } would change this:
draft-suggest = If you would like to suggest something, press the button, or reply to this message with the number of the point and your suggestion.
credits = With suggestions from { $names }.

version-line = Version { $version }, { $on }
versions-heading = Versions of the agreement
versions-none = There is no version of the agreement yet.
diff-none = There are not two versions to compare yet.
diff-heading = From version { $before } to version { $after }

documents = What would you like, and in which language?
document-pdf-button = PDF, { $language }
document-poster-button = Poster, { $language }
document-text-button = Text, { $language }
document-none = There is no version of the agreement to print yet.
document-done = Here is the agreement.
document-unknown = Type /agreement pdf, /agreement poster, /agreement pupils, /agreement md, /agreement versions or /agreement diff.
document-title = Our agreement
document-facts = Version { $version }, { $on }
document-draft = Version { $version }, a draft that has not been adopted
document-names = Signed by
document-review = We will look at it again on { $on }.
document-hash = Fingerprint of the content: { $hash }

in-force-heading = The agreement is now in force
in-force-leave = Each family can step out at any time, with me alone: /agreement.
renewed = The class keeps the agreement for one more year.

adoption-title = Adopt the agreement, version { $version }
adoption-question = Do we want to adopt version { $version } of the agreement?
adoption-intro = The agreement is in the draft above, and you can read it with /agreement. It is a shared direction, not a contract.
proposal-question = Can we agree on this: { $wording }
suggestion-title = Suggested: { $words }
suggestion-question = Should this be in the agreement: { $words }
suggestion-intro = Someone in the class has suggested this.
review-title = The agreement after a year
review-question = What would we like to do with the agreement?
review-intro = Once a year we look at the agreement again. If we keep it, it applies for one more year. If nothing is decided, it ends by itself after six weeks.
review-keep = Keep it as it is
review-adjust = Keep it, and change something
review-end = Let it end
