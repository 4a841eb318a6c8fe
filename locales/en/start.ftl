language-name = English

setup-heading = Hello! I am Enige.
setup-intro = I help the parents of a class agree on their children’s digital lives. First, a few short questions. The person who started answers.
setup-language = Which language should I use here?
setup-kind = What kind of group is this?
setup-name = What is the group called? Press, or reply to this message with a name (at most 60 characters).
setup-country = Which country do you live in?
setup-year = Which school year are the children in?
setup-children = How many children are in the group? All shares are worked out from this number. Press, or reply to this message with a number from 1 to 60.
kind-school = School class
kind-kindergarten = Kindergarten group
kind-after-school = After-school club
name-default = Our class
country-no = Norway
country-dk = Denmark
country-se = Sweden
year-name = { $country ->
    [dk] Year { $number } ({ $number }. klasse)
    [se] { $number ->
        [0] Förskoleklass
       *[other] Year { $number } (årskurs { $number })
    }
   *[no] Year { $number } ({ $number }. trinn)
}
setup-summary = { $name }: { $group }, { $country }, { $children ->
    [one] { $children } child
   *[other] { $children } children
}.
setup-confirm = An admin of this group needs to confirm that the person who started will be the class contact parent in Enige.
setup-confirm-button = Confirm
setup-done = The class is ready. You are the class contact parent and can open polls.
setup-small = There are fewer than five children in the group. So I cannot show secret results: in such a small group everyone would see who thought what. You can draft an agreement, but not vote on it here.
setup-too-long = The name must be one line of at most 60 characters. Please try again.
setup-not-a-number = Please reply with a number from 1 to 60.

welcome-heading = Welcome, { $name }
welcome-body = Here you can vote in secret, make agreements together and get short dilemmas to talk about. Nobody sees what you answer, and I do not remind anyone of anything they have not asked for.
welcome-seat = I count you as the parent or guardian of one child when you first vote. If that is not right, press here:
welcome-next = The contact parent can open a poll with /poll. Anyone can type /help.

private-hello = Hello! I am Enige. Add me to your parents’ group, and type /start there. Here with me you can vote, read the agreement and choose a language.
private-known = Hello! Type /poll to vote, /agreement to read the agreement and /help for more.
room-hello = Hello! I am Enige. Type /start, and we set up the group in a minute.
choose-class = You are in several groups. Which one is this about?
takeover-offer = The contact parent has left the group. Whoever administers the group can take over: type /start here.
takeover-done = You are now the class contact parent in Enige.
by-number = Reply to this message with the number.
