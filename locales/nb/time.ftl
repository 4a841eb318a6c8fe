# Days and times.

# $day (Number) - 1 is Monday.
weekday = { $day ->
    [1] mandag
    [2] tirsdag
    [3] onsdag
    [4] torsdag
    [5] fredag
    [6] lørdag
   *[7] søndag
}
# $month (Number) - 1 is January.
month = { $month ->
    [1] januar
    [2] februar
    [3] mars
    [4] april
    [5] mai
    [6] juni
    [7] juli
    [8] august
    [9] september
    [10] oktober
    [11] november
   *[12] desember
}
# $weekday (String) - the day of the week.
# $day (Number) - the day of the month.
# $month (String) - the month.
# $time (String) - hours and minutes.
day-and-time = { $weekday } { $day }. { $month } kl. { $time }
# $country (String) - no, dk or se.
# $moment (String) - day and time.
in-zone = { $country ->
    [dk] { $moment } (dansk tid)
    [se] { $moment } (svensk tid)
   *[no] { $moment } (norsk tid)
}
# $weekday (String) - the day of the week.
# $time (String) - hours and minutes.
weekly = { $weekday } kl. { $time }
# $day (Number) - the day of the month.
# $month (String) - the month.
# $year (String) - the year.
date-day = { $day }. { $month } { $year }
# $month (String) - the month.
# $year (String) - the year.
date-month = { $month } { $year }
