# What each helpline is for and who may call.

helpline-emergency-about = Er noen i fare akkurat nå, ring 112.
helpline-no-police-about = Når det ikke haster: spør hva du skal gjøre, eller anmeld.
helpline-no-tips-about = Tips om seksuell utnyttelse av barn på nett. Vil du anmelde, gjør du det hos politiet der du bor.
helpline-no-patrol-about = Politi som gir råd på nett. De kan ikke ta imot anmeldelser.
helpline-no-alarm-about = For barn, unge og voksne som er urolige for et barn. Hører til barnevernet. Gratis, og du kan være anonym.
helpline-no-kors-about = Barn og unge under 18 kan ringe, chatte eller skrive e-post, og de kan være anonyme. Stengt om natta.
helpline-no-governor-about = Når skolen ikke gjør nok. Snakk med rektor først. Så kan du melde saken hit, muntlig eller skriftlig.
helpline-dk-police-about = Når det ikke haster: spør hva du skal gjøre, eller anmeld. Du kan også anmelde på nettsiden.
helpline-dk-sletdet-about = Råd til barn, foreldre og ansatte om blant annet bilder som er delt, og trusler.
helpline-dk-bornetelefonen-about = Barn og unge kan ringe, sende SMS eller chatte. De er anonyme, og samtalen vises ikke på regningen.
helpline-dk-parents-about = Rådgivning for foreldre. Jeg kjenner ikke åpningstiden.
helpline-dk-complaint-about = Når klagen om mobbing ikke har hjulpet. Klag først til skolen eller kommunen, på privatskoler til styret.
helpline-se-police-about = Når det ikke haster: spør hva du skal gjøre, eller anmeld.
helpline-se-bris-about = Barn og unge under 18 kan ringe, chatte eller skrive e-post.
helpline-se-nathat-about = Nettside om hat på nett. Jeg vet ikke hva den tilbyr nå.
helpline-take-it-down-about = For seksuelle bilder tatt før fylte 18. Bildet forlater ikke telefonen. Du er anonym. Virker på åpne tjenester som er med.
