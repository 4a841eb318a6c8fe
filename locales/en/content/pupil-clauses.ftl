clause-s-tone-title = How we write to each other
clause-s-tone-why = A message has no voice and no face, so it is easy to misunderstand.
clause-s-tone-option-face-to-face = We write only what we could say face to face, and nothing mean about anyone who is not there.
clause-s-tone-option-think-first = We think before we send, and write kindly to each other.
clause-s-tone-option-stop = We can joke with each other, but when someone says stop, we stop at once.
clause-s-tone-option-families = Each of us writes in our own way, but tells the others first what we do not like.

clause-s-members-title = Who is in the chat
clause-s-members-why = It hurts to be the only one who is not invited.
clause-s-members-option-all-or-none = We have one chat with everyone in the class in it, or we have none.
clause-s-members-option-invited = We invite everyone in the class to the class chat, including those who get a phone later.
clause-s-members-option-no-one-left = We can have small groups, but we do not make a group with everyone in it except a few.
clause-s-members-option-families = Each of us decides which groups to be in, but tells the others before making a new one.

clause-s-told-title = What everyone needs to know
clause-s-told-why = Some of us are not in the chat, and they should not miss anything.
clause-s-told-option-only-together = When something is for everyone, we agree on it at school and not in the chat.
clause-s-told-option-also-at-school = When something in the chat is for everyone, we say it at school too.
clause-s-told-option-pass-on = When we agree on something in the chat, we pass it on to those it is about who are not there.
clause-s-told-option-families = Each of us decides where to make plans, but tells the others first, so nobody is forgotten.

clause-s-quiet-title = When the chat is quiet
clause-s-quiet-why = Everyone needs time off, and it is easier to sleep when the phone is quiet.
clause-s-quiet-option-every-night = We do not write to each other between { $from } and { $to }.
clause-s-quiet-option-school-nights = We do not write to each other between { $from } and { $to } when there is school the next day.
clause-s-quiet-option-no-answer = We do not expect an answer from anyone between { $from } and { $to }.
clause-s-quiet-option-families = Each of us decides when to write, but tells the others first when we want time off.

clause-s-ask-title = Asking before we take or share pictures
clause-s-ask-why = Everyone wants a say when the pictures are of them.
clause-s-ask-option-every-time = We ask before we take a picture of someone, tag them or screenshot what they write, and a no is a no.
clause-s-ask-option-before-sharing = We always ask the person it is about before we share a picture or a screenshot.
clause-s-ask-option-outside = We always ask the person it is about before anyone outside the class or group gets to see a picture or a screenshot.
clause-s-ask-option-families = Each of us decides about pictures of ourselves, and tells the others first what is fine.

clause-s-delete-title = Deleting when someone asks
clause-s-delete-why = It is good to know that something will be gone when we ask.
clause-s-delete-option-everywhere = When someone asks us to delete something about them, we delete it at once and ask those who got it from us to do the same.
clause-s-delete-option-at-once = When someone asks us to delete something about them, we delete it at once and do not ask why.
clause-s-delete-option-talk = When someone asks us to delete something about them, we talk together the same day and work it out.
clause-s-delete-option-families = Each of us decides what to delete, but first talks to the person it is about.

clause-s-games-title = When we play games
clause-s-games-why = Being shut out of a game hurts as much as being shut out in the playground.
clause-s-games-option-let-in = We let everyone who asks join in, and we do not write angry messages when we lose.
clause-s-games-option-take-turns = We take turns when there is no room for everyone, and take a break when we get angry.
clause-s-games-option-say-when = A few of us can play together, but we say kindly when the others can join in.
clause-s-games-option-families = Each of us decides who to play with, but tells the others first, so nobody is left waiting.

clause-s-bystander-title = When we see someone having a hard time
clause-s-bystander-why = One kind message can mean a lot to someone who is being picked on.
clause-s-bystander-option-say-stop = When someone is being picked on, we write to them, say stop once to those doing it, and tell an adult.
clause-s-bystander-option-write-and-tell = When someone is being picked on, we write to them and tell an adult.
clause-s-bystander-option-not-join = When someone is being picked on, we do not join in, and we tell an adult.
clause-s-bystander-option-families = Each of us decides how to help, and if we are not sure, we ask an adult first.

clause-s-sorry-title = Saying sorry and making it right
clause-s-sorry-why = Everyone makes mistakes, and we can make it right again.
clause-s-sorry-option-repair = When we have done something silly or unkind, we stop, delete it, say sorry face to face and make it right again.
clause-s-sorry-option-sorry = When we have done something silly or unkind, we say sorry to the person it hurt, and do not do it again.
clause-s-sorry-option-with-help = When we have done something silly or unkind, we say sorry when we are ready, and ask for help if it is hard.
clause-s-sorry-option-families = Each of us makes it right in our own way, but first asks the person it hurt.

clause-s-streaks-title = Streaks and likes
clause-s-streaks-why = A friend is a friend, with or without streaks and likes.
clause-s-streaks-option-none = We do not keep streaks with each other, and we do not count likes.
clause-s-streaks-option-never-owed = We never owe anyone an answer, a like or a streak, and nobody gets cross if a streak ends.
clause-s-streaks-option-free-days = We let anyone who wants a break from streaks and likes have one, without nagging.
clause-s-streaks-option-families = Each of us decides about streaks and likes, but tells the others before stopping.

clause-s-strangers-title = People we do not know
clause-s-strangers-why = Online, we cannot always know who someone is.
clause-s-strangers-option-only-known = We write and play only with people we know, and tell an adult when anyone else contacts us.
clause-s-strangers-option-stay-in-game = We can play with people we do not know, but we do not send pictures, switch apps or meet them, and we tell an adult if they ask us to.
clause-s-strangers-option-tell = We tell an adult when someone we do not know wants pictures, or wants to switch apps or meet us.
clause-s-strangers-option-families = Each of us decides who to talk to online, but first tells an adult we trust.

clause-s-wishes-title = Wishes for our parents
clause-s-wishes-why = We make rules for ourselves, and we have wishes for the adults too.
clause-s-wishes-option-ask-and-away = We would like the adults to ask us before they post anything about us, and to put their phones away when we eat and when they pick us up.
clause-s-wishes-option-ask = We would like the adults to ask us before they post pictures of us or write about us.
clause-s-wishes-option-meals = We would like the adults to put their phones away when we eat together.
clause-s-wishes-option-hear-us = We would like the adults to hear what we think before they make new rules.
clause-s-wishes-option-families = Each of us says at home what we would like, but tells the others first.

clause-s-adults-title = Who we go to
clause-s-adults-why = It is easier when we are not alone with it, and it is never too late to tell someone.
clause-s-adults-option-home-and-here = When something online is hurtful or scary, we tell an adult at home and an adult here the same day.
clause-s-adults-option-one-adult = When something online is hurtful or scary, we tell an adult we trust.
clause-s-adults-option-with-friend = When something online is hurtful or scary, we tell a friend and go to an adult together.
clause-s-adults-option-families = Each of us chooses which adult to go to, and nobody has to be alone with something that hurts.

clause-s-review-title = When we look at the agreement again
clause-s-review-why = We get older, and the agreement needs to fit us.
clause-s-review-option-twice = We look at the agreement together twice a year, in autumn and in spring.
clause-s-review-option-yearly = We look at the agreement together every autumn and change what does not work.
clause-s-review-option-families = Each of us can ask to look at the agreement again, and tells the others first.
