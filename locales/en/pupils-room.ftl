# The pupils' room on a server of the school's own: how it becomes theirs, and what they read and do there.

pupils-room-code-heading = A room for the pupils
pupils-room-code = If the school has a Matrix server of its own where the pupils have accounts, they can take part there, without slips. Make a room on that server, and invite the pupils and me. Whoever looks after the room writes there: !pupils { $code }
pupils-room-code-once = The code works once, and until { $when }. If the pupils have a room already, the new one takes its place.
pupils-room-code-how = In a session you choose “In secret, in the pupils’ room”. You lead from your screen as usual, and read the proposals before the class sees them. Only pupils with an account on the school’s server can take part.
pupils-room-code-button = A room for the pupils on the school’s server
pupils-room-link-private = That is written in the pupils’ room, by whoever looks after it. The contact parent or a teacher gets the code from me alone, with /pupils.
pupils-room-link-unknown = I do not know that code, or it has been used. The contact parent or a teacher gets a new one from me alone, with /pupils.
pupils-room-link-elsewhere = The pupils’ room must be on the school’s own server. Open chat services have age limits from 13 to 18 years.
pupils-room-link-rights = Only somebody who looks after the room can make it the pupils’.
pupils-room-link-taken = This room belongs to a group of adults already. Make a room of their own for the pupils.
pupils-room-heading = The pupils’ room
pupils-room-hello = Hello, { $class }! Here you make your own part of the class’s agreement, together with an adult at school.
pupils-room-how = When the adult begins a session, I write here. You propose and vote with me alone. The adult reads the proposals before the class sees them, and does not see who they are from.
pupils-room-kept = I store no names, and not who is here. When the session is over I delete what you wrote to me, except what you agreed on. What stands in the chat stays there, and the school’s server sees who writes to me, and when.
pupils-room-more = /agreement shows what you have agreed on. /sos shows who children and young people can talk to.
pupils-room-no-part = You have not made your part of the agreement yet.
pupils-room-gather = A session about your agreement begins now. Join in, and I write to you alone. If you get an invitation from me, say yes to it.
pupils-room-join-button = Join in
pupils-room-propose = Send me proposals alone, and support those you like. Write no names. The adult reads it before anybody else sees it.
pupils-room-propose-button = Propose and support
pupils-room-vote = Vote with me alone. Nobody sees what you tick.
pupils-room-vote-button = Vote
pupils-room-chosen = ✓ { $line }
pupils-room-band = { $line } ({ $band })
pupils-room-in = You are in. I write in the pupils’ room when something happens.
pupils-room-propose-here = Write your proposal here to me, at most { $most } characters and without names. The adult reads it before anybody else sees it.
pupils-room-mine = ‘{ $words }’: { $fate }
pupils-room-second-button = Support: { $words }
pupils-room-seconded = You support: { $words }
pupils-room-nothing-shown = No proposal has been let through yet.
pupils-room-look-button = Show how it stands
pupils-room-proposed = The proposal is sent. The adult reads it first.
pupils-room-tick = Tick one at a time, and send at the end.
pupils-room-ticked = ✓ { $line }
pupils-room-send-button = Send the vote
pupils-room-none-button = Vote for none of them
pupils-room-voted = Your vote is noted. You can change it until the vote ends.
pupils-room-change-button = Change the vote
pupils-room-idle = There is no session in the pupils’ room now.
pupils-room-adult = This is for the pupils. You who look after the room lead from your screen.
pupils-room-not-here = Only pupils with an account on the school’s server can take part here.
pupils-room-full = All the pupils are in already. If you are new, tell the adult.
pupils-room-alone = Do that with me alone, so that nobody sees it.
pupils-room-over = The session is over. Thank you for taking part.
pupils-room-agreed = This is what you have agreed on, version { $version }:
pupils-room-emptied = You have taken all points out of your part of the agreement.
pupils-room-wishes = { $count ->
    [one] One wish is on its way to the parents.
   *[other] { $count } wishes are on their way to the parents.
}
pupils-room-means = In secret, in the pupils’ room
pupils-room-means-about = The pupils propose and vote with me alone, on the school’s own Matrix server. No slips.
pupils-room-entry = Open the pupils’ room, and choose “Join in” there.
pupils-room-count = In the session: { $there } of { $present }.
pupils-room-sos = Tell an adult you trust: at home, your teacher or the school nurse. It is never wrong to tell. I do not store that you ask. Here children and young people can talk to somebody:
