template-first-steps-title = De första stegen
template-first-steps-about = Två punkter att börja med, om bilder på andras barn och om hur vi tar kontakt med varandra när något händer.

template-school-start-title = Före den första mobilen
template-school-start-about = Fem punkter som är lättast att enas om medan barnen ännu inte har någon egen mobil.

template-short-kindergarten-title = Kort överenskommelse för förskolan
template-short-kindergarten-about = Sex punkter om skärm hos kompisar, spel, bilder och våra egna vanor, med ett tidigt samtal om den första mobilen.

template-short-after-school-title = Kort överenskommelse för fritids
template-short-after-school-about = Sex punkter om klockor, spel, besök och bilder, och om hur vi tar kontakt när något händer efter skolan.

template-short-early-title = Kort överenskommelse för lågstadiet
template-short-early-about = Sex punkter om tiden före den första mobilen, om besök, spel och bilder.

template-short-middle-title = Kort överenskommelse för mellanstadiet
template-short-middle-about = Sex punkter om mobil, sociala medier, chatt, bilder och natten.

template-short-late-title = Kort överenskommelse för högstadiet
template-short-late-about = Sex punkter om sociala medier, chatt, fester, bilder och natten.

template-full-kindergarten-title = Lång överenskommelse för förskolan
template-full-kindergarten-about = Elva punkter om skärm, spel, bilder och våra egna vanor, och om vad som gäller fram till den första mobilen.

template-full-after-school-title = Lång överenskommelse för fritids
template-full-after-school-about = Tolv punkter om klockor, spel, besök och inställningar, och om hur vi tar hand om varandra efter skolan.

template-full-early-title = Lång överenskommelse för lågstadiet
template-full-early-about = Tolv punkter om den första mobilen och tiden före den, om chatt, spel, besök och bilder, och om att hålla ihop.

template-full-middle-title = Lång överenskommelse för mellanstadiet
template-full-middle-about = Tolv punkter om mobil, sociala medier, chatt, appar och spel, och om vad vi gör när något blir svårt.

template-full-late-title = Lång överenskommelse för högstadiet
template-full-late-about = Tolv punkter om sociala medier, fester, pengar, AI och natten, och om vad vi gör när något blir svårt.

template-pupils-title = Elevernas egen överenskommelse
template-pupils-about = Sex punkter som eleverna själva enas om: tonen, chatten, bilderna och vem de går till.

template-pupils-early-title = De yngsta elevernas överenskommelse
template-pupils-early-about = Sex korta punkter som barnen själva enas om: bilder, spel, att säga förlåt och vem de går till.
