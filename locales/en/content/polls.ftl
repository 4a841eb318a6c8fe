poll-debut-title = First smartphone
poll-debut-question = How old should a child in the group be before getting a first smartphone?
poll-debut-intro = Some children get a smartphone early, others late, and there can be good reasons for both. Answer with the age you yourself would wait until.
poll-debut-recommendation = Trivselskommissionen in Denmark advises waiting until 13 for a child’s own smartphone. This is advice and not law, and the evidence behind it is disputed.

poll-debut-together-title = Waiting together: smartphone
poll-debut-together-question = Until what age would you hold off on your child’s first smartphone, if enough other families did too?
poll-debut-together-intro = You give the highest age you would wait until, and how many of you there must be. If there are fewer, you are not in.

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
poll-parties-option-evening = Put away from a set time
poll-parties-meaning-evening = The children put their phones away at a time that the host sets beforehand.
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
poll-night-question = Can we agree on this: on school nights, we charge the children’s phones outside the bedroom?
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

poll-ai-title = AI chatbots
poll-ai-question = How should the children in the group use AI chatbots such as ChatGPT outside school?
poll-ai-intro = An AI chatbot answers questions and can help with many things, and it can also get things wrong. This is about use at home and with friends, not what the school decides.
poll-ai-option-with-adult = With an adult until they are 13
poll-ai-meaning-with-adult = Children under 13 use AI chatbots only when an adult is with them.
poll-ai-option-with-care = Alone, but no names or pictures
poll-ai-meaning-with-care = The children may use them alone, but never with names or pictures of others.
poll-ai-option-not-yet = Not yet
poll-ai-meaning-not-yet = The children do not use AI chatbots at the age they are now.
poll-ai-option-families = Families decide
poll-ai-meaning-families = Each family decides, but tells the others first.
