quiz-age-privacy-question = An app can have three different ages. What is the age of digital consent?
quiz-age-privacy-option-content = The age that the content is suitable for
quiz-age-privacy-why-content = That is the recommended age, set by PEGI or the app store. It may differ from the age of digital consent.
quiz-age-privacy-option-yes = When children themselves can say yes to use of their data
quiz-age-privacy-why-yes = From that age, children themselves can say yes to a service using their personal data. Before that, a parent or guardian has to say yes.
quiz-age-privacy-option-terms = The age in the service’s own terms
quiz-age-privacy-why-terms = The number may be the same, so they are easy to mix up. But the terms are the service’s own rules. The age of digital consent is in the law.

quiz-age-terms-question = Who decides the age stated in an app’s terms?
quiz-age-terms-option-parents = The parents
quiz-age-terms-why-parents = Parents decide a lot, but not this. Several have told Barnevakten in Norway that the child’s account was deleted when they tried to send consent.
quiz-age-terms-option-law = The law of the country
quiz-age-terms-why-law = That is easy to believe. The law has an age of digital consent. The age in the terms is written by the service.
quiz-age-terms-option-service = The service itself
quiz-age-terms-why-service = Yes. Barnevakten in Norway calls some of these limits absolute, such as 13 on Snapchat: a parent cannot say yes earlier.

quiz-age-pegi-question = A game is rated PEGI 12. What kind of age is that?
quiz-age-pegi-option-advice = A recommended age
quiz-age-pegi-why-advice = Yes. Barnevakten in Norway counts PEGI as a recommended age. Parents decide whether the game suits the child.
quiz-age-pegi-option-law = An age the law requires for playing
quiz-age-pegi-why-law = A label on the box can look like a law. Barnevakten in Norway counts it as a recommended age.
quiz-age-pegi-option-terms = The age in the game’s terms
quiz-age-pegi-why-terms = The terms may have a different age from the label, so it is wise to check both. PEGI is a recommended age.

quiz-consent-no-question = From what age can a child in Norway say yes, without a parent, to an online service using the child’s personal data?
quiz-consent-no-option-fifteen = 15 years
quiz-consent-no-why-fifteen = The limits differ between countries, so they are easy to mix up. 15 applies in Denmark. In Norway it is 13.
quiz-consent-no-option-thirteen = 13 years
quiz-consent-no-why-thirteen = Yes, in Norway it is 13. Before that, a parent or guardian has to say yes.
quiz-consent-no-option-eighteen = 18 years
quiz-consent-no-why-eighteen = That is when you come of age, so it is easy to believe. A lower age applies here: 13 in Norway.

quiz-consent-dk-question = From what age can a child in Denmark say yes, without a parent, to an online service using the child’s personal data?
quiz-consent-dk-option-eighteen = 18 years
quiz-consent-dk-why-eighteen = That is when you come of age, so it is easy to believe. A lower age applies here: 15 in Denmark.
quiz-consent-dk-option-thirteen = 13 years
quiz-consent-dk-why-thirteen = That was so until the end of 2023, so many remember that number. Since 1 January 2024 it is 15.
quiz-consent-dk-option-fifteen = 15 years
quiz-consent-dk-why-fifteen = Yes, in Denmark it has been 15 since 1 January 2024. Before that it was 13.

quiz-consent-se-question = From what age can a child in Sweden say yes, without a parent, to an online service using the child’s personal data?
quiz-consent-se-option-thirteen = 13 years
quiz-consent-se-why-thirteen = Yes, in Sweden it is 13. Before that, a parent or guardian has to say yes.
quiz-consent-se-option-fifteen = 15 years
quiz-consent-se-why-fifteen = The limits differ between countries, so they are easy to mix up. 15 applies in Denmark. In Sweden it is 13.
quiz-consent-se-option-eighteen = 18 years
quiz-consent-se-why-eighteen = That is when you come of age, so it is easy to believe. A lower age applies here: 13 in Sweden.

quiz-screen-time-question = How much leisure screen time does Helsedirektoratet in Norway advise for children aged 6 to 12?
quiz-screen-time-option-half = Half an hour a day at most
quiz-screen-time-why-half = That is stricter than the advice. In 2025 Helsedirektoratet said one to one and a half hours. It is advice, not a law.
quiz-screen-time-option-three = One and a half to three hours a day
quiz-screen-time-why-three = That is the advice for those aged 13 to 18. For children aged 6 to 12 it is one to one and a half hours.
quiz-screen-time-option-hour = One to one and a half hours a day
quiz-screen-time-why-hour = Yes, that is the advice from 2025. It is advice, not a law, and you know your child best.

quiz-sexual-picture-question = You learn that someone is sharing a sexual picture of a child in the class. What should you not do?
quiz-sexual-picture-option-note = Write down who, where and when
quiz-sexual-picture-why-note = You can do that: name, username, place and time. It may help the police, and you do not need to keep the picture itself.
quiz-sexual-picture-option-save = Save the picture as evidence
quiz-sexual-picture-why-save = Yes, do not do this, even if you mean well. In Norway and Denmark it is a crime to possess such pictures. Do not send or show them.
quiz-sexual-picture-option-police = Contact the police
quiz-sexual-picture-why-police = You can do that. The police can tell you what to do next. If there is danger now, call 112.
quiz-sexual-picture-option-calm = Say that it is not the child’s fault
quiz-sexual-picture-why-calm = You can do that, and preferably first. SletDet in Denmark says just that.

quiz-wait-until-question = In 2025 Trivselskommissionen in Denmark advised parents to wait before giving a child a smartphone. Until what age?
quiz-wait-until-option-thirteen = 13 years
quiz-wait-until-why-thirteen = Yes, 13. It is advice, not a law, and the evidence behind it is disputed.
quiz-wait-until-option-ten = 10 years
quiz-wait-until-why-ten = 10 is what Danish parents would have preferred, according to a survey from 2025. The commission’s advice was 13.
quiz-wait-until-option-fifteen = 15 years
quiz-wait-until-why-fifteen = 15 is the age of digital consent in Denmark, so the number is familiar. The advice about a smartphone was 13.

quiz-own-phone-question = How many children aged 9 to 11 in Norway had their own phone in 2024?
quiz-own-phone-option-half = 53 per cent
quiz-own-phone-why-half = 53 per cent of the nine-year-olds were on social media. Far more had their own phone: 94 per cent of those aged 9 to 11.
quiz-own-phone-option-more = 85 per cent
quiz-own-phone-why-more = That was about ten years earlier. In 2024 it was 94 per cent, according to Medietilsynet in Norway.
quiz-own-phone-option-most = 94 per cent
quiz-own-phone-why-most = Yes, according to Medietilsynet in Norway. The number says nothing about what is right for your child.

quiz-agreement-question = The parents in a class make an agreement about phones and games. What kind of agreement is it?
quiz-agreement-option-contract = A contract that binds everyone
quiz-agreement-why-contract = The word agreement can sound like that. But nobody is bound by how others vote, and nobody is punished.
quiz-agreement-option-direction = A shared direction that you choose to follow
quiz-agreement-why-direction = Yes. It says what you want together. It is not a law or a contract, and you can change your mind.
quiz-agreement-option-school = A rule that the school enforces
quiz-agreement-why-school = The school has its own rules. The agreement belongs to the parents, and it is voluntary.

quiz-extortion-question = Someone wants money from a child and threatens to share a picture. What is the advice?
quiz-extortion-option-pay = Pay, so that it stops
quiz-extortion-why-pay = It is easy to understand why you might. NorSIS in Norway advises not to pay and not to send anything more.
quiz-extortion-option-delete = Delete everything and say no more about it
quiz-extortion-why-delete = Many would rather forget it. The advice is to keep messages and usernames, but not the picture, and to contact the police.
quiz-extortion-option-stop = Break off contact and do not pay
quiz-extortion-why-stop = Yes. Do not pay, send nothing more, and contact the police. The child needs to hear that it is not their fault.
