template-first-steps-title = De første skridt
template-first-steps-about = To punkter at begynde med: om billeder af andres børn og om, hvordan vi siger det til hinanden, når der sker noget.

template-school-start-title = Før den første telefon
template-school-start-about = Fem punkter, som det er lettest at blive enige om, mens børnene endnu ikke har egen telefon.

template-short-kindergarten-title = Kort aftale for børnehaven
template-short-kindergarten-about = Seks punkter om skærm på legeaftaler, spil, billeder og vores egne vaner, med en tidlig snak om den første telefon.

template-short-after-school-title = Kort aftale for SFO’en
template-short-after-school-about = Seks punkter om smartwatches, spil, legeaftaler og billeder, og om hvordan vi siger det, når der sker noget efter skoletid.

template-short-early-title = Kort aftale for indskolingen
template-short-early-about = Seks punkter om tiden før den første telefon og om legeaftaler, spil og billeder.

template-short-middle-title = Kort aftale for mellemtrinnet
template-short-middle-about = Seks punkter om telefon, sociale medier, chat, billeder og natten.

template-short-late-title = Kort aftale for udskolingen
template-short-late-about = Seks punkter om sociale medier, chat, fester, billeder og natten.

template-full-kindergarten-title = Lang aftale for børnehaven
template-full-kindergarten-about = Elleve punkter om skærm, spil, billeder og vores egne vaner, og om hvad der gælder frem mod den første telefon.

template-full-after-school-title = Lang aftale for SFO’en
template-full-after-school-about = Tolv punkter om smartwatches, spil, legeaftaler og indstillinger, og om hvordan vi passer på hinanden efter skoletid.

template-full-early-title = Lang aftale for indskolingen
template-full-early-about = Tolv punkter om den første telefon og tiden før den, om chat, spil, legeaftaler og billeder, og om at holde sammen.

template-full-middle-title = Lang aftale for mellemtrinnet
template-full-middle-about = Tolv punkter om telefon, sociale medier, chat, apps og spil, og om hvad vi gør, når noget bliver svært.

template-full-late-title = Lang aftale for udskolingen
template-full-late-about = Tolv punkter om sociale medier, fester, penge, AI og natten, og om hvad vi gør, når noget bliver svært.

template-pupils-title = Elevernes egen aftale
template-pupils-about = Seks punkter, som eleverne selv bliver enige om: tonen, chatten, billederne, og hvem de går til.

template-pupils-early-title = De yngste elevers aftale
template-pupils-early-about = Seks korte punkter, som børnene selv bliver enige om: billeder, spil, at sige undskyld, og hvem de går til.
