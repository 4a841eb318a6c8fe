-- The wall holds against SQL too. A transaction says which class it acts as by enter(), which takes the program's pass;
-- row-level security believes nothing else. `serve` logs in as a role that owns nothing.
--
-- Before, a class was whatever the setting enige.class_id said, and any statement could change that setting or the role.

-- The rights of `serve` at the doors. Logins are made members. It inherits nothing of enige_class: it takes that role on.
do $$
begin
    if not exists (select from pg_roles where rolname = 'enige_serve') then
        create role enige_serve nologin noinherit;
    end if;
exception
    when duplicate_object or unique_violation then null;
end
$$;

do $$
begin
    grant enige_class to enige_serve;
exception
    -- Somebody who may has done it already: the program checks that before it migrates.
    when invalid_grant_operation or insufficient_privilege then null;
end
$$;

-- The form of the ciphertexts: 1 until `migrate` has bound them to their rows, then 2.
alter table server add column form smallint not null default 1;
-- A hash of the pass, which is made of the secret; and a random key for the seals of stands(). `migrate` sets both.
alter table server add column pass bytea;
alter table server add column seal bytea;

-- The seal on what a transaction stands as. It holds in this transaction of this connection, and nowhere else.
create function wall_seal(told text) returns text
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    key constant bytea := (select s.seal from public.server s);
begin
    if key is null then
        raise exception 'the wall has no key yet' using errcode = 'insufficient_privilege';
    end if;
    return encode(sha256(key || sha256(key || convert_to(
        concat_ws('|', told, pg_backend_pid()::text, extract(epoch from transaction_timestamp())::text), 'UTF8'
    ))), 'hex');
end
$$;

-- Makes the transaction stand as a class, or at the doors when the class is null.
create function enter(class uuid, pass bytea) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    told constant text := coalesce(class, '00000000-0000-0000-0000-000000000000')::text;
begin
    if not exists (select from public.server s where s.pass = sha256(enter.pass)) then
        raise exception 'this pass opens nothing' using errcode = 'insufficient_privilege';
    end if;
    perform set_config('enige.stands', told || '.' || public.wall_seal(told), true);
end
$$;

-- The class that the transaction stands as; the nil id at the doors. An error when enter() has not said so.
create function stands() returns uuid
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    told constant text := coalesce(current_setting('enige.stands', true), '');
begin
    if told = '' or split_part(told, '.', 2) <> public.wall_seal(split_part(told, '.', 1)) then
        raise exception 'this transaction has not entered a class' using errcode = 'insufficient_privilege';
    end if;
    return split_part(told, '.', 1)::uuid;
end
$$;

-- The class that the transaction stands as. An error at the doors.
create function entered() returns uuid
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    class constant uuid := public.stands();
begin
    if class = '00000000-0000-0000-0000-000000000000' then
        raise exception 'this transaction has not entered a class' using errcode = 'insufficient_privilege';
    end if;
    return class;
end
$$;

create function at_doors() returns bool
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
    return public.stands() = '00000000-0000-0000-0000-000000000000';
end
$$;

-- True if the database was made with the secret of this mark; null while it has none.
create function is_marked(mark bytea) returns bool
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select s.secret_mark = mark from public.server s
$$;

-- True once `migrate` has sealed all that stood in plain, bound each ciphertext to its row, and set the pass.
create function is_sealed(form int) returns bool
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select s.sealed and s.form = is_sealed.form and s.pass is not null and s.seal is not null from public.server s
$$;

revoke all on function wall_seal(text), enter(uuid, bytea), stands(), entered(), at_doors(), is_marked(bytea), is_sealed(int)
    from public;
grant execute on function enter(uuid, bytea), stands(), entered() to enige_class, enige_serve;
grant execute on function at_doors(), is_marked(bytea), is_sealed(int) to enige_serve;

-- Builds the wall around a table of a class. The subquery makes Postgres ask once for each statement, not for each row.
create or replace function wall(walled regclass) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    execute format('alter table %s enable row level security', walled);
    execute format('alter table %s force row level security', walled);
    execute format('create policy wall on %s using (class_id = (select public.entered()))', walled);
    execute format('grant select, insert, update, delete on %s to enige_class', walled);
    perform public.let_sweep(walled);
end
$$;

-- Lets `serve` vacuum a table where Postgres can grant that: from version 17 on. Before, only an owner can.
create function let_sweep(swept regclass) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    if current_setting('server_version_num')::int >= 170000 then
        execute format('grant maintain on %s to enige_serve', swept);
    end if;
end
$$;
revoke all on function wall(regclass), let_sweep(regclass) from public;

-- The walls that stand already.
do $$
declare
    walled regclass;
begin
    for walled in select polrelid from pg_policy where polname = 'wall' loop
        execute format('drop policy wall on %s', walled);
        perform wall(walled);
    end loop;
end
$$;

-- A door has a wall of its own: `serve` reaches it at the doors alone, and the class role reaches the rows of its class.
create function door(guarded regclass) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    execute format('alter table %s enable row level security', guarded);
    execute format('create policy door on %s to enige_serve using ((select public.at_doors()))', guarded);
    execute format('grant select, insert, update, delete on %s to enige_serve', guarded);
end
$$;
revoke all on function door(regclass) from public;

select door('rooms');
select door('people');
select door('memberships');
select door('inbox');
select door('jobs');
select door('codes');
select door('guesses');
alter table server enable row level security;
create policy own on rooms for select to enige_class using (class_id = (select entered()));
create policy own on memberships to enige_class using (class_id = (select entered()));
create policy own on jobs to enige_class using (class_id = (select entered()));
create policy own on codes to enige_class using (class_id = (select entered()));

-- The doors of councils. At the doors an erased class or council is deleted from them.
drop policy seen on council_classes;
drop policy joined on council_classes;
drop policy told on council_classes;
drop policy ended on council_classes;
create policy seen on council_classes for select to enige_class using ((select entered()) in (class_id, council_id));
create policy joined on council_classes for insert to enige_class with check (class_id = (select entered()));
create policy told on council_classes for update to enige_class using (class_id = (select entered()));
create policy ended on council_classes for delete to enige_class using (class_id = (select entered()));
do $$
declare
    guarded regclass;
begin
    foreach guarded in array
        array['council_classes', 'council_shares', 'council_blocks', 'council_results']::regclass[]
    loop
        execute format('create policy erased on %s to enige_serve using ((select public.at_doors()))', guarded);
        execute format('grant delete on %s to enige_serve', guarded);
        perform let_sweep(guarded);
    end loop;
end
$$;
-- A delete by a class's or council's id reads these columns.
grant select (class_id, council_id) on council_classes, council_shares to enige_serve;
grant select (council_id) on council_blocks, council_results to enige_serve;

-- `serve` checks that the database has its migrations. The table is not there where the migrations run by hand.
do $$
begin
    if to_regclass('public._sqlx_migrations') is not null then
        grant select on public._sqlx_migrations to enige_serve;
    end if;
end
$$;

-- True for a share of this form: a class has 1 to 60 children, at most as many seats answered, and each seat is twelve
-- twelfths of answers. A share of another form would break the sum of its council, or move it beyond the class's seats.
create function is_share(children int, seats int, tally jsonb) returns bool
language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
declare
    answer record;
    twelfths bigint := 0;
begin
    if children not between 1 and 60 or seats not between 1 and children or jsonb_typeof(tally) <> 'object'
        or jsonb_typeof(tally -> 'counts') is distinct from 'object'
        or tally -> 'seats' is distinct from to_jsonb(seats)
        or tally - array['counts', 'seats'] <> '{}'
    then
        return false;
    end if;
    for answer in select c.key, c.value from jsonb_each(tally -> 'counts') c loop
        if jsonb_typeof(answer.value) <> 'number' or answer.value::text !~ '^[1-9][0-9]{0,3}$' then
            return false;
        end if;
        twelfths := twelfths + (answer.value::text)::int;
    end loop;
    return twelfths = 12 * seats;
end
$$;
revoke all on function is_share(int, int, jsonb) from public;
grant execute on function is_share(int, int, jsonb) to enige_class;
alter table council_shares add constraint council_shares_sound check (is_share(children, seats, tally));

-- True when this class may hand over its sum for that poll: the class is in the council, and the poll has not ended.
-- The lock makes council_sum() wait for a class that is handing over its sum.
create or replace function council_takes(council uuid, asked int) returns bool
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform pg_advisory_xact_lock_shared(hashtextextended(council::text, 0));
    return exists (
        select from public.council_classes c where c.council_id = council and c.class_id = public.entered()
    ) and not exists (
        select from public.council_results r where r.council_id = council and r.poll = asked
    );
end
$$;

-- The policy asks entered() once for each statement.
drop policy handed on council_shares;
create policy handed on council_shares for insert to enige_class
    with check (class_id = (select entered()) and council_takes(council_id, poll));

-- True when each answer of a share is one to that kind of question. Only the council sees what kind it has asked, so
-- council_sum() checks this; a class whose answers do not fit is not counted.
create function answers_fit(kind text, tally jsonb) returns bool
language sql immutable set search_path = pg_catalog, pg_temp as $$
    select coalesce(bool_and(c.key ~ case kind
        when 'age' then '^(0|[1-9][0-9]?|families|none)$'
        when 'choice' then '^(o(0|[1-9][0-9]?)|none)$'
        when 'approval' then '^(t(0|[1-9a-f][0-9a-f]{0,3})|none)$'
        when 'stance' then '^(yes|yes-but|no-but|no|none)$'
        when 'consent' then '^(agree|live-with|object|none)$'
        else '^$'
    end), false) from jsonb_object_keys(tally -> 'counts') c (key)
$$;

-- Ends a poll of this council and returns its sum, once.
--
-- The sum needs three classes with ten answering seats each; otherwise there is none. When the council asks the same
-- question again, the new sum is again of whole blocks. A block with missing classes is split, but only into parts of
-- at least three classes; otherwise it is left out. New classes form a block once they are three. A sum within two
-- seats of the last one of the same classes repeats the last one.
create or replace function council_sum(asked int) returns table (classes int, children int, tally jsonb)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    few constant int := 3;
    seats_enough constant int := 10;
    same constant int := 24;
    asking constant uuid := public.entered();
    ended public.council_polls;
    able uuid[];
    fresh uuid[];
    stay uuid[];
    taken uuid[] := '{}';
    known record;
    last public.council_results;
    heads int;
    total jsonb;
begin
    perform pg_advisory_xact_lock(hashtextextended(asking::text, 0));
    select * into ended from public.council_polls p where p.class_id = asking and p.poll = asked;
    if not found or exists (select from public.council_results r where r.council_id = asking and r.poll = asked) then
        return;
    end if;
    able := array(
        select s.class_id from public.council_shares s
        where s.council_id = asking and s.poll = asked and s.seats >= seats_enough
            and public.answers_fit(ended.question ->> 'kind', s.tally)
    );
    fresh := array(
        select unnest(able) except
        select b.class_id from public.council_blocks b where b.council_id = asking and b.lineage = ended.lineage
    );
    for known in
        select b.block, count(*)::int as size, array_agg(b.class_id order by b.class_id) filter (where b.class_id = any (able))
            as there
        from public.council_blocks b where b.council_id = asking and b.lineage = ended.lineage group by b.block
    loop
        stay := coalesce(known.there, '{}');
        if cardinality(stay) < known.size then
            -- The missing part needs three classes as well: where it has fewer, it takes some of those that answered.
            stay := stay[greatest(few - (known.size - cardinality(stay)), 0) + 1:];
            continue when cardinality(stay) < few;
            update public.council_blocks b set block = (
                select max(o.block) + 1 from public.council_blocks o where o.council_id = asking and o.lineage = ended.lineage
            ) where b.council_id = asking and b.lineage = ended.lineage and b.class_id = any (stay);
        end if;
        taken := taken || stay;
    end loop;
    if cardinality(fresh) >= few then
        insert into public.council_blocks (council_id, lineage, class_id, block)
        select asking, ended.lineage, one, (
            select coalesce(max(o.block), 0) + 1 from public.council_blocks o
            where o.council_id = asking and o.lineage = ended.lineage
        ) from unnest(fresh) one;
        taken := taken || fresh;
    end if;
    if cardinality(taken) >= few then
        taken := array(select one from unnest(taken) one order by one);
        select sum(s.children), jsonb_build_object('seats', sum(s.seats)) into heads, total
        from public.council_shares s where s.council_id = asking and s.poll = asked and s.class_id = any (taken);
        total := total || jsonb_build_object('counts', (
            select jsonb_object_agg(answer, twelfths) from (
                select key as answer, sum(value::int) as twelfths
                from public.council_shares s, jsonb_each_text(s.tally -> 'counts')
                where s.council_id = asking and s.poll = asked and s.class_id = any (taken) group by key
            ) counted
        ));
        select * into last from public.council_results r where r.council_id = asking and r.lineage = ended.lineage
            and r.question = ended.question and r.classes = taken order by r.poll desc limit 1;
        if found and same >= (
            select sum(abs(coalesce(a.value::int, 0) - coalesce(b.value::int, 0)))
            from jsonb_each_text(total -> 'counts') a full join jsonb_each_text(last.tally -> 'counts') b using (key)
        ) then
            total := last.tally;
            heads := last.children;
        end if;
    end if;
    insert into public.council_results (council_id, poll, lineage, question, classes, children, tally)
    values (asking, asked, ended.lineage, ended.question, taken, heads, total);
    delete from public.council_shares s where s.council_id = asking and s.poll = asked;
    if total is not null then
        return query select cardinality(taken), heads, total;
    end if;
end
$$;

-- council_sum() compares a sum with the last one of the same question and the same classes only. Forgets older sums.
create or replace function forget_superseded() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    update public.council_results r set tally = null, children = null
    where r.council_id = new.council_id and r.lineage = new.lineage and r.question = new.question
        and r.classes = new.classes and r.poll < new.poll;
    return null;
end
$$;
revoke all on function answers_fit(text, jsonb) from public;

-- Nobody makes temporary tables or large objects here. Both need an owner or a superuser to forbid; elsewhere they stay.
do $$
begin
    execute format('revoke temporary on database %I from public', current_database());
    revoke execute on function lo_creat(int), lo_create(oid), lo_from_bytea(oid, bytea) from public;
exception
    when insufficient_privilege then null;
end
$$;
