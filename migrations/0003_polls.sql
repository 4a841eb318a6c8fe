-- Polls, their ballots while they run, and what they settled.

create table polls (
    class_id uuid not null constraint polls_class references classes on delete cascade,
    -- Counts up within the class.
    poll int not null,
    clause text not null,
    scale jsonb not null,
    rule jsonb not null,
    -- The number of children when it was opened.
    children smallint not null,
    closes_at timestamptz not null,
    -- While it runs: what turns a person and a seat into the ballots' pseudonyms. Gone at close.
    salt bytea,
    -- After it has closed: the sum by answers, and what it decided.
    tally jsonb,
    outcome jsonb,
    -- The card in the room, as ciphertext, for as long as it may be edited.
    card bytea,
    constraint polls_pk primary key (class_id, poll),
    constraint polls_open_or_closed check (
        (salt is not null and tally is null and outcome is null)
        or (salt is null and tally is not null and outcome is not null)
    )
);
create unique index polls_one_open_per_clause on polls (class_id, clause) where salt is not null;

-- No name, no time, no sequence: an answer under two pseudonyms, deleted at close.
create table ballots (
    class_id uuid not null,
    poll int not null,
    guardian bytea not null,
    seat bytea not null,
    answer text not null,
    constraint ballots_pk primary key (class_id, poll, guardian, seat),
    constraint ballots_poll foreign key (class_id, poll) references polls on delete cascade
);

create table settlements (
    class_id uuid not null constraint settlements_class references classes on delete cascade,
    clause text not null,
    settled jsonb not null,
    poll int not null,
    constraint settlements_pk primary key (class_id, clause),
    constraint settlements_poll foreign key (class_id, poll) references polls
);

select wall('polls');
select wall('ballots');
select wall('settlements');
