-- The class role, the tables that the program reads before it knows the class, and the wall() that guards all others.
--
-- A table of a class stands behind a wall: row-level security shows a transaction the rows of one class only. A table
-- without a wall is a door. tests/isolation.rs lists the doors and fails when there is another one.

-- Each class transaction takes on this role. It owns nothing, so row-level security binds it even where the program
-- logs in as a superuser. Roles belong to the whole cluster: another database may have created this one already, or may
-- create it at this very moment.
do $$
begin
    if not exists (select from pg_roles where rolname = 'enige_class') then
        create role enige_class nologin;
    end if;
exception
    when duplicate_object or unique_violation then null;
end
$$;

-- The program's login takes on the role, so it must be a member. A login that may not grant the role is a member
-- already: the program checks that before it migrates.
do $$
begin
    execute format('grant enige_class to %I', current_user);
exception
    when invalid_grant_operation or insufficient_privilege then null;
end
$$;

-- A keyed hash of a constant, made with the server's secret: the program refuses to run with another secret.
create table server (
    one bool primary key default true constraint server_is_one check (one),
    secret_mark bytea not null
);

-- The rooms of classes and councils. The program finds a room by a keyed hash of its address; the address itself is
-- ciphertext.
create table rooms (
    room_id uuid not null constraint rooms_pk primary key,
    room_hash bytea not null constraint rooms_one_per_address unique,
    address bytea not null,
    class_id uuid not null,
    audience text not null constraint rooms_audience_known check (audience in ('parents', 'pupils', 'council')),
    -- Set while the bot is not in the room. It posts nothing there until it is back.
    left_since timestamptz,
    constraint rooms_one_per_audience unique (class_id, audience)
);

create table people (
    person_id uuid not null constraint people_pk primary key,
    person_hash bytea not null constraint people_one_per_address unique,
    address bytea not null,
    -- The language of private messages; null for the class's language.
    language text
);

-- The classes of a person, so that a private message finds them. Their standing in a class is behind the wall.
create table memberships (
    person_id uuid not null constraint memberships_person references people on delete cascade,
    class_id uuid not null,
    constraint memberships_pk primary key (person_id, class_id)
);

-- Ids of updates whose effect is committed. The table holds no text, and no time finer than a day.
create table inbox (
    update_id text not null constraint inbox_pk primary key,
    day date not null
);
create index inbox_by_day on inbox (day);

-- Headers of jobs. Their payloads are behind the wall, in job_payloads.
create table jobs (
    job_id uuid not null constraint jobs_pk primary key,
    class_id uuid not null,
    due timestamptz not null,
    attempts int not null default 0,
    -- Jobs that are due at the same time run in the order in which they were enqueued.
    place bigint generated always as identity
);
create index jobs_by_due on jobs (due, place);

-- Codes and link secrets, as keyed hashes, each with its class and its expiry. Tables behind the wall say what a code
-- is good for.
create table codes (
    code_hash bytea not null constraint codes_pk primary key,
    class_id uuid not null,
    until timestamptz not null
);

grant select on rooms, memberships to enige_class;
grant insert, delete on memberships, jobs to enige_class;
-- A delete by id reads these two columns.
grant select (job_id, class_id) on jobs to enige_class;
grant select, insert, delete on codes to enige_class;

-- Builds the wall around a table of a class. A transaction that has not set `enige.class_id` gets an error, not an empty
-- answer.
create function wall(walled regclass) returns void language plpgsql as $$
begin
    execute format('alter table %s enable row level security', walled);
    execute format('alter table %s force row level security', walled);
    execute format('create policy wall on %s using (class_id = current_setting(''enige.class_id'')::uuid)', walled);
    execute format('grant select, insert, update, delete on %s to enige_class', walled);
end
$$;
