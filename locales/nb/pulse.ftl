# How the agreement goes.

pulse-heading = Hvordan går det med avtalen?
pulse-intro = Tre korte spørsmål, som du svarer på alene med meg.
# $children (Number) - how many children the class has.
pulse-rule = Svarene er hemmelige, og jeg sier noe om dem først når familiene til minst 5 av { $children } barn har svart.
pulse-button = Svar
pulse-home-title = Avtalen hjemme
pulse-home-question = Holder avtalen hjemme hos dere?
pulse-class-title = Avtalen i klassen
pulse-class-question = Holder avtalen i klassen, slik du ser det?
pulse-change-title = Det som ikke holder
pulse-change-question = Er det noe i avtalen som ikke holder, og som vi bør se på?
pulse-change-intro = Velg så mange punkter du vil, eller ingen.
# $question (String) - what was asked.
# $outcome (String) - what the class answered.
pulse-line = { $question } { $outcome }
pulse-result-heading = Slik går det med avtalen
