# Short checks of what one knows.

quiz-none = Det er ingen spørsmål nå.
# $place (Number) - which one.
# $count (Number) - how many there are.
quiz-heading = Spørsmål { $place } av { $count }
quiz-ask = Hva tror du? Jeg lagrer ikke hva du velger, og det er ingen poeng.
# $option (String) - what was chosen.
quiz-right = «{ $option }» er det riktige svaret.
# $option (String) - what was chosen.
# $right (String) - the right one.
quiz-other = Du valgte «{ $option }». Det riktige svaret er «{ $right }».
# $option (String) - an option.
# $why (String) - the reason.
quiz-why = { $option }: { $why }
quiz-next-button = Neste spørsmål
quiz-end = Det var alle spørsmålene.
