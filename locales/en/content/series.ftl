series-first-phone-title = The first phone
series-first-phone-about = When, which one and with what settings, before the child gets a phone or a watch.

series-class-chat-title = The class chat
series-class-chat-about = Late messages, screenshots, who is in it, and how we adults write.

series-gaming-title = Games
series-gaming-about = Games at home and at friends’ homes, who gets to join in, strangers and money.

series-pictures-title = Pictures of the children
series-pictures-about = Pictures from birthdays and trips, and pictures made with AI.

series-social-age-title = Social media and age
series-social-age-about = When the child wants an account: age limits, a sibling’s account, location and streaks.

series-gone-wrong-title = When something has gone wrong
series-gone-wrong-about = When the agreement is broken, when our child has hurt someone, and nude pictures or threats.

series-two-homes-title = Families are different
series-two-homes-about = Two homes with different rules, children who need an exception, and our own phones.

series-ai-title = Children and AI
series-ai-about = Chatbots for the youngest, homework, a chatbot as a friend, and pictures that are not real.
