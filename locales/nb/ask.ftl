# Questions to an adviser, and roles.

role-contact = klassekontakten
role-teacher = læreren
role-nurse = helsesykepleieren
role-council = foreldrerådet
# $title (String) - the lesson's title.
# $who (String) - who answers.
ask-write = Hva lurer du på om dilemmaet { $title }? Skriv spørsmålet her, høyst 300 tegn. Det går til { $who } uten navnet ditt. Skriv ingen navn på barn. Haster det, skriv /sos.
ask-nobody = Gruppa har ingen klassekontakt nå, så ingen kan svare. Noen kan ta over med /start i gruppa.
ask-preview = Slik sender jeg det
ask-check = Navnet ditt blir ikke lagret. Den som kjenner deg, kan likevel kjenne igjen ordene.
ask-send-button = Send uten navnet mitt
# $who (String) - who answers.
ask-sent = Sendt til { $who }, uten navn. Svaret kommer i gruppa.
ask-too-long = Det er for langt. Skriv det med høyst 300 tegn.
ask-full = Det ligger allerede mange ubesvarte spørsmål. Vent til noen av dem er besvart.
# $title (String) - the lesson's title.
question-heading = Et spørsmål om dilemmaet { $title }
# $words (String) - the question.
question-words = «{ $words }»
question-nameless = Jeg vet ikke hvem som spør. Svaret ditt kommer i gruppa.
question-answer-button = Svar
question-decline-button = Kan ikke svare
# $words (String) - the beginning of the question.
question-open-button = Svar på «{ $words }»
question-answer-ask = Skriv svaret, høyst 600 tegn. Du ser det før det går til gruppa.
question-answer-too-long = Det er for langt. Skriv det med høyst 600 tegn.
question-answer-preview = Slik kommer det i gruppa
question-publish-button = Send til gruppa
question-published = Svaret er på vei til gruppa.
question-declined = Gruppa får vite at ingen kan svare på det her.
question-gone = Det spørsmålet venter ikke lenger på svar.
questions-heading = Spørsmål som ingen har svart på
# $title (String) - the lesson's title.
# $words (String) - the question.
questions-line = Om dilemmaet { $title }: «{ $words }»
questions-none = Ingen spørsmål venter.
# $title (String) - the lesson's title.
answered-heading = Spørsmål og svar: { $title }
answered-heading-plain = Spørsmål og svar
# $words (String) - the question.
answered-question = Noen spurte: «{ $words }»
# $who (String) - who answers.
# $words (String) - the answer.
answered-answer = Svar fra { $who }: «{ $words }»
# $who (String) - who was asked.
answered-declined = Dette kan ikke { $who } svare på her. Hjelp og telefonnumre finner du med /sos, skrevet til meg alene.
role-heading = Hvem som svarer
role-explain = Foreldre kan sende spørsmål om dilemmaene uten navn. Har ingen fått rollen, kommer de til klassekontakten. Lag en kode og gi den til den du vil be.
# $who (String) - the role.
# $count (Number) - how many have it.
role-line = { $who }: { $count }
# $who (String) - the role.
role-code-button = Kode til { $who }
# $who (String) - the role.
role-end-button = Ta rollen fra { $who }
# $who (String) - the role.
# $code (String) - the code.
role-code = Kode til { $who }: { $code }. Den som får rollen, skriver «/role { $code }» til meg alene. Koden virker én gang, i sju dager.
# $class (String) - the class.
# $who (String) - the role.
role-taken = Du svarer nå på spørsmål fra { $class }. Din rolle: { $who }. Jeg skriver til deg når noen spør, og høyst én gang i uka om det som venter.
role-give-up-button = Gi fra meg rollen
role-given-up = Du svarer ikke på spørsmål lenger.
# $who (String) - the role.
role-ended = Ingen svarer lenger i rollen { $who }.
role-none = Med en kode fra klassekontakten kan en lærer, helsesykepleier eller en fra foreldrerådet svare på spørsmål. Skriv /role og koden.
# $who (String) - the role.
role-yours = Du svarer på spørsmål. Din rolle: { $who }.
