-- A class and the people in it. Every table from here on carries class_id first and a policy: a transaction sees the
-- rows of the one class that it has become, and none before it has become one.

create table classes (
    class_id uuid not null constraint classes_pk primary key
);

-- A class that is being set up: the answers so far.
create table setups (
    class_id uuid not null constraint setups_pk primary key
        constraint setups_class references classes on delete cascade,
    starter uuid not null,
    draft jsonb not null
);

-- A class that has been founded.
create table profiles (
    class_id uuid not null constraint profiles_pk primary key
        constraint profiles_class references classes on delete cascade,
    name text not null constraint profiles_name_short check (char_length(name) between 1 and 60),
    country text not null constraint profiles_country_known check (country in ('no', 'dk', 'se')),
    -- The kind of group, with its year where it has one.
    group_of jsonb not null,
    children smallint not null constraint profiles_children_range check (children between 1 and 60),
    language text not null
);

create table members (
    class_id uuid not null constraint members_class references classes on delete cascade,
    person_id uuid not null,
    standing text not null constraint members_standing_known check (standing in ('guardian', 'staff', 'other')),
    -- Leads the class here: may open and close.
    contact bool not null default false,
    constraint members_pk primary key (class_id, person_id)
);

-- A child's seat has no name.
create table seats (
    class_id uuid not null,
    seat_id uuid not null,
    constraint seats_pk primary key (class_id, seat_id),
    constraint seats_class foreign key (class_id) references classes on delete cascade
);

create table seat_guardians (
    class_id uuid not null,
    seat_id uuid not null,
    person_id uuid not null,
    constraint seat_guardians_pk primary key (class_id, seat_id, person_id),
    constraint seat_guardians_seat foreign key (class_id, seat_id) references seats on delete cascade,
    constraint seat_guardians_member foreign key (class_id, person_id) references members on delete cascade
);
create index seat_guardians_by_person on seat_guardians (class_id, person_id);

-- What a job is to do.
create table job_payloads (
    class_id uuid not null constraint job_payloads_class references classes on delete cascade,
    job_id uuid not null,
    payload jsonb not null,
    constraint job_payloads_pk primary key (class_id, job_id)
);

select wall('classes');
select wall('setups');
select wall('profiles');
select wall('members');
select wall('seats');
select wall('seat_guardians');
select wall('job_payloads');
