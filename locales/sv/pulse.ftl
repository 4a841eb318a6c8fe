
pulse-heading = Hur går det med överenskommelsen?
pulse-intro = Tre korta frågor som du svarar på privat hos mig.
pulse-rule = Svaren är hemliga, och jag säger något om dem först när familjerna till minst 5 av { $children } barn har svarat.
pulse-button = Svara
pulse-home-title = Överenskommelsen hemma
pulse-home-question = Håller överenskommelsen hemma hos er?
pulse-class-title = Överenskommelsen i klassen
pulse-class-question = Håller överenskommelsen i klassen, som du ser det?
pulse-change-title = Det som inte håller
pulse-change-question = Är det något i överenskommelsen som inte håller, och som vi borde ta upp igen?
pulse-change-intro = Välj så många punkter du vill, eller ingen.
pulse-line = { $question } { $outcome }
pulse-result-heading = Så går det med överenskommelsen
