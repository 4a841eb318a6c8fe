-- Polls, the ballots of open polls, and the clauses that polls have settled.

create table polls (
    class_id uuid not null constraint polls_class references classes on delete cascade,
    -- Counts up within the class.
    poll int not null,
    -- The question, as what it is about: a ready poll by its id, an own one by its words, a vote on the agreement.
    subject jsonb not null,
    -- The same for polls that ask the same thing again: each result is compared with the last one of its lineage.
    lineage text not null,
    -- The clause that the poll settles.
    clause text,
    -- The council poll that it comes from: the close hands the exact sum over to that council.
    council jsonb,
    -- Counts up when an open poll is edited, so that a press on an older form is recognised.
    version int not null default 1,
    -- The kind of poll, with its options or ages.
    question jsonb not null,
    rule jsonb not null,
    -- The number of children when the poll opened.
    children smallint not null,
    closes_at timestamptz not null,
    -- When a planned poll opens.
    opens_at timestamptz,
    state text not null,
    -- True once the reminder before the close has gone out.
    reminded bool not null default false,
    -- While the poll is open: turns a person and a seat into the pseudonyms of a ballot. The close deletes it.
    salt bytea,
    -- The card in the room, as ciphertext, for later edits.
    card bytea,
    -- Once the poll has closed: the disclosure, which is all that the program ever shows of it.
    shown jsonb,
    -- The exact sum, as ciphertext. The next close of the same lineage deletes it.
    result bytea,
    -- Reasons of objections that their authors released.
    voices jsonb not null default '[]',
    -- What follows from the result, in the words of a contact parent.
    follows text,
    -- When the class looks at the result again.
    review_on date,
    -- Why the poll was withdrawn.
    reason text,
    constraint polls_pk primary key (class_id, poll),
    constraint polls_state_known check (state in ('planned', 'open', 'closed', 'withdrawn')),
    constraint polls_salt_while_open check ((salt is not null) = (state = 'open')),
    constraint polls_shown_once_closed check ((shown is not null) = (state = 'closed')),
    constraint polls_planned_opens check (state <> 'planned' or opens_at is not null)
);
create unique index polls_one_open_per_lineage on polls (class_id, lineage) where state = 'open';

-- An answer under two pseudonyms. It has no name, no time and no sequence, and the close deletes it.
create table ballots (
    class_id uuid not null,
    poll int not null,
    guardian bytea not null,
    seat bytea not null,
    answer text not null,
    constraint ballots_pk primary key (class_id, poll, guardian, seat),
    constraint ballots_poll foreign key (class_id, poll) references polls on delete cascade
);

-- Why somebody objects. Nobody else reads it until its author releases it; the close deletes it.
create table objections (
    class_id uuid not null,
    poll int not null,
    guardian bytea not null,
    reason text not null constraint objections_reason_short check (char_length(reason) between 1 and 500),
    released bool not null default false,
    constraint objections_pk primary key (class_id, poll, guardian),
    constraint objections_poll foreign key (class_id, poll) references polls on delete cascade
);

-- A clause that a poll has settled: one of its options, with the values of its blanks.
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
select wall('objections');
select wall('settlements');
