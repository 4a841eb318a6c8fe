-- What a transaction stands as is sealed without a table: reading the key of the seal for each statement took a vote half
-- of its time.
--
-- enter() puts a hash of the class and of the transaction's time into a sequence. Only the owner may set the sequence, and
-- currval() is what this session has set. So nobody else can make entered() believe another class, and nothing is worth
-- anything in the next transaction. The hash is of 64 bits, and nobody can choose what goes into it.

create sequence stood_as minvalue -9223372036854775808;
revoke all on sequence stood_as from public;

create or replace function enter(class uuid, pass bytea) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    told constant uuid := coalesce(class, '00000000-0000-0000-0000-000000000000');
    at constant bigint := extract(epoch from transaction_timestamp()) * 1000000;
begin
    if not exists (select from public.server s where s.pass = sha256(enter.pass)) then
        raise exception 'this pass opens nothing' using errcode = 'insufficient_privilege';
    end if;
    perform set_config('enige.stands', told::text, true);
    perform setval('public.stood_as', uuid_hash_extended(told, at));
end
$$;

-- Each statement asks one of these two once for each table, so they call no other function.
create or replace function entered() returns uuid
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    told constant uuid := nullif(current_setting('enige.stands', true), '');
    at constant bigint := extract(epoch from transaction_timestamp()) * 1000000;
begin
    if told is null or told = '00000000-0000-0000-0000-000000000000'
        or uuid_hash_extended(told, at) <> currval('public.stood_as')
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
    at constant bigint := extract(epoch from transaction_timestamp()) * 1000000;
begin
    if told is null or uuid_hash_extended(told, at) <> currval('public.stood_as') then
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
