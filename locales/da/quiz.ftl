
quiz-none = Der er ingen spørgsmål nu.
quiz-heading = Spørgsmål { $place } af { $count }
quiz-ask = Hvad tror du? Jeg gemmer ikke, hvad du vælger, og der er ingen point.
quiz-right = ”{ $option }” er det rigtige svar.
quiz-other = Du valgte ”{ $option }”. Det rigtige svar er ”{ $right }”.
quiz-why = { $option }: { $why }
quiz-next-button = Næste spørgsmål
quiz-end = Det var alle spørgsmålene.
