clause-debut-title = First smartphone
clause-debut-why = When several wait together, no child stands alone.
clause-debut-option-from = We wait until a child is at least { $age } before they get their own smartphone.
clause-debut-option-after-primary = We wait until a child starts the upper years of school before they get their own smartphone.
clause-debut-option-year = We wait until a child starts Year { $number } before they get their own smartphone.
clause-debut-option-families = Each family decides when their child gets a smartphone, but tells the others first.
clause-debut-pledge = Several of our families wait together until their child is at least { $age } before the child gets a smartphone.

clause-before-title = Before the first smartphone
clause-before-why = Waiting is easier when we know what the children can have in the meantime.
clause-before-option-none = We let the children manage without a phone or smartwatch of their own until they get their first smartphone.
clause-before-option-shared = We let the children borrow a shared family phone when they need it, until they get their first smartphone.
clause-before-option-watch = We let the children have a smartwatch that only makes calls, until they get their first smartphone.
clause-before-option-basic = We let the children have a simple phone for calls and text messages, until they get their first smartphone.
clause-before-option-families = Each family decides what their child has before the first smartphone, but tells the others first.

clause-watch-title = Smartwatches
clause-watch-why = It is good to know what the watches do when the children are together.
clause-watch-option-year = We wait until a child starts Year { $number } before they get a smartwatch.
clause-watch-option-yes = We keep the children’s smartwatches in school mode at school, and the camera and listening function are always off.
clause-watch-option-no = We have no shared rule about school mode, cameras and listening functions on smartwatches.
clause-watch-option-families = Each family decides about smartwatches, but tells the others first.

clause-social-title = Social media
clause-social-why = It is easier to say ‘not yet’ when the others say the same.
clause-social-option-from = We wait until a child is at least { $age } before they get their own social media accounts.
clause-social-option-after-primary = We wait until a child starts the upper years of school before they get their own social media accounts.
clause-social-option-law = We follow our country’s age limit for social media once the law has one, and the services’ own limits until then.
clause-social-option-service = We follow the age limits that the services themselves have set.
clause-social-option-families = Each family decides about social media, but tells the others first.
clause-social-pledge = Several of our families wait together until their child is at least { $age } before the child gets social media accounts.

clause-chat-title = Class chat
clause-chat-why = A chat that everyone is in, or no one, leaves nobody out.
clause-chat-option-none = We have no shared chat for the children.
clause-chat-option-sms = We let the children text each other, and have no shared chat.
clause-chat-option-school = We let the children write to each other in the school’s tool, and have no other shared chat.
clause-chat-option-quiet = We have one chat for all the children, a parent looks after it, and it rests from { $from } to { $to }. Important messages are never only there.
clause-chat-option-moderated = We have one chat for all the children, and a parent looks after it.
clause-chat-option-families = Each family decides about chat, but tells the others first.

clause-apps-title = Apps and services
clause-apps-why = It is good to know what the others think is fine.
clause-apps-option-list = These are fine with us for now: { $list }.
clause-apps-option-none = We have no shared list of apps and services for now.
clause-apps-option-families = Each family decides about apps, but tells the others first.

clause-gaming-title = Gaming
clause-gaming-why = Being left out of a game feels like being left out in the playground.
clause-gaming-option-pegi = We follow the PEGI rating: the children play games that are rated for their age or lower.
clause-gaming-option-with-parent = We follow the PEGI rating, and go one step above the child’s age only when a parent is there.
clause-gaming-option-known-voices = We let the children use voice chat in games only with people they know.
clause-gaming-option-all-in = We let every child in the group join in when someone sets up a shared server.
clause-gaming-option-families = Each family decides about gaming, but tells the others first.

clause-visits-title = Screens at friends’ homes
clause-visits-why = It is good to know what the rules are in each other’s homes.
clause-visits-option-screen-free = We keep screens put away when the children visit each other.
clause-visits-option-first-hour = We keep the first hour of a visit free of screens.
clause-visits-option-host = We follow the host’s rules for screens, and the host tells us about them beforehand.
clause-visits-option-families = Each family decides about screens during visits, but tells the others first.

clause-parties-title = Parties and sleepovers
clause-parties-why = When everyone knows what applies, the host does not have to make it up.
clause-parties-option-basket = We collect the phones in a basket at parties and sleepovers.
clause-parties-option-evening = At parties and sleepovers, we have the children put their phones away from { $time }.
clause-parties-option-through-host = We call the host when we want to reach the children at parties and sleepovers.
clause-parties-option-no-photos = We do not post pictures from the children’s parties and sleepovers.
clause-parties-option-families = Each family decides about phones at parties and sleepovers, but tells the others first.

clause-photos-title = Pictures of other people’s children
clause-photos-why = A picture that has been shared is hard to get back.
clause-photos-option-ask-both = We never share pictures of other people’s children without a yes from both the child and the parents.
clause-photos-option-closed-album = We share pictures of other people’s children only in a private album for the group’s families.
clause-photos-option-each-time = We ask the parents each time we want to share a picture of their child, and delete it if asked to.
clause-photos-option-families = Each family decides what to share of their own children, and asks before sharing pictures of other people’s.

clause-night-title = At night
clause-night-why = Sleep comes more easily without a phone by the bed.
clause-night-option-outside = On school nights, we charge the children’s phones outside the bedroom from { $time }.
clause-night-option-last-hour = We put screens away for the last hour before the children go to bed.
clause-night-option-families = Each family decides where the phone is kept at night, but tells the others first.

clause-controls-title = Settings
clause-controls-why = When several families have the same settings, no child is the only one.
clause-controls-option-list = We share these settings on the children’s phones and tablets: { $list }.
clause-controls-option-none = We have no shared settings on the children’s phones and tablets for now.
clause-controls-option-families = Each family decides about settings, but tells the others first.

clause-harm-title = When something has happened
clause-harm-why = It is easier to sort things out when we know how to tell each other.
clause-harm-option-with-school = If something hurtful happens between the children online, we tell the parents concerned directly the same day, and the school if it affects several. We never use the group chat, and a child who tells us is not blamed.
clause-harm-option-directly = If something hurtful happens between the children online, we tell the parents concerned directly the same day, and never raise it in the group chat.
clause-harm-option-no-blame = When a child tells us about something that has happened online, we listen and do not blame the child.
clause-harm-option-families = Each family decides how to raise what happens online, but tells those concerned first.

clause-exclusion-title = When someone is left out
clause-exclusion-why = When we all do the same, every child knows that they will get help.
clause-exclusion-option-steps = If a child is bullied or left out online, we listen, find out what has happened, get it stopped and talk with both homes and the school. We close down groups that shut someone out.
clause-exclusion-option-both-homes = If a child is bullied or left out online, we listen first, and then both homes and the school talk about it together.
clause-exclusion-option-close-groups = We close down online chats and groups when they shut any of the children out.
clause-exclusion-option-families = Each family decides what to do when someone is left out, but tells the others first.

clause-money-title = Gifts for games
clause-money-why = A shared limit makes it easier to choose a present.
clause-money-option-none = We do not give money or items for games when the children have birthdays.
clause-money-option-cap = If we give money or items for games when the children have birthdays, it is { $number } kr at most.
clause-money-option-ask = We ask the birthday child’s parents before we give money or items for games.
clause-money-option-families = Each family decides about gifts for games, but tells the others first.

clause-ai-title = AI chatbots
clause-ai-why = AI is new to many of us, and it is easier to find our way together.
clause-ai-option-not-yet = We hold off on AI chatbots for the children for now.
clause-ai-option-with-adult = We let the children use AI chatbots only with an adult until they are { $age }.
clause-ai-option-with-care = We let the children use AI chatbots alone, but never with names or pictures of others.
clause-ai-option-families = Each family decides about AI chatbots, but tells the others first.

clause-models-title = Us adults too
clause-models-why = A rule is easier to follow when the adults follow it too.
clause-models-option-list = This applies to us adults: { $list }.
clause-models-option-none = We have no shared rules about adults’ screen habits for now.
clause-models-option-families = Each family decides about the adults’ screen habits, but tells the others first.

clause-exceptions-title = Exceptions
clause-exceptions-why = A good agreement has room for children who need something different.
clause-exceptions-option-listed = We make exceptions when health, disability or two homes call for it, and nobody has to explain.
clause-exceptions-option-no-questions = We make exceptions for everyone who needs one, and nobody asks why.
clause-exceptions-option-families = Each family decides whether their child needs an exception, but tells the others first.

clause-nature-title = What kind of agreement this is
clause-nature-why = It is easier to say yes when you can change your mind.
clause-nature-option-direction = We see the agreement as a shared direction, not as a contract.
clause-nature-option-intent = We see the agreement as a shared direction, not as a contract. Anyone who wants to leave it can do so quietly.
clause-nature-option-families = Each family decides which points it follows, but tells the others first.

clause-renewal-title = When we look at the agreement again
clause-renewal-why = Children grow, and an agreement that nobody looks at fades away.
clause-renewal-option-both = We look at the agreement again every autumn, and when the children start school, the middle years or the upper years.
clause-renewal-option-autumn = We look at the agreement again every autumn.
clause-renewal-option-stages = We look at the agreement again when the children start school, the middle years or the upper years.
clause-renewal-option-families = We look at the agreement again when someone asks.
