weekday = { $day ->
    [1] måndag
    [2] tisdag
    [3] onsdag
    [4] torsdag
    [5] fredag
    [6] lördag
   *[7] söndag
}
month = { $month ->
    [1] januari
    [2] februari
    [3] mars
    [4] april
    [5] maj
    [6] juni
    [7] juli
    [8] augusti
    [9] september
    [10] oktober
    [11] november
   *[12] december
}
day-and-time = { $weekday } { $day } { $month } kl. { $time }
in-zone = { $country ->
    [dk] { $moment } (dansk tid)
    [se] { $moment } (svensk tid)
   *[no] { $moment } (norsk tid)
}
weekly = { $weekday }ar kl. { $time }
date-day = { $day } { $month } { $year }
date-month = { $month } { $year }
