-- Councils: rooms in which those meet who speak for the parents of several classes. A council is a tenant behind the
-- same wall as a class; what passes between it and its classes are a few doors, told here one by one.

alter table rooms
    drop constraint rooms_audience_known,
    add constraint rooms_audience_known check (audience in ('parents', 'pupils', 'council'));

-- A council that has been founded.
create table councils (
    class_id uuid not null constraint councils_pk primary key
        constraint councils_class references classes on delete cascade,
    name text not null constraint councils_name_short check (char_length(name) between 1 and 60),
    country text not null constraint councils_country_known check (country in ('no', 'dk', 'se')),
    kind text not null,
    language text not null
);

-- Codes by which a class joins; the door says only of which council each is, and until when.
create table council_codes (
    class_id uuid not null constraint council_codes_class references classes on delete cascade,
    code_hash bytea not null,
    constraint council_codes_pk primary key (class_id, code_hash)
);

-- What a council asks all its classes.
create table council_polls (
    class_id uuid not null constraint council_polls_class references classes on delete cascade,
    -- Counts up within the council.
    poll int not null,
    subject jsonb not null,
    lineage text not null,
    question jsonb not null,
    -- When it closes in the classes.
    closes_at timestamptz not null,
    ended bool not null default false,
    -- After it has ended: all that is ever shown of it, or nothing where nothing may be said.
    shown jsonb,
    constraint council_polls_pk primary key (class_id, poll)
);

-- What a council has asked a class, until whoever leads the class says what becomes of it.
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

create unique index council_polls_one_runs on council_polls (class_id, lineage) where not ended;

select wall('councils');
select wall('council_codes');
select wall('council_polls');
select wall('council_asks');
select wall('council_years');

-- The council poll that a class's poll comes from: its exact sum is handed over at the close.
alter table polls add column council jsonb;

-- A door: the class that has joined a council, with all that the council ever reads of it. A class is in one council at
-- a time, or two councils could subtract their sums. The class writes its row; the council may only look.
create table council_classes (
    class_id uuid not null constraint council_classes_pk primary key,
    council_id uuid not null constraint council_classes_another check (council_id <> class_id),
    class_name text not null,
    council_name text not null,
    -- Polls of the council open by themselves.
    ahead bool not null,
    agreement text not null constraint council_classes_agreement_known check (agreement in ('none', 'work', 'force')),
    pupil_part bool not null,
    -- The day on which it last decided whether its agreement goes on.
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

-- A door: the exact sum of a class for a council's poll, until that poll ends. A class may put its own in; nobody but
-- council_sum() reads it.
create table council_shares (
    council_id uuid not null,
    poll int not null,
    class_id uuid not null,
    children int not null,
    -- How many seats answered.
    seats int not null,
    tally jsonb not null,
    constraint council_shares_pk primary key (council_id, poll, class_id)
);

-- A door for council_sum() alone: which classes stand together in what was told of a question. Whatever has been told
-- is of whole blocks, so that no difference between any of it is of fewer classes than a block has.
create table council_blocks (
    council_id uuid not null,
    lineage text not null,
    class_id uuid not null,
    block int not null,
    constraint council_blocks_pk primary key (council_id, lineage, class_id)
);

-- A door for council_sum() alone: what a poll came to, taken once and never again.
create table council_results (
    council_id uuid not null,
    poll int not null,
    lineage text not null,
    question jsonb not null,
    classes uuid[] not null,
    children int,
    tally jsonb,
    constraint council_results_pk primary key (council_id, poll)
);

-- True when this class may hand over its sum for that poll: it is in the council, and the poll has not ended. Whoever
-- ends it waits until the sum is there or is not.
create function council_takes(council uuid, asked int) returns bool
language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform pg_advisory_xact_lock_shared(hashtextextended(council::text, 0));
    return exists (
        select from council_classes c
        where c.council_id = council and c.class_id = current_setting('enige.class_id')::uuid
    ) and not exists (
        select from council_results r where r.council_id = council and r.poll = asked
    );
end
$$;

alter table council_shares enable row level security;
alter table council_blocks enable row level security;
alter table council_results enable row level security;
create policy handed on council_shares for insert
    with check (class_id = current_setting('enige.class_id')::uuid and council_takes(council_id, poll));
grant insert on council_shares to enige_class;

-- Ends a poll of this council and returns its sum, once: at least three classes of at least ten seats that answered, or
-- nothing. What is told of the same question again is of blocks of at least three classes too: a block of which some
-- are missing is divided only into parts of at least three, else it stays out; who is new makes a block of their own
-- once they are three. If it is within two seats of what was told last of the same classes, that stands.
create function council_sum(asked int) returns table (classes int, children int, tally jsonb)
language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
    few constant int := 3;
    seats_enough constant int := 10;
    same constant int := 24;
    asking constant uuid := current_setting('enige.class_id')::uuid;
    ended council_polls;
    able uuid[];
    fresh uuid[];
    stay uuid[];
    taken uuid[] := '{}';
    known record;
    last council_results;
    heads int;
    total jsonb;
begin
    perform pg_advisory_xact_lock(hashtextextended(asking::text, 0));
    select * into ended from council_polls p where p.class_id = asking and p.poll = asked;
    if not found or exists (select from council_results r where r.council_id = asking and r.poll = asked) then
        return;
    end if;
    able := array(
        select s.class_id from council_shares s
        where s.council_id = asking and s.poll = asked and s.seats >= seats_enough
    );
    fresh := array(
        select unnest(able) except
        select b.class_id from council_blocks b where b.council_id = asking and b.lineage = ended.lineage
    );
    for known in
        select b.block, count(*)::int as size, array_agg(b.class_id order by b.class_id) filter (where b.class_id = any (able))
            as there
        from council_blocks b where b.council_id = asking and b.lineage = ended.lineage group by b.block
    loop
        stay := coalesce(known.there, '{}');
        if cardinality(stay) < known.size then
            -- Those that are missing are at least three too, if need be with some that are there.
            stay := stay[greatest(few - (known.size - cardinality(stay)), 0) + 1:];
            continue when cardinality(stay) < few;
            update council_blocks b set block = (
                select max(o.block) + 1 from council_blocks o where o.council_id = asking and o.lineage = ended.lineage
            ) where b.council_id = asking and b.lineage = ended.lineage and b.class_id = any (stay);
        end if;
        taken := taken || stay;
    end loop;
    if cardinality(fresh) >= few then
        insert into council_blocks (council_id, lineage, class_id, block)
        select asking, ended.lineage, one, (
            select coalesce(max(o.block), 0) + 1 from council_blocks o
            where o.council_id = asking and o.lineage = ended.lineage
        ) from unnest(fresh) one;
        taken := taken || fresh;
    end if;
    if cardinality(taken) >= few then
        taken := array(select one from unnest(taken) one order by one);
        select sum(s.children), jsonb_build_object('seats', sum(s.seats)) into heads, total
        from council_shares s where s.council_id = asking and s.poll = asked and s.class_id = any (taken);
        total := total || jsonb_build_object('counts', (
            select jsonb_object_agg(answer, twelfths) from (
                select key as answer, sum(value::int) as twelfths
                from council_shares s, jsonb_each_text(s.tally -> 'counts')
                where s.council_id = asking and s.poll = asked and s.class_id = any (taken) group by key
            ) counted
        ));
        select * into last from council_results r where r.council_id = asking and r.lineage = ended.lineage
            and r.question = ended.question and r.classes = taken order by r.poll desc limit 1;
        if found and same >= (
            select sum(abs(coalesce(a.value::int, 0) - coalesce(b.value::int, 0)))
            from jsonb_each_text(total -> 'counts') a full join jsonb_each_text(last.tally -> 'counts') b using (key)
        ) then
            total := last.tally;
            heads := last.children;
        end if;
    end if;
    insert into council_results (council_id, poll, lineage, question, classes, children, tally)
    values (asking, asked, ended.lineage, ended.question, taken, heads, total);
    delete from council_shares s where s.council_id = asking and s.poll = asked;
    if total is not null then
        return query select cardinality(taken), heads, total;
    end if;
end
$$;

revoke all on function council_takes(uuid, int), council_sum(int) from public;
grant execute on function council_takes(uuid, int), council_sum(int) to enige_class;
