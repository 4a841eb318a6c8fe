
quiz-none = Det finns inga frågor just nu.
quiz-heading = Fråga { $place } av { $count }
quiz-ask = Vad tror du? Jag sparar inte vad du väljer, och det finns inga poäng.
quiz-right = ”{ $option }” är rätt svar.
quiz-other = Du valde ”{ $option }”. Rätt svar är ”{ $right }”.
quiz-why = { $option }: { $why }
quiz-next-button = Nästa fråga
quiz-end = Det var alla frågor.
