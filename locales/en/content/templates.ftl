template-first-steps-title = The first steps
template-first-steps-about = Two points to begin with, on pictures of other people’s children and on how we tell each other when something happens.

template-school-start-title = Before the first phone
template-school-start-about = Five points that are easiest to agree on while the children do not yet have a phone of their own.

template-short-kindergarten-title = Short agreement for kindergarten
template-short-kindergarten-about = Six points on screens at friends’ homes, games, pictures and our own habits, with an early talk about the first phone.

template-short-after-school-title = Short agreement for after-school club
template-short-after-school-about = Six points on watches, games, visits and pictures, and on how we tell each other when something happens after school.

template-short-early-title = Short agreement for the lower years
template-short-early-about = Six points on the time before the first phone, and on visits, games and pictures.

template-short-middle-title = Short agreement for the middle years
template-short-middle-about = Six points on phones, social media, chat, pictures and the night.

template-short-late-title = Short agreement for the upper years
template-short-late-about = Six points on social media, chat, parties, pictures and the night.

template-full-kindergarten-title = Full agreement for kindergarten
template-full-kindergarten-about = Eleven points on screens, games, pictures and our own habits, and on what applies until the first phone.

template-full-after-school-title = Full agreement for after-school club
template-full-after-school-about = Twelve points on watches, games, visits and settings, and on how we look after each other after school.

template-full-early-title = Full agreement for the lower years
template-full-early-about = Twelve points on the first phone and the time before it, on chat, games, visits and pictures, and on sticking together.

template-full-middle-title = Full agreement for the middle years
template-full-middle-about = Twelve points on phones, social media, chat, apps and games, and on what we do when something gets difficult.

template-full-late-title = Full agreement for the upper years
template-full-late-about = Twelve points on social media, parties, money, AI and the night, and on what we do when something gets difficult.

template-pupils-title = The pupils’ own agreement
template-pupils-about = Six points that the pupils agree on themselves: the tone, the chat, the pictures, and who they go to.

template-pupils-early-title = The youngest pupils’ agreement
template-pupils-early-about = Six short points that the children agree on themselves: pictures, games, saying sorry, and who they go to.
