# Dilemma lessons.

# $title (String) - the lesson's title.
lesson-heading = Dilemma: { $title }
# $when (String) - when the answer comes.
lesson-until = Hva dere svarte og hva kildene sier, kommer { $when }. Ingen svar er dumme.
# $when (String) - when the answer comes.
lesson-until-small = Hva kildene sier, kommer { $when }. Ingen svar er dumme.
lesson-secret = Trykk på det du ville gjort. Ingen ser hva du trykker.
lesson-privately = Skriv /lesson til meg alene for å svare. Da ser ingen hva du velger.
lesson-over = Svarene er talt. Les hva kildene sier, lenger ned.
# $option (String) - the option's label.
# $when (String) - until when it can be changed.
lesson-noted = Notert: { $option } Du kan endre det til { $when }.
# $option (String) - the option's label.
lesson-thought = Du tenker: { $option } Bare foresatte blir talt med, så jeg lagrer det ikke.
lesson-class-heading = Hva dere svarte:
# $option (String) - the option's label.
# $band (String) - how many, in words.
lesson-class-row = { $option } – { $band }
# $option (String) - the option's label.
lesson-class-most = Over halvparten av dem som svarte, valgte: { $option }
lesson-class-divided = Dere svarte ganske ulikt.
lesson-class-few = Så få svarte at jeg ikke sier hva de svarte.
# $title (String) - the lesson's title.
sources-heading = Hva kildene sier: { $title }
# $text (String) - what to try.
sources-try = Prøv i kveld: { $text }
# $text (String) - a sentence to say.
sources-say = Si til barnet: { $text }
sources-list = Kilder:
# $name (String) - who says it.
# $dated (String) - when it is from.
# $at (String) - the address.
# $checked (String) - when it was checked.
source-dated = { $name }, { $dated } ({ $at }, sjekket { $checked })
# $name (String) - who says it.
# $at (String) - the address.
# $checked (String) - when it was checked.
source-undated = { $name } ({ $at }, sjekket { $checked })
sources-advice = Råd er råd: dere kjenner barnet best.
lesson-vote-button = La klassen stemme om dette?
lesson-ask-button = Spør en fagperson
# $name (String) - the service.
lesson-guide-button = Om { $name }
lesson-class-undecided = Så få svarte, eller dere svarte så ulikt, at jeg ikke sier mer.
sources-ask = Har du et spørsmål om dette? Ingen ser hvem som spør.
sources-privately = Har du et spørsmål om dette? Skriv /lesson til meg alene. Da ser ingen hvem som spør.
