# The result of a poll: in words, in a picture, as a table and a minute.

# $title (String) - the poll's short name.
result-heading = Resultat: { $title }
# $quorum (Number) - the fewest seats.
result-too-few = Færre enn { $quorum } barns foresatte har svart med en mening, så det er ikke avgjort, og tall viser jeg ikke. Dere kan spørre på nytt.
result-undecided = Dette ble ikke avgjort. Enten svarte for få med en mening, eller så hadde ingen av svarene nok bak seg. Mer kan jeg ikke si uten at noen kan kjennes igjen.
result-no-majority = Ingen av svarene har nok bak seg. Punktet står åpent. Snakk gjerne om det, og prøv igjen.
# $age (Number) - whole years.
result-age = De fleste med en mening vil vente minst til barnet er { $age } år. Høyst halvparten ville ventet lenger: det er den midterste alderen.
# $age (Number) - whole years.
result-age-two-thirds = Minst to tredeler av dem med en mening vil vente minst til barnet er { $age } år.
result-families = De fleste med en mening vil at familiene bestemmer selv, men sier fra til de andre først.
# $option (String) - the label of the option.
result-option = De fleste med en mening valgte: { $option }
# $option (String) - the label of the option.
result-ranking = Når valgene settes opp mot hverandre to og to, vinner: { $option }
# $list (String) - the labels of the options.
result-list = Disse har nok bak seg: { $list }
result-list-none = Ingen av valgene har nok bak seg.
result-yes = De fleste med en mening sier ja, noen kanskje med et men.
result-no = De fleste med en mening sier nei, noen kanskje med et men.
result-agreed = Ingen har en innvending. Forslaget gjelder.
result-agreed-two-thirds = Minst to tredeler av dem med en mening kan gå med på forslaget. Det gjelder.
result-objections = En eller flere har en innvending. Forslaget gjelder ikke slik det står. Snakk om hva som skal til.
# $age (Number) - whole years.
result-pledge = Nok av dere venter sammen til barnet er { $age } år.
result-not-yet = Det er ikke nok ennå. Hvor langt unna det er, sier jeg ikke, så ingen blir presset. Dere kan spørre igjen senere.
result-broad = Det er bred enighet: høyst noen få ser det annerledes.
result-divided = Ikke alle mener det samme. Det er lov, og det er greit å være uenig.
# $seats (Number) - the fewest seats.
# $children (Number) - how many children the class has.
result-at-least = Foresatte til minst { $seats } av { $children } barn hadde en mening.
result-asked-again = Dette er spurt om før. Et resultat regnes som nytt først når mer enn to barns foresatte svarer annerledes enn sist, så ingen enkelt familie kan tippe det eller kjennes igjen.
result-voices = Grunner som noen ville dele:
# $reason (String) - in a parent's own words.
result-voice = «{ $reason }»
# $when (String) - a month and a year.
result-review = Vi ser på det igjen i { $when }.
result-early = Klassekontakten stengte avstemningen før tida.
result-clause = Punktet står nå i avtalen: /agreement
result-proposed = Det står nå som forslag i avtalen: /agreement

# $seats (Number) - how many seats at most.
band-at-most = høyst { $seats }
# $seats (Number) - how many seats at least.
band-at-least = minst { $seats }
# $least (Number) - the fewest seats.
# $most (Number) - the most seats.
band-between = { $least }–{ $most }
side-yes = Ja, med eller uten men
side-no = Nei, med eller uten men
# $age (Number) - whole years.
step-label = { $age } år
# $children (Number) - how many children the class has.
chart-of = Av { $children } barn. Tall vises bare som intervaller, så ingen kan kjennes igjen.
chart-legend = Fylt: minst så mange. Skravert: kanskje også.
chart-steps = Hvor mange som ville ventet minst til hver alder.
# $label (String) - what is counted.
# $band (String) - how many, as a band.
alt-row = { $label }: { $band }
# $rows (String) - what the picture shows, row by row.
alt-picture = Bildet viser: { $rows }
# $seats (String) - how many, as a band.
alt-group = Så mange er med: { $seats }

# $name (String) - the class's name.
# $title (String) - the poll's short name.
minute-heading = Avstemning i { $name }: { $title }
# $when (String) - a day.
minute-closed = Stengt: { $when }
# $question (String) - what was asked.
minute-question = Spørsmål: { $question }
# $rule (String) - what decides.
minute-rule = Regel: { $rule }
# $outcome (String) - what was decided.
minute-outcome = Utfall: { $outcome }
# $sentence (String) - what follows.
minute-follows = Hva som skjer nå: { $sentence }
minute-note = Svarene er hemmelige. Tall vises bare som intervaller, som i gruppas eget resultat.
table-option = svar
table-least = minst
table-most = høyst
result-silenced = Kontaktforelderen har tatt bort grunnene.
