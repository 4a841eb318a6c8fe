-- What must be read before the class is known: the only tables without a wall (tests/isolation.rs holds the list).
-- People and rooms are found by a keyed hash; the address needed to write to them is ciphertext.

-- The role that every class transaction becomes. It owns nothing, so row-level security binds it also when the
-- program logs in as a superuser. Roles belong to the cluster: another database may have made it already.
do $$
begin
    create role enige_class nologin;
exception
    when duplicate_object or unique_violation then null;
end
$$;

-- Whoever logs in must be able to become it; a superuser can anyway.
do $$
begin
    execute format('grant enige_class to %I', current_user);
exception
    when invalid_grant_operation or insufficient_privilege then null;
end
$$;

-- Which secret the database was made with, as a keyed hash of a constant.
create table server (
    one bool primary key default true constraint server_is_one check (one),
    secret_mark bytea not null
);

create table rooms (
    room_id uuid not null constraint rooms_pk primary key,
    room_hash bytea not null constraint rooms_one_per_address unique,
    address bytea not null,
    class_id uuid not null,
    audience text not null constraint rooms_audience_known check (audience in ('parents')),
    -- The bot is no longer in the room; nothing is posted until it is back.
    left_since timestamptz,
    constraint rooms_one_per_audience unique (class_id, audience)
);

create table people (
    person_id uuid not null constraint people_pk primary key,
    person_hash bytea not null constraint people_one_per_address unique,
    address bytea not null,
    -- What they chose for what is said to them alone; nothing means the class's language.
    language text
);

-- Which classes a person is in, so that a private message finds them. What they are there stands behind the wall.
create table memberships (
    person_id uuid not null constraint memberships_person references people on delete cascade,
    class_id uuid not null,
    constraint memberships_pk primary key (person_id, class_id)
);

-- Updates whose effect is committed: ids only, never what they said, and no finer time than a day.
create table inbox (
    update_id text not null constraint inbox_pk primary key,
    day date not null
);
create index inbox_by_day on inbox (day);

-- Headers of what is to be done; what exactly stands behind the wall, in job_payloads.
create table jobs (
    job_id uuid not null constraint jobs_pk primary key,
    class_id uuid not null,
    due timestamptz not null,
    attempts int not null default 0,
    place bigint generated always as identity
);
create index jobs_by_due on jobs (due, place);

grant select on rooms, memberships to enige_class;
grant insert, delete on memberships, jobs to enige_class;
grant select (job_id, class_id) on jobs to enige_class;

-- Builds the wall around a table of a class: the class role sees the rows of the class that it has become, and an
-- error instead of rows before it has become one.
create function wall(walled regclass) returns void language plpgsql as $$
begin
    execute format('alter table %s enable row level security', walled);
    execute format('alter table %s force row level security', walled);
    execute format('create policy wall on %s using (class_id = current_setting(''enige.class_id'')::uuid)', walled);
    execute format('grant select, insert, update, delete on %s to enige_class', walled);
end
$$;
