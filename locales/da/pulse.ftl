
pulse-heading = Hvordan går det med aftalen?
pulse-intro = Tre korte spørgsmål, som du svarer på hos mig alene.
pulse-rule = Svarene er hemmelige, og jeg siger først noget om dem, når familierne til mindst 5 af { $children } børn har svaret.
pulse-button = Svar
pulse-home-title = Aftalen derhjemme
pulse-home-question = Holder aftalen hjemme hos jer?
pulse-class-title = Aftalen i klassen
pulse-class-question = Holder aftalen i klassen, som du ser det?
pulse-change-title = Det, der ikke holder
pulse-change-question = Er der noget i aftalen, der ikke holder, og som vi bør se på?
pulse-change-intro = Vælg så mange punkter, du vil, eller ingen.
pulse-line = { $question } { $outcome }
pulse-result-heading = Sådan går det med aftalen
