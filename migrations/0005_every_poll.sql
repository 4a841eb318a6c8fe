-- Polls of every kind, from the data files or in a contact parent's own words, from draft to withdrawal.

alter table polls
    -- What is asked: the id of a ready poll, or the words of an own one.
    add column subject jsonb,
    -- Polls that ask the same thing again have the same; a result is held against the last one of its lineage.
    add column lineage text,
    add column question jsonb,
    -- Counts up when an open poll is edited, so that a press on what it was before is known.
    add column version int not null default 1,
    add column state text,
    -- When a planned poll opens.
    add column opens_at timestamptz,
    -- Whether the reminders before the close have gone out.
    add column reminded bool not null default false,
    -- After it has closed: all that is ever shown of it.
    add column shown jsonb,
    -- The exact sum, as ciphertext, for as long as it is the last one of its lineage.
    add column result bytea,
    -- Reasons of objections that were released.
    add column voices jsonb not null default '[]',
    -- What the contact parent says now follows.
    add column follows text,
    add column review_on date,
    -- Why it was withdrawn.
    add column reason text;

update polls set
    subject = jsonb_build_object('ready', clause),
    lineage = clause,
    question = jsonb_build_object('kind', 'age') || scale,
    state = case when salt is null then 'closed' else 'open' end,
    shown = case when salt is null then jsonb_build_object(
        'outcome', outcome, 'agreement', null, 'turnout', null, 'figure', 'words', 'median', null, 'children', children
    ) end;

drop index polls_one_open_per_clause;
alter table polls
    drop constraint polls_open_or_closed,
    drop column scale,
    drop column tally,
    drop column outcome,
    alter column subject set not null,
    alter column lineage set not null,
    alter column question set not null,
    alter column state set not null,
    alter column clause drop not null,
    add constraint polls_state_known check (state in ('planned', 'open', 'closed', 'withdrawn')),
    add constraint polls_salt_while_open check ((salt is not null) = (state = 'open')),
    add constraint polls_shown_once_closed check ((shown is not null) = (state = 'closed')),
    add constraint polls_planned_opens check (state <> 'planned' or opens_at is not null);
create unique index polls_one_open_per_lineage on polls (class_id, lineage) where state = 'open';

-- Why somebody objects: theirs alone until they release it, gone at close.
create table objections (
    class_id uuid not null,
    poll int not null,
    guardian bytea not null,
    reason text not null constraint objections_reason_short check (char_length(reason) between 1 and 500),
    released bool not null default false,
    constraint objections_pk primary key (class_id, poll, guardian),
    constraint objections_poll foreign key (class_id, poll) references polls on delete cascade
);

-- What somebody is in the middle of writing to the bot alone.
create table dialogs (
    class_id uuid not null constraint dialogs_class references classes on delete cascade,
    person_id uuid not null,
    dialog jsonb not null,
    -- Afterwards it is as if it had never begun.
    until timestamptz not null,
    constraint dialogs_pk primary key (class_id, person_id)
);

-- Whether a member asked to be reminded of polls that they have not voted in.
alter table members add column reminders bool not null default false;

-- Seats that were made with printed codes; those that a first vote made give way to one of these.
alter table seats add column coded bool not null default false;

-- Whether a guardian came to a seat by a code; who only voted gets another seat by one, and gives up the first.
alter table seat_guardians add column coded bool not null default false;

-- A code lets one guardian take a seat. The door says only of which class it is, and until when.
create table codes (
    code_hash bytea not null constraint codes_pk primary key,
    class_id uuid not null,
    until timestamptz not null
);
create table seat_codes (
    class_id uuid not null,
    seat_id uuid not null,
    code_hash bytea not null,
    constraint seat_codes_pk primary key (class_id, code_hash),
    constraint seat_codes_seat foreign key (class_id, seat_id) references seats on delete cascade
);
grant select, insert, delete on codes to enige_class;

select wall('objections');
select wall('dialogs');
select wall('seat_codes');
