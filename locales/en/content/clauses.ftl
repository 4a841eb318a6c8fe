clause-debut-title = First smartphone
clause-debut-why = When several wait together, no child stands alone.
clause-debut-age = We wait until a child is at least { $age } before they get their own smartphone.
clause-debut-pledge = Several of our families wait together until their child is at least { $age } before the child gets a smartphone.
clause-debut-families = Each family decides when their child gets a smartphone, but tells the others first.

clause-watch-title = Smartwatches
clause-watch-why = It is good to know what the watches do when the children are together.
clause-watch-yes = We keep the children’s smartwatches in school mode at school, and the camera and listening function are always off.
clause-watch-no = We have no shared rule about school mode, cameras and listening functions on smartwatches.
clause-watch-families = Each family decides about smartwatches, but tells the others first.

clause-social-title = Social media
clause-social-why = It is easier to say ‘not yet’ when the others say the same.
clause-social-age = We wait until a child is at least { $age } before they get their own social media accounts.
clause-social-pledge = Several of our families wait together until their child is at least { $age } before the child gets social media accounts.
clause-social-families = Each family decides about social media, but tells the others first.

clause-chat-title = Class chat
clause-chat-why = A chat that everyone is in, or no one, leaves nobody out.
clause-chat-option-none = We have no shared chat for the children.
clause-chat-option-sms = We let the children text each other, and have no shared chat.
clause-chat-option-moderated = We have one chat for all the children, and a parent looks after it.
clause-chat-option-school = We let the children write to each other in the school’s tool, and have no other shared chat.
clause-chat-families = Each family decides about chat, but tells the others first.

clause-apps-title = Apps and services
clause-apps-why = It is good to know what the others think is fine.
clause-apps-list = These are fine with us for now: { $list }.
clause-apps-list-none = We have no shared list, as none of the services got a majority.
clause-apps-families = Each family decides about apps, but tells the others first.

clause-gaming-title = Gaming
clause-gaming-why = Being left out of a game feels like being left out in the playground.
clause-gaming-option-pegi = We follow the PEGI rating: the children play games that are rated for their age or lower.
clause-gaming-option-with-parent = We follow the PEGI rating, and go one step above the child’s age only when a parent is there.
clause-gaming-families = Each family decides about gaming, but tells the others first.

clause-visits-title = Screens at friends’ homes
clause-visits-why = It is good to know what the rules are in each other’s homes.
clause-visits-option-host = We follow the host’s rules for screens, and the host tells us about them beforehand.
clause-visits-option-first-hour = We keep the first hour of a visit free of screens.
clause-visits-option-screen-free = We keep screens put away when the children visit each other.
clause-visits-families = Each family decides about screens during visits, but tells the others first.

clause-parties-title = Parties and sleepovers
clause-parties-why = When everyone knows what applies, the host does not have to make it up.
clause-parties-option-basket = We collect the phones in a basket at parties and sleepovers.
clause-parties-option-evening = We set a time beforehand for parties and sleepovers, and the children put their phones away then.
clause-parties-option-through-host = We call the host when we want to reach the children at parties and sleepovers.
clause-parties-families = Each family decides about phones at parties and sleepovers, but tells the others first.

clause-photos-title = Pictures of other people’s children
clause-photos-why = A picture that has been shared is hard to get back.
clause-photos-option-ask-both = We never share pictures of other people’s children without a yes from both the child and the parents.
clause-photos-option-closed-album = We share pictures of other people’s children only in a private album for the group’s families.
clause-photos-option-each-time = We ask the parents each time we want to share a picture of their child, and delete it if asked to.
clause-photos-families = Each family decides what to share of their own children, and asks before sharing pictures of other people’s.

clause-night-title = At night
clause-night-why = Sleep comes more easily without a phone by the bed.
clause-night-agreed = On school nights, we charge the children’s phones outside the bedroom.
clause-night-families = Each family decides where the phone is kept at night, but tells the others first.

clause-controls-title = Settings
clause-controls-why = When several families have the same settings, no child is the only one.
clause-controls-list = We share these settings on the children’s phones and tablets: { $list }.
clause-controls-list-none = We have no settings in common, as none of them got a majority.
clause-controls-families = Each family decides about settings, but tells the others first.

clause-ai-title = AI chatbots
clause-ai-why = AI is new to many of us, and it is easier to find our way together.
clause-ai-option-with-adult = We let the children use AI chatbots only with an adult until they are 13.
clause-ai-option-with-care = We let the children use AI chatbots alone, but never with names or pictures of others.
clause-ai-option-not-yet = We hold off on AI chatbots for the children for now.
clause-ai-families = Each family decides about AI chatbots, but tells the others first.

clause-renewal-title = When we look at the agreement again
clause-renewal-why = Children grow, and an agreement that nobody looks at fades away.
clause-renewal-families = We look at the agreement again when someone asks.

template-short-title = Short agreement
template-first-years-title = Short agreement for the youngest
