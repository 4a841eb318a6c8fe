# The agreement.

# $name (String) - the class's name.
agreement-heading = Avtalen vår, { $name }
agreement-nature = Dette er en felles retning, ikke en kontrakt. Ingen familie er bundet av den.
agreement-open = Ikke avgjort ennå.
# $number (Number) - the point's place in the agreement.
# $title (String) - the point's title.
# $wording (String) - what was agreed, or that it is open.
agreement-point = { $number }. { $title }: { $wording }
agreement-poll = Noen punkter har en avstemning som er klar til bruk: /poll
# $wording (String) - what is proposed.
agreement-proposed = Forslag: { $wording }
