help-heading = What Enige does
help-body = The parents in a group vote in secret, make a shared agreement and get one short dilemma a week. It is all advice and direction, never a duty.
help-everyone =
    /sos – help when something has happened
    /agreement – the agreement
    /polls – our polls
    /poll – what you can vote on
    /lesson – the dilemmas
    /app – ages and advice about apps
    /law – rules and advice
    /me – who you are in the group, and reminders
    /code – share a child’s vote with the other parent
    /language – choose a language
    /privacy – what is stored
    /forget – be forgotten
help-contact =
    The contact parent can also:
    /poll debut – open a poll
    /close – close it now
    /polls – extend, withdraw, follow up
    /seats – see the seats, print codes
    /lesson – choose the topic, day and time
    /role – ask someone to answer questions
    /page – a link to the class’s page
    /pupils – a session in which the pupils make their agreement
    /council – let the class join a council (parents’ council)

command-start = Set up the group
command-poll = Polls
command-polls = Our polls
command-seats = Seats in the group
command-code = Use a code
command-close = Close a poll (contact parent)
command-agreement = Our agreement
command-lesson = Dilemmas
command-page = The class’s page on the web
command-pupils = A session with the pupils
command-app = Ages and advice about apps
command-law = Rules and advice
command-sos = Help when something has happened
command-role = Who answers questions
command-council = Parents’ council: the classes together
command-me = Who I am in the group
command-language = Choose a language
command-help = What Enige does
command-privacy = What is stored
command-forget = Be forgotten

language-choose = Which language would you like me to use with you?
language-set = From now on I write English to you.
language-class-set = From now on I write English in the group.
language-class-button = In the group: { $language }
language-me-button = To me: { $language }
language-not-known = I know Norwegian, Danish, Swedish and English. Which would you like?

privacy-heading = What is stored
privacy-stored = I store: the group’s name, country, year, number of children and language; that you take part, as a parent, staff or something else, who shares a child’s vote, whether you want reminders, and who the contact parent is; the language you choose; the address I need in order to write to you, encrypted; the agreement, the polls with what the contact parent wrote in them, the results, which dilemmas the group has had and who wants them alone, the weeks off, who answers questions, the school’s plan if someone has written it in, and the pupils’ part of the agreement with their wishes. A reason that you write for an objection stays here until the poll closes; if you let the class see it, it stands in the result. What you answer when you are asked to sign the agreement is kept under a code name, and suggestions for it are kept too. A question to a professional is kept, encrypted and without a name, until it has been answered. I store no names, except one that you ask me to put on the agreement, and no other messages, no pictures, and nothing about your having asked for help with /sos.
privacy-ballots = While a poll or a dilemma is open, your answer is kept under a code name, so that you can change it. When it closes, the answers are counted and deleted. Only the totals are left, encrypted, until the same question has been decided again, and I show no numbers from them that could point to anyone.
privacy-council = If the class is in a council, the council gets the class’s name, one word about the agreement, whether the pupils’ part is in it, and when it was last reviewed. Of polls that come from the council, the sum of the answers goes there when they close. The council sees only sums over at least three classes. /council shows whether the class is in one.
privacy-where = It is kept in a database by whoever runs me. Other groups cannot see it. Whoever runs me and has both the database and the key can find out how someone voted while a poll or a dilemma is open, and who has signed the agreement.
privacy-chat = The chat service itself sees what you press and write. I cannot hide that.
privacy-long = It is kept for as long as the group uses me. If I am removed from the group, I delete everything after 30 days.
privacy-leave = To leave, type /forget.

forget-ask = Would you like to be forgotten? I will delete the fact that you take part, and your answers in open polls and dilemmas. Numbers from closed polls stay; they carry no names. Whoever presses is the one who is forgotten.
forget-button = Forget me
forget-done = You are forgotten. Your answers in open polls and dilemmas are deleted; totals of closed ones stay, without names.
forget-contact = The group has no contact parent now. Somebody can take over with /start there.
forget-nobody = I knew nothing about you.

media-private = I never fetch pictures, sound or files, so nobody else gets them from me. If something has happened with a picture, do not send it on to anyone: type /sos, and you will learn what you can do. Otherwise: write in words, or see /help.
text-private = I did not understand that. Type /help to see what I can do.
