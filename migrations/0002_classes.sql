-- A class, its people, the seats of its children, and what the program keeps for any class or council: jobs, dialogs,
-- links. From here on class_id leads every key of a walled table, so that the schema can be distributed by class.

-- One row for each class and each council: a council is a tenant too. Deleting the row erases the tenant.
create table classes (
    class_id uuid not null constraint classes_pk primary key
);

-- A class or council in its set-up: the answers so far.
create table setups (
    class_id uuid not null constraint setups_pk primary key
        constraint setups_class references classes on delete cascade,
    starter uuid not null,
    draft jsonb not null
);

-- A class whose set-up has ended.
create table profiles (
    class_id uuid not null constraint profiles_pk primary key
        constraint profiles_class references classes on delete cascade,
    name text not null constraint profiles_name_short check (char_length(name) between 1 and 60),
    country text not null constraint profiles_country_known check (country in ('no', 'dk', 'se')),
    -- The kind of group, with its year where it has one.
    group_of jsonb not null,
    children smallint not null constraint profiles_children_range check (children between 1 and 60),
    language text not null,
    -- What the school does after an incident, and whom to call there.
    school_plan text constraint profiles_school_plan_short check (char_length(school_plan) between 1 and 500),
    -- The current weekly job for unanswered questions; a job with another id does nothing.
    questions_job uuid,
    -- The number of the newest question, so that no number is given twice.
    questions_asked int not null default 0,
    -- The hash of the code that turns a room into the pupils' room, until somebody has used it.
    room_code bytea
);

create table members (
    class_id uuid not null constraint members_class references classes on delete cascade,
    person_id uuid not null,
    standing text not null constraint members_standing_known check (standing in ('guardian', 'staff', 'other')),
    -- True for a contact parent.
    contact bool not null default false,
    -- True for a member who asked for reminders of polls.
    reminders bool not null default false,
    constraint members_pk primary key (class_id, person_id)
);

-- The seat of one child. It has no name.
create table seats (
    class_id uuid not null,
    seat_id uuid not null,
    -- True for a seat that was made with a printed code.
    coded bool not null default false,
    constraint seats_pk primary key (class_id, seat_id),
    constraint seats_class foreign key (class_id) references classes on delete cascade
);

create table seat_guardians (
    class_id uuid not null,
    seat_id uuid not null,
    person_id uuid not null,
    -- False for a seat that a first vote made: a code replaces it.
    coded bool not null default false,
    constraint seat_guardians_pk primary key (class_id, seat_id, person_id),
    constraint seat_guardians_seat foreign key (class_id, seat_id) references seats on delete cascade,
    constraint seat_guardians_member foreign key (class_id, person_id) references members on delete cascade
);
create index seat_guardians_by_person on seat_guardians (class_id, person_id);

-- The seat that a code gives to one guardian.
create table seat_codes (
    class_id uuid not null,
    seat_id uuid not null,
    code_hash bytea not null,
    constraint seat_codes_pk primary key (class_id, code_hash),
    constraint seat_codes_seat foreign key (class_id, seat_id) references seats on delete cascade
);

-- The payloads of jobs.
create table job_payloads (
    class_id uuid not null constraint job_payloads_class references classes on delete cascade,
    job_id uuid not null,
    payload jsonb not null,
    constraint job_payloads_pk primary key (class_id, job_id)
);

-- The unfinished dialog of a person with the bot, one to a person and class. It expires at `until`.
create table dialogs (
    class_id uuid not null constraint dialogs_class references classes on delete cascade,
    person_id uuid not null,
    dialog jsonb not null,
    until timestamptz not null,
    constraint dialogs_pk primary key (class_id, person_id)
);

-- The hash of the secret in the link to the page of the class or council.
create table page_links (
    class_id uuid not null constraint page_links_class references classes on delete cascade,
    code_hash bytea not null,
    constraint page_links_pk primary key (class_id, code_hash)
);

select wall('classes');
select wall('setups');
select wall('profiles');
select wall('members');
select wall('seats');
select wall('seat_guardians');
select wall('seat_codes');
select wall('job_payloads');
select wall('dialogs');
select wall('page_links');
