
pulse-heading = How is the agreement going?
pulse-intro = Three short questions, which you answer with me alone.
pulse-rule = The answers are secret, and I say something about them only when the families of at least 5 of { $children } children have answered.
pulse-button = Answer
pulse-home-title = The agreement at home
pulse-home-question = Does the agreement work in your home?
pulse-class-title = The agreement in the class
pulse-class-question = Does the agreement work in the class, as you see it?
pulse-change-title = What does not work
pulse-change-question = Is there anything in the agreement that does not work, and that we should look at?
pulse-change-intro = Choose as many points as you like, or none.
pulse-line = { $question } { $outcome }
pulse-result-heading = This is how the agreement is going
