clause-debut-title = First smartphone
clause-debut-why = When several wait together, no child stands alone.
clause-debut-question = How old should a child in the group be before getting a first smartphone?
clause-debut-intro = Some children get a smartphone early, others late, and there can be good reasons for both. Answer with the age you yourself would wait until.
clause-debut-age = We wait until a child is at least { $age } before they get their own smartphone.
clause-debut-families = Each family decides when their child gets a smartphone, but tells the others first.

clause-social-title = Social media
clause-social-why = It is easier to say ‘not yet’ when the others say the same.
clause-social-question = How old should a child in the group be before getting their own social media account?
clause-social-intro = The services have their own age limits, often 13, and several countries want to change their laws. Answer with the age you yourself would wait until.
clause-social-age = We wait until a child is at least { $age } before they get their own social media accounts.
clause-social-families = Each family decides about social media, but tells the others first.

clause-chat-title = Class chat
clause-chat-why = A chat that everyone is in, or no one, leaves nobody out.
clause-chat-families = Each family decides about chat, but tells the others first.

clause-gaming-title = Gaming
clause-gaming-why = Being left out of a game feels like being left out in the playground.
clause-gaming-families = Each family decides about gaming, but tells the others first.

clause-visits-title = Screens at friends’ homes
clause-visits-why = It is good to know what the rules are in each other’s homes.
clause-visits-families = Each family decides about screens during visits, but tells the others first.

clause-photos-title = Pictures of other people’s children
clause-photos-why = A picture that has been shared is hard to get back.
clause-photos-families = Each family decides what to share of their own children, and asks before sharing pictures of other people’s.

clause-night-title = At night
clause-night-why = Sleep comes more easily without a phone by the bed.
clause-night-families = Each family decides where the phone is kept at night, but tells the others first.

clause-renewal-title = When we look at the agreement again
clause-renewal-why = Children grow, and an agreement that nobody looks at fades away.
clause-renewal-families = We look at the agreement again when someone asks.

template-short-title = Short agreement
template-first-years-title = Short agreement for the youngest
