setting-private = Make the profile private, if you can.
setting-location = Turn off location sharing.
setting-contact = Let only friends send messages.
setting-purchases = Lock purchases.
setting-installs = Have a parent approve new apps.
setting-photos = Do not share pictures of other children unless they have said yes.

app-snapchat-look = Snapchat tells the sender when someone takes a screenshot. If you need proof, Barnevakten in Norway suggests photographing the screen with another phone. Never photograph sexual pictures.
app-snapchat-terms-denmark = The age of digital consent in Denmark is 15. Snapchat kept 13, saying that law does not bind it, says a 2024 summary.
app-snapchat-terms-norwegian = The number comes from a Norwegian source, Barnevakten. Please check the terms where you live.

app-tiktok-look = Accounts for children under 16 are private from the start, according to a source that is not TikTok itself. Check on your child’s phone whether that is so.
app-tiktok-terms-denmark = The age of digital consent in Denmark is 15. TikTok kept 13, saying that law does not bind it, says a 2024 summary.
app-tiktok-terms-norwegian = The number comes from a Norwegian source, Barnevakten. Please check the terms where you live.

app-instagram-look = Users under 18 get a special account for teenagers, according to Screenwise. For a child under 16, a parent must say yes before the settings can be made less strict.
app-instagram-terms-norwegian = The number comes from a Norwegian source, Barnevakten. Please check the terms where you live.

app-youtube-look = Having an account of one’s own and watching when a parent has allowed it are two different things. There is also something called YouTube Kids.
app-youtube-terms-account = This is for having one’s own account. Younger children may use YouTube when a parent allows it, according to a website quoting the terms.
app-youtube-terms-norway = Barnevakten in Norway lists 13 as a limit that parents cannot make exceptions from. So the sources disagree.

app-whatsapp-look = WhatsApp did not check anyone’s age when the limit was lowered in 2024. It helps to talk with your child about who it is fine to write to.
app-whatsapp-terms-since = In Europe the limit went down from 16 to 13 on 11 April 2024.

app-discord-look = If a stranger wants to move a chat to another app, one to one, Kripos in Norway advises saying no. Children should be able to tell without being scolded.
app-discord-terms-list = The number is for countries that are not on Discord’s list of exceptions. Denmark was not on the part of the list I have seen.
app-discord-terms-unseen = The number is for countries not on Discord’s list of exceptions. I have not seen the lines for Norway and Sweden.

app-messenger-look = I have no reliable source for Messenger’s age limit. Look in the terms, and perhaps agree on who the children may write to.

app-messenger-kids-look = At its launch, both children’s parents had to approve a contact. It probably exists in Denmark, as Digitaliseringsministeriet there mentions it. I do not know about Norway and Sweden.
app-messenger-kids-terms-children = In 2017, when it was only available in the USA, it was for children aged 6 to 12, through a parent’s account.

app-telegram-look = In 2023 Justisdepartementet in Norway advised public employees not to have Telegram on their work phones. Teachers there may therefore be unable to use it at work.
app-telegram-terms-eu = This is in the newest EU terms I have seen, in a copy. Older terms said 16. See telegram.org/tos/eu.
app-telegram-terms-norway = The newest EU terms I have seen say 18. Older terms said 16. Norway is not named, so what applies there is unclear.

app-signal-look = The sources say little about Signal beyond the age. One suggestion is to agree on who your child may write to, as with any messaging service.

app-matrix-look = The server matrix.org scans unencrypted files for images of child abuse and filters unencrypted messages. Other servers may have other rules.
app-matrix-terms-server = This is for the server matrix.org. On other servers, whoever runs the server decides.

app-element-look = The age limit for Element probably depends on the server where the account is. Find out which server that is before a child gets an account.
app-element-terms-server = Most likely the rules of the server where the account is apply. For matrix.org that means 18.

app-chatgpt-look = One suggestion is never to type in other children’s names or upload pictures of them. Try the service together before your child uses it alone.
app-chatgpt-terms-permission = Under 18, a parent’s permission is needed, according to a source that quotes the terms.
app-chatgpt-terms-denmark = The terms say 13, or the country’s age of digital consent if higher: probably 15 in Denmark. Under 18, a parent’s permission is needed.

app-roblox-look = Since 7 January 2026 an age check has been needed to use chat. For children under nine, chat is off until a parent says yes.

app-minecraft-look = If someone sets up a shared server, it is good when everyone may join. Ekeberg FAU in Norway reminds us that being left out of a game hurts.

app-fortnite-look = Before you say yes to chat and purchases, it helps to talk about who your child plays with and what it is fine to spend money on.
app-fortnite-terms-cabined = Younger children get a limited account, without chat, purchases or their own display name, until a parent says yes.
app-fortnite-terms-denmark = The limit is 13 or the age of digital consent, probably 15 in Denmark. Younger: no chat, purchases or own name until a parent agrees.

app-bereal-look = One suggestion is to ask other children before they are in a picture, and to leave it when someone says no.
app-bereal-terms-country = In the EU the limit is 13 to 16, by country, says a source quoting the terms. I have not seen your country’s number.
