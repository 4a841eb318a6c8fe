-- A secret can be replaced by another. The passphrase of Matrix's key store cannot: the server keeps the one that it was
-- made with, sealed.

alter table server add column matrix_store bytea;

create function matrix_store() returns bytea
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select s.matrix_store from public.server s
$$;
revoke all on function matrix_store() from public;
grant execute on function matrix_store() to enige_serve;
