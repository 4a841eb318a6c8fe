-- The seal of a transaction no longer needs a table. Row-level security checks the seal in each statement, and reading its
-- key from `server` took about half of the database's time for a vote.
--
-- enter() stores the class in a setting, and a hash of the class and the transaction's start time in a sequence. Only the
-- owner may set the sequence. currval() returns what this session has set, so other sessions do not matter. Whoever changes
-- the setting has no hash that fits, and in the next transaction the time differs. The hash is the first 64 bits of SHA-256.

-- Unlogged, where Postgres can: the write-ahead log must not say which class a transaction enters, and a transaction that
-- only reads must not write.
do $$
begin
    if current_setting('server_version_num')::int >= 150000 then
        create unlogged sequence public.stood_as minvalue -9223372036854775808;
    else
        create sequence public.stood_as minvalue -9223372036854775808;
    end if;
end
$$;
revoke all on sequence stood_as from public;

-- Statements that SQL has prepared, and cursors that outlive their transaction, would run as the next class on this
-- connection. The program has none. From the doors into a class, the entry at the doors has looked already.
create or replace function enter(class uuid, pass bytea) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    nil constant uuid := '00000000-0000-0000-0000-000000000000';
    told constant uuid := coalesce(class, nil);
    at constant text := extract(epoch from transaction_timestamp());
begin
    if not exists (select from public.server s where s.pass = sha256(enter.pass)) then
        raise exception 'this pass opens nothing' using errcode = 'insufficient_privilege';
    end if;
    if current_setting('enige.stands', true) is distinct from nil::text
        or ('x' || left(encode(sha256(convert_to(nil || '|' || at, 'UTF8')), 'hex'), 16))::bit(64)::bigint
            <> currval('public.stood_as')
    then
        if exists (select from pg_prepared_statements p where p.from_sql)
            or exists (select from pg_cursors c where c.is_holdable)
        then
            raise exception 'this connection has statements that are not the program''s'
                using errcode = 'insufficient_privilege';
        end if;
    end if;
    perform set_config('enige.stands', told::text, true);
    perform setval(
        'public.stood_as', ('x' || left(encode(sha256(convert_to(told || '|' || at, 'UTF8')), 'hex'), 16))::bit(64)::bigint
    );
end
$$;

-- A statement calls one of these two for each table that it names. They repeat the hash, because a further function would
-- cost more than the hash itself.
create or replace function entered() returns uuid
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    told constant uuid := nullif(current_setting('enige.stands', true), '');
    at constant text := extract(epoch from transaction_timestamp());
begin
    if told is null or told = '00000000-0000-0000-0000-000000000000'
        or ('x' || left(encode(sha256(convert_to(told || '|' || at, 'UTF8')), 'hex'), 16))::bit(64)::bigint
            <> currval('public.stood_as')
    then
        raise exception 'this transaction has not entered a class' using errcode = 'insufficient_privilege';
    end if;
    return told;
end
$$;

create or replace function at_doors() returns bool
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    told constant uuid := nullif(current_setting('enige.stands', true), '');
    at constant text := extract(epoch from transaction_timestamp());
begin
    if told is null
        or ('x' || left(encode(sha256(convert_to(told || '|' || at, 'UTF8')), 'hex'), 16))::bit(64)::bigint
            <> currval('public.stood_as')
    then
        raise exception 'this transaction has not entered a class' using errcode = 'insufficient_privilege';
    end if;
    return told = '00000000-0000-0000-0000-000000000000';
end
$$;

drop function stands();
drop function wall_seal(text);
alter table server drop column seal;

create or replace function is_sealed(form int) returns bool
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select s.sealed and s.form = is_sealed.form and s.pass is not null from public.server s
$$;
