template-first-steps-title = De første stegene
template-first-steps-about = To punkter å begynne med, om bilder av andres barn og om hvordan vi sier fra til hverandre når noe skjer.

template-school-start-title = Før den første telefonen
template-school-start-about = Fem punkter som er lettest å bli enige om mens barna ennå ikke har egen telefon.

template-short-kindergarten-title = Kort avtale for barnehagen
template-short-kindergarten-about = Seks punkter om skjerm på besøk, spill, bilder og våre egne vaner, med en tidlig prat om den første telefonen.

template-short-after-school-title = Kort avtale for SFO
template-short-after-school-about = Seks punkter om klokker, spill, besøk og bilder, og hvordan vi sier fra når noe skjer etter skoletid.

template-short-early-title = Kort avtale for de første skoleårene
template-short-early-about = Seks punkter om tida før den første telefonen, om besøk, spill og bilder.

template-short-middle-title = Kort avtale for mellomtrinnet
template-short-middle-about = Seks punkter om telefon, sosiale medier, chat, bilder og natta.

template-short-late-title = Kort avtale for ungdomstrinnet
template-short-late-about = Seks punkter om sosiale medier, chat, fest, bilder og natta.

template-full-kindergarten-title = Full avtale for barnehagen
template-full-kindergarten-about = Elleve punkter om skjerm, spill, bilder og våre egne vaner, og om hva som gjelder fram mot den første telefonen.

template-full-after-school-title = Full avtale for SFO
template-full-after-school-about = Tolv punkter om klokker, spill, besøk og innstillinger, og om hvordan vi tar vare på hverandre etter skoletid.

template-full-early-title = Full avtale for de første skoleårene
template-full-early-about = Tolv punkter om den første telefonen og tida før den, om chat, spill, besøk og bilder, og om å holde sammen.

template-full-middle-title = Full avtale for mellomtrinnet
template-full-middle-about = Tolv punkter om telefon, sosiale medier, chat, apper og spill, og om hva vi gjør når noe blir vanskelig.

template-full-late-title = Full avtale for ungdomstrinnet
template-full-late-about = Tolv punkter om sosiale medier, fest, penger, KI og natta, og om hva vi gjør når noe blir vanskelig.

template-pupils-title = Elevenes egen avtale
template-pupils-about = Seks punkter som elevene selv blir enige om: tonen, chatten, bildene, og hvem de går til.

template-pupils-early-title = De yngste elevenes avtale
template-pupils-early-about = Seks korte punkter som barna selv blir enige om: bilder, spill, å si unnskyld, og hvem de går til.
