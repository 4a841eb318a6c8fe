-- Councils: rooms of people who speak for the parents of several classes. A council is a tenant behind the same wall as a
-- class.

-- A council whose set-up has ended.
create table councils (
    class_id uuid not null constraint councils_pk primary key
        constraint councils_class references classes on delete cascade,
    name text not null constraint councils_name_short check (char_length(name) between 1 and 60),
    country text not null constraint councils_country_known check (country in ('no', 'dk', 'se')),
    kind text not null,
    language text not null
);

-- Codes with which a class joins this council.
create table council_codes (
    class_id uuid not null constraint council_codes_class references classes on delete cascade,
    code_hash bytea not null,
    constraint council_codes_pk primary key (class_id, code_hash)
);

-- A poll that a council puts to all its classes.
create table council_polls (
    class_id uuid not null constraint council_polls_class references classes on delete cascade,
    -- Counts up within the council.
    poll int not null,
    subject jsonb not null,
    lineage text not null,
    question jsonb not null,
    -- When it closes in the classes.
    closes_at timestamptz not null,
    -- True once the council's sum was taken.
    ended bool not null default false,
    -- Once it has ended: all that the program ever shows of it; null where it may show nothing.
    shown jsonb,
    constraint council_polls_pk primary key (class_id, poll)
);
create unique index council_polls_one_runs on council_polls (class_id, lineage) where not ended;

-- A poll that a council has offered to a class, until a contact parent decides on it.
create table council_asks (
    class_id uuid not null constraint council_asks_class references classes on delete cascade,
    -- Counts up within the class.
    ask int not null,
    asked jsonb not null,
    state text not null default 'waits'
        constraint council_asks_state_known check (state in ('waits', 'opened', 'declined')),
    constraint council_asks_pk primary key (class_id, ask)
);

-- How many of a council's classes had reached its goals at the end of a school year.
create table council_years (
    class_id uuid not null constraint council_years_class references classes on delete cascade,
    -- The year in which the school year ended.
    year smallint not null,
    classes smallint not null,
    in_force smallint not null,
    pupil_part smallint not null,
    reviewed smallint not null,
    constraint council_years_pk primary key (class_id, year)
);

select wall('councils');
select wall('council_codes');
select wall('council_polls');
select wall('council_asks');
select wall('council_years');

-- A door between a class and its council: the membership, with all that the council ever reads of the class. The class
-- writes its row; the council may only read it. A class is in one council at a time: two councils could subtract their
-- sums.
create table council_classes (
    class_id uuid not null constraint council_classes_pk primary key,
    council_id uuid not null constraint council_classes_another check (council_id <> class_id),
    class_name text not null,
    council_name text not null,
    -- True when the council's polls open by themselves.
    ahead bool not null,
    agreement text not null constraint council_classes_agreement_known check (agreement in ('none', 'work', 'force')),
    pupil_part bool not null,
    -- The day of the class's last review of its agreement.
    reviewed_on date
);
create index council_classes_by_council on council_classes (council_id, class_name);
alter table council_classes enable row level security;
create policy seen on council_classes for select
    using (current_setting('enige.class_id')::uuid in (class_id, council_id));
create policy joined on council_classes for insert with check (class_id = current_setting('enige.class_id')::uuid);
create policy told on council_classes for update using (class_id = current_setting('enige.class_id')::uuid);
create policy ended on council_classes for delete using (class_id = current_setting('enige.class_id')::uuid);
grant select, insert, update, delete on council_classes to enige_class;
