-- Wrong codes, counted for an hour: guessing stays limited when the program restarts.
--
-- No row names anybody. An account is one of 1024 counters of its server, chosen by a keyed hash, and a server one of 1024
-- counters. The hash's key is made from the server's secret. The program deletes the rows of earlier hours
-- every hour.
create table guesses (
    -- Hours since 1970.
    hour int not null,
    scope text not null constraint guesses_scope_known check (scope in ('account', 'server', 'all')),
    counter int not null,
    wrong int not null constraint guesses_some_wrong check (wrong > 0),
    constraint guesses_pk primary key (hour, scope, counter)
);
