-- The sums of a council's polls. The k-rule stands in the database, because it must hold whatever the program does: a
-- council learns a sum of at least three classes, and no two published sums differ by fewer than three classes.

-- A door: the exact sum of one class for a council's poll, until that poll ends. A class may insert its own sum. Only
-- council_sum() reads it.
create table council_shares (
    council_id uuid not null,
    poll int not null,
    class_id uuid not null,
    children int not null,
    -- The number of seats that answered.
    seats int not null,
    tally jsonb not null,
    constraint council_shares_pk primary key (council_id, poll, class_id)
);

-- A door for council_sum() alone: the block of each class, by question. A published sum is always of whole blocks of at
-- least three classes. The difference of two sums is then of whole blocks too.
create table council_blocks (
    council_id uuid not null,
    lineage text not null,
    class_id uuid not null,
    block int not null,
    constraint council_blocks_pk primary key (council_id, lineage, class_id)
);

-- A door for council_sum() alone: the sum of a poll, computed once and never again.
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

-- True when this class may hand over its sum for that poll: the class is in the council, and the poll has not ended.
-- The lock makes council_sum() wait for a class that is handing over its sum.
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

-- Ends a poll of this council and returns its sum, once.
--
-- The sum needs three classes with ten answering seats each; otherwise there is none. When the council asks the same
-- question again, the new sum is again of whole blocks. A block with missing classes is split, but only into parts of
-- at least three classes; otherwise it is left out. New classes form a block once they are three. A sum within two
-- seats of the last one of the same classes repeats the last one.
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
            -- The missing part needs three classes as well: where it has fewer, it takes some of those that answered.
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

-- council_sum() compares a sum with the last one of the same question and the same classes only. Forgets older sums.
create function forget_superseded() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
    update council_results r set tally = null, children = null
    where r.council_id = new.council_id and r.lineage = new.lineage and r.question = new.question
        and r.classes = new.classes and r.poll < new.poll;
    return null;
end
$$;
revoke all on function forget_superseded() from public;

create trigger council_results_superseded after insert on council_results
    for each row execute function forget_superseded();
