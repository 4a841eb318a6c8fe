weekday = { $day ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
}
month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
day-and-time = { $weekday } { $day } { $month } at { $time }
in-zone = { $country ->
    [dk] { $moment } (Danish time)
    [se] { $moment } (Swedish time)
   *[no] { $moment } (Norwegian time)
}
weekly = { $weekday }s at { $time }
date-day = { $day } { $month } { $year }
date-month = { $month } { $year }
