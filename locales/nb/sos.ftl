# Help when harm has happened.

sos-heading = Hjelp
# $phone (String) - the emergency number.
sos-danger = Er noen i fare nå? Ring { $phone } først.
sos-what = Hva har skjedd? Jeg lagrer ikke at du spør, og ikke hva du velger. Send meg aldri bilder.
sos-country = Hvilket land er dere i?
# $phone (String) - the emergency number.
sos-privately = Skriv /sos til meg alene, så får du hjelp uten at noen ser det. Er noen i fare nå: ring { $phone }.
sos-steps = Gjør dette:
# $place (Number) - which step.
# $text (String) - what to do.
sos-step = { $place }. { $text }
# $text (String) - what must not be done.
sos-never = Viktig: { $text }
# $text (String) - what to say.
sos-say = Si til barnet: { $text }
sos-school = Skolens plan og kontakt:
# $class (String) - the class.
# $text (String) - the plan.
sos-school-of = { $class }: { $text }
sos-call = Her kan du få hjelp:
# $name (String) - who can be asked.
# $contact (String) - the number and the address.
# $about (String) - what they do, and when somebody answers.
# $checked (String) - when it was checked.
sos-line = { $name }: { $contact }. { $about } (sjekket { $checked })
sos-open = Åpent nå, hele døgnet.
sos-hours = Sjekk åpningstidene.
sos-changed = Dette kan være endret.
sos-sources = Kilder til rådene:
sos-staff-button = Jeg er ansatt, med en elev
sos-parent-button = Jeg er forelder
sos-back-button = Noe annet har skjedd
sos-school-button = Skriv inn skolens plan og kontakt
sos-school-drop-button = Slett skolens plan
sos-school-ask = Skriv hva skolen gjør når noe har skjedd, og hvem foreldre kan ringe der, høyst 500 tegn. Foreldrene i gruppa ser det under /sos.
sos-school-too-long = Det er for langt. Skriv det med høyst 500 tegn.
sos-school-done = Skolens plan er lagret. Foreldrene ser den under /sos.
sos-school-dropped = Skolens plan er slettet.
sos-school-preview = Slik ser foreldrene det
sos-school-save-button = Lagre det
# $class (String) - the class.
sos-school-class-button = { $class }: skolens plan
# $class (String) - the class.
sos-school-class-drop-button = { $class }: slett planen
