poll-debut-title = First smartphone
poll-debut-question = How old should a child in the group be before getting a first smartphone?
poll-debut-intro = Some children get a smartphone early, others late, and there can be good reasons for both. Answer with the age you yourself would wait until.
poll-debut-recommendation = Trivselskommissionen in Denmark advises waiting until 13 for a child’s own smartphone. This is advice and not law, and the evidence behind it is disputed.

poll-debut-together-title = Waiting together: smartphone
poll-debut-together-question = Until what age would you hold off on your child’s first smartphone, if enough other families did too?
poll-debut-together-intro = You give the highest age you would wait until, and how many of you there must be. If there are fewer, you are not in.

poll-before-title = Before the first smartphone
poll-before-question = What is fine for the children in the group to have before they get their first smartphone?
poll-before-intro = Some like to be able to reach their child on the way to school and activities, others manage well without. Of the things you think are fine, choose the one that goes furthest.
poll-before-option-none = Neither phone nor smartwatch
poll-before-meaning-none = The children have no phone or smartwatch of their own in the meantime.
poll-before-option-shared = A shared family phone
poll-before-meaning-shared = The family has a phone that the child borrows when they need it.
poll-before-option-watch = A smartwatch that only makes calls
poll-before-meaning-watch = The child may have a smartwatch for making calls, and for nothing else.
poll-before-option-basic = A simple phone
poll-before-meaning-basic = The child may have a phone of their own for calls and text messages.
poll-before-option-families = Families decide
poll-before-meaning-families = Each family decides, but tells the others first.

poll-watch-title = Smartwatches
poll-watch-question = Should the children’s smartwatches be in school mode at school, with the camera and listening function always off?
poll-watch-intro = A smartwatch can make it easy to reach a child, and some watches can also take pictures or let others hear what is going on around the child. School mode means that the watch stays quiet during the school day.

poll-social-title = Social media
poll-social-question = How old should a child in the group be before getting their own social media account?
poll-social-intro = The services have their own age limits, often 13, and several countries want to change their laws. Answer with the age you yourself would wait until.

poll-social-together-title = Waiting together: social media
poll-social-together-question = Until what age would you hold off on your child’s own social media accounts, if enough other families did too?
poll-social-together-intro = You give the highest age you would wait until, and how many of you there must be. If there are fewer, you are not in.

poll-chat-title = Class chat
poll-chat-question = Which channel should the children in the group use when they write to each other?
poll-chat-intro = Some think that the children should be able to reach each other easily, others that meeting up is enough. Start with the one you would most like.
poll-chat-option-none = No shared channel
poll-chat-meaning-none = The children have no shared chat and make plans in other ways.
poll-chat-option-sms = Ordinary text messages
poll-chat-meaning-sms = The children text each other, and nobody needs an app.
poll-chat-option-moderated = One chat that a parent looks after
poll-chat-meaning-moderated = All the children are in the same chat, and a parent keeps an eye on the tone.
poll-chat-option-school = The school’s own tool
poll-chat-meaning-school = The children write to each other in the tool that the school already uses.

poll-apps-title = Apps and services
poll-apps-question = Which apps and services are fine for the children in the group at the age they are now?
poll-apps-intro = Choose as many as you like, or none. Your answer is about the age the children are now, and you can all vote again when they are older.
poll-apps-meaning-snapchat = Pictures and messages that disappear, and a map where friends can see each other.
poll-apps-meaning-tiktok = Short videos that the app picks out, with comments and messages.
poll-apps-meaning-instagram = Pictures, short videos and messages, on a public or private profile.
poll-apps-meaning-youtube = Long and short videos about anything and everything, with comments.
poll-apps-meaning-whatsapp = Messages, pictures and calls with one person or in groups, tied to a phone number.
poll-apps-meaning-messenger = Messages, pictures and calls with one person or in groups, from the company behind Facebook.
poll-apps-meaning-discord = Groups with text, voice and video, popular with people who play games.
poll-apps-meaning-roblox = Games made by the users themselves, with chat and things to buy.
poll-apps-meaning-minecraft = A building game, played alone or with others online.
poll-apps-meaning-fortnite = A game of fighting others online, with voice chat and things to buy.

poll-gaming-title = Age ratings for games
poll-gaming-question = How do we want to use the age ratings on games?
poll-gaming-intro = PEGI is the age rating that is shown on games. Children differ, and families find different things important.
poll-gaming-option-pegi = Follow the PEGI rating
poll-gaming-meaning-pegi = The children play games that are rated for their age or lower.
poll-gaming-option-with-parent = One step up with a parent
poll-gaming-meaning-with-parent = The children may play games one PEGI step above their age when a parent is there.
poll-gaming-option-families = Families decide
poll-gaming-meaning-families = Each family decides, but tells the others first.

poll-visits-title = Screens at friends’ homes
poll-visits-question = What should the rule be for screens when the children visit each other?
poll-visits-intro = Families have different habits at home, and the children spend time in several homes. Choose what suits you best, both as hosts and when your child is the guest.
poll-visits-option-host = The host’s rule, shared beforehand
poll-visits-meaning-host = The family that has visitors decides, and says beforehand what the rule is.
poll-visits-option-first-hour = First hour without screens
poll-visits-meaning-first-hour = The children play without screens for the first hour, and then the host decides.
poll-visits-option-screen-free = No screens on visits
poll-visits-meaning-screen-free = Screens stay put away when the children visit each other.
poll-visits-option-families = Families decide
poll-visits-meaning-families = Each family decides for its own child, but tells the others first.

poll-parties-title = Phones at parties and sleepovers
poll-parties-question = What should the rule be for the children’s phones at parties and sleepovers?
poll-parties-intro = Some children like to be able to call home, and some parents like phones to be put away. Both can be arranged in several ways.
poll-parties-option-basket = Phones in a basket
poll-parties-meaning-basket = The phones go in a basket by the door and are picked up when the children go home.
poll-parties-option-evening = Put away from { $time }
poll-parties-meaning-evening = The children put their phones away from { $time }, and may have them until then.
poll-parties-option-through-host = Contact through the host
poll-parties-meaning-through-host = Parents reach the children through the host, so the children need no phone of their own.
poll-parties-option-families = Families decide
poll-parties-meaning-families = Each family decides, but tells the others first.

poll-photos-title = Pictures of other people’s children
poll-photos-question = What should the rule be when parents want to share pictures with other people’s children in them?
poll-photos-intro = Some are happy to share pictures of what the children do together, others would rather their child was not in them. This is about pictures that parents share, not those of the school or kindergarten.
poll-photos-recommendation = Datatilsynet in Norway advises never sharing pictures of other people’s children without consent from a parent or guardian, and asking the child too.
poll-photos-option-ask-both = A yes from both child and parents
poll-photos-meaning-ask-both = Nobody shares a picture before the child and the parents have said yes.
poll-photos-option-closed-album = Only in a private album
poll-photos-meaning-closed-album = The pictures are shared only in an album for the group’s families.
poll-photos-option-each-time = Ask each time, delete on request
poll-photos-meaning-each-time = Whoever wants to share asks the parents each time, and deletes the picture if asked to.
poll-photos-option-families = Families decide
poll-photos-meaning-families = Each family decides about its own children, and asks before sharing pictures of other people’s.

poll-night-title = Phones at night
poll-night-question = Can we agree on this: on school nights, we charge the children’s phones outside the bedroom from { $time }?
poll-night-intro = The proposal does not cover weekends and holidays. Some want the phone in the bedroom, for instance as an alarm clock, and others would rather keep it somewhere else.
poll-night-recommendation = Helsedirektoratet in Norway advises no screens in the last hour before bedtime, and no screens by the bed.

poll-controls-title = Settings on phones and tablets
poll-controls-question = Which settings should we have in common on the children’s phones and tablets?
poll-controls-intro = Choose as many as you like, or none. Settings can bring peace of mind, and they can also make everyday life more fiddly.
poll-controls-recommendation = For children aged 9 to 12, Digitaliseringsministeriet in Denmark advises, among other things, turning location off, blocking purchases or requiring a code, and allowing contact from friends only. It has separate advice for younger and older children.
poll-controls-option-installs = An adult approves new apps
poll-controls-meaning-installs = The child asks, and an adult says yes before an app is downloaded.
poll-controls-option-purchases = Purchases are blocked
poll-controls-meaning-purchases = Nothing can be bought in apps and games unless an adult allows it.
poll-controls-option-location = Location is off
poll-controls-meaning-location = Apps do not get to know where the child is.
poll-controls-option-contacts = Contact from friends only
poll-controls-meaning-contacts = Only people who are already the child’s friends can write or call in apps and games.

poll-harm-title = When something has happened
poll-harm-question = Can we agree on this: if something hurtful happens between the children online, we tell the parents concerned directly the same day, and the school if it affects several, we never use the group chat for it, and a child who tells us is not blamed?
poll-harm-intro = Some would rather talk it over between parents, others would like the school to be involved. The proposal does not cover danger or possible crimes, because then it is the police who help.

poll-exclusion-title = When someone is left out
poll-exclusion-question = Can we agree on this: if a child is bullied or left out online, we listen, find out what has happened, get it stopped and talk with both homes and the school, and we close down groups that shut someone out?
poll-exclusion-intro = Some would rather sort this out between the homes first, others would like the school to be involved from the start. The proposal is about chats, games and apps where the children are together.

poll-money-title = Gifts for games
poll-money-question = What should the rule be for money or items for games as a gift when the children have birthdays?
poll-money-intro = In some games there are things to buy, and some children would like that as a present. Some think it is a good gift, others would rather give something else.
poll-money-option-none = No such gifts
poll-money-meaning-none = The children do not give each other money or items for games as birthday presents.
poll-money-option-cap = { $number } kr at most
poll-money-meaning-cap = Anyone who gives money or items for games gives { $number } kr at most.
poll-money-option-ask = Ask the parents first
poll-money-meaning-ask = Anyone who wants to give something for a game asks the birthday child’s parents first.
poll-money-option-families = Families decide
poll-money-meaning-families = Each family decides, but tells the others first.

poll-ai-title = AI chatbots
poll-ai-question = How should the children in the group use AI chatbots such as ChatGPT outside school?
poll-ai-intro = An AI chatbot answers questions and can help with many things, and it can also get things wrong. This is about use at home and with friends, not what the school decides.
poll-ai-option-with-adult = With an adult until they are { $age }
poll-ai-meaning-with-adult = Children under { $age } use AI chatbots only when an adult is with them.
poll-ai-option-with-care = Alone, but no names or pictures
poll-ai-meaning-with-care = The children may use them alone, but never with names or pictures of others.
poll-ai-option-not-yet = Not yet
poll-ai-meaning-not-yet = The children do not use AI chatbots at the age they are now.
poll-ai-option-families = Families decide
poll-ai-meaning-families = Each family decides, but tells the others first.

poll-models-title = Us adults too
poll-models-question = Which habits do we adults want to share?
poll-models-intro = Choose as many as you like, or none. Adults need their phones too, and there can be good reasons for having them out.
poll-models-recommendation = Helsedirektoratet in Norway advises no screens at mealtimes.
poll-models-option-pickup = No phones at drop-off and pick-up
poll-models-meaning-pickup = The phone stays in our pocket when we drop off or pick up the children.
poll-models-option-meals = No phones at mealtimes
poll-models-meaning-meals = The adults put their phones away too when the family eats.
poll-models-option-ask = We ask before we post anything
poll-models-meaning-ask = Anyone who wants to post something about a child asks first, even when it is their own.

poll-exceptions-title = Exceptions
poll-exceptions-question = Can we agree on this: we make exceptions when health, disability or two homes call for it, and nobody has to explain?
poll-exceptions-intro = Some children need an app or a phone for the sake of their health, and some live in two homes. The proposal covers everything else that we agree on.

poll-nature-title = What kind of agreement this is
poll-nature-question = Can we agree on this: we see the agreement as a shared direction, not as a contract, and anyone who wants to leave it can do so quietly?
poll-nature-intro = Some would rather have a firm agreement, others a shared direction. The proposal covers the whole agreement, not one of its points.

poll-renewal-title = When we look at the agreement again
poll-renewal-question = When should we look at the agreement again?
poll-renewal-intro = The children get older, and what fits now may fit less well later. Some would like a fixed time, others would do it when it is needed.
poll-renewal-option-both = Every autumn and at new stages
poll-renewal-meaning-both = We look at it every autumn, and when the children start school, the middle years or the upper years.
poll-renewal-option-autumn = Every autumn
poll-renewal-meaning-autumn = We look at it once a year, in autumn.
poll-renewal-option-stages = At new stages
poll-renewal-meaning-stages = We look at it when the children start school, the middle years or the upper years.
poll-renewal-option-families = When someone asks
poll-renewal-meaning-families = The agreement stands until a family would like to look at it again.
