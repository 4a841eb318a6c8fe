agreement-heading = Vår överenskommelse, { $name }
agreement-nature = Det här är en gemensam riktning, inte ett kontrakt. Ingen familj måste följa den.
agreement-open = Inte avgjort än.
agreement-point = { $number }. { $title }: { $wording }
agreement-poll = Punkter som det finns en omröstning för kan ni avgöra med /poll.
agreement-proposed = Förslag: { $wording }
