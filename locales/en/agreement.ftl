agreement-heading = Our agreement, { $name }
agreement-nature = This is a shared direction, not a contract. No family is bound by it.
agreement-open = Not decided yet.
agreement-point = { $number }. { $title }: { $wording }
agreement-poll = Some points have a poll that is ready to use: /poll
agreement-proposed = Proposed: { $wording }
