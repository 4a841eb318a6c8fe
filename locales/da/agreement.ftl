agreement-heading = Vores aftale, { $name }
agreement-nature = Det her er en fælles retning, ikke en kontrakt. Ingen familie er bundet af den.
agreement-open = Ikke afgjort endnu.
agreement-point = { $number }. { $title }: { $wording }
agreement-poll = Nogle punkter har en afstemning, der er klar til brug: /poll
agreement-proposed = Forslag: { $wording }
