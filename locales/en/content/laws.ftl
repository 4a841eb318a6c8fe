law-no-consent-title = Consent online: 13
law-no-consent-body = In Norway, from 13 a child can consent to an online service using data about them. For younger children, the parents must say yes. The limit is about data; use is not forbidden, the director of Medietilsynet has said. In 2025, 15 was proposed.

law-no-limit-title = Social media: 16 has been announced
law-no-limit-body = On 24 April 2026 Norway’s government said a bill on 16 would come by the end of the year. The limit would apply until 1 January of the year a child turns 16. I have not seen the government’s page or the bill’s number, nor what has happened since.

law-no-hearing-title = The 2025 consultation: 15 was proposed
law-no-hearing-body = Replies were due by 7 October 2025. The proposal in Norway was an absolute limit of 15, checked by the platforms. Games, messaging services and closed groups for education and leisure were exempt; Snapchat would be covered, it was said in November. Barneombudet was against; Datatilsynet found it unready.

law-no-pictures-title = Sexual pictures of anyone under 18
law-no-pictures-body = In Norway, straffeloven § 311 forbids taking, having or sharing them. An exception covers equals aged 16–18 who consent. Do not save or show the picture. The age of criminal responsibility is 15. A child is not punished for telling about their own picture, the police said in 2021.

law-no-school-title = Bullying: what the school must do
law-no-school-body = Tell the head teacher. In Norway the school must investigate and act, within one week, writes the parents’ committee FUG. If you are not satisfied, you can go to Statsforvalteren, orally or in writing, once the head knows. One source is from 2017, so section numbers may be new.

law-no-screen-title = Advice on screen time
law-no-screen-body = In June 2025 Helsedirektoratet in Norway advised 1–1.5 hours of leisure screen time for ages 6–12 and 1.5–3 hours for ages 13–18. No screens in the last hour before bedtime, by the bed or at meals. This is advice to families, not a law.

law-no-phones-title = Phone-free school: a recommendation
law-no-phones-body = In February 2024 Utdanningsdirektoratet in Norway recommended lessons and breaks without phones for the whole of compulsory school. It is advice, as reported by Adresseavisen; I have not seen the directorate’s own text. Ask the school what applies to you.

law-dk-consent-title = Consent online: 15
law-dk-consent-body = In Denmark, from 15 a child can consent to an online service using data about them. For younger children, the parents must say yes. Before 1 January 2024 it was 13. Snapchat and TikTok kept 13 and said the law does not bind them, according to a 2024 summary.

law-dk-limit-title = Social media: agreement on 15
law-dk-limit-body = On 7 November 2025 the parties S, V, M, RV and K in Denmark agreed on a limit of 15 for certain social media. Parents would be able to say yes from 13. It was a political agreement, not a law. I do not know what has happened since.

law-dk-phones-title = Phone-free school and after-school care
law-dk-phones-body = From the 2026/27 school year, schools and after-school care in Denmark are to be phone-free, according to the sources. I have not seen the rule itself or any exceptions. Ask the school how they do it.

law-dk-pictures-title = Sexual pictures of anyone under 18
law-dk-pictures-body = In Denmark it is a crime to spread, have or gain access to pornographic material showing anyone under 18. Do not download it, say the police. Couples aged 15–17 are exempt between themselves, writes the education portal EMU.

law-dk-school-title = Bullying: where you can complain
law-dk-school-body = In Denmark a complaint goes first to the school or municipality, at a private school to its board. After the reply you have 20 days to say whether you are satisfied. If not, the case goes to Den Nationale Klageinstans mod Mobning at DCUM.

law-dk-trivsel-title = Advice on the first smartphone
law-dk-trivsel-body = In February 2025 Trivselskommissionen in Denmark advised waiting until a child is 13 for their own smartphone and their own tablet. This is advice, not a law, and the evidence behind it is disputed.

law-se-consent-title = Consent online: 13
law-se-consent-body = In Sweden, from 13 a child can consent to an online service using data about them. For younger children, the parents must say yes. I do not know whether a new age limit for social media changes this.

law-se-inquiry-title = Social media: an inquiry
law-se-inquiry-body = On 9 October 2025 the government of Sweden set up an inquiry (dir. 2025:91). The part on an age limit was due on 12 June 2026, the rest in November 2026. Political parties have wanted 15. I do not know what the inquiry concluded.

law-se-phones-title = Phone-free school: the plan
law-se-phones-body = In January 2026 the plan in Sweden was for schools to be phone-free from 1 August 2026. I do not know whether this was decided, or what exceptions there are. Ask the school what applies to you.

law-se-talk-title = Help with talking about screens
law-se-talk-body = In 2025 Mediemyndigheten in Sweden made conversation pictures for staff who meet parents of children aged 0–5 and 6–12. They come with questions and tips about screens. They are a help for a talk, not rules.
