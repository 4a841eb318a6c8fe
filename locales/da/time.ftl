weekday = { $day ->
    [1] mandag
    [2] tirsdag
    [3] onsdag
    [4] torsdag
    [5] fredag
    [6] lørdag
   *[7] søndag
}
month = { $month ->
    [1] januar
    [2] februar
    [3] marts
    [4] april
    [5] maj
    [6] juni
    [7] juli
    [8] august
    [9] september
    [10] oktober
    [11] november
   *[12] december
}
day-and-time = { $weekday } den { $day }. { $month } kl. { $time }
in-zone = { $country ->
    [dk] { $moment } (dansk tid)
    [se] { $moment } (svensk tid)
   *[no] { $moment } (norsk tid)
}
weekly = { $weekday } kl. { $time }
date-day = { $day }. { $month } { $year }
date-month = { $month } { $year }
