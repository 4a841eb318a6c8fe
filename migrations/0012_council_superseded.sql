-- Of a question that is asked again only the last exact sum of the same classes is held against the next one: what it
-- takes the place of is forgotten.
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

-- What was superseded before.
update council_results r set tally = null, children = null
where exists (
    select from council_results newer
    where newer.council_id = r.council_id and newer.lineage = r.lineage and newer.question = r.question
        and newer.classes = r.classes and newer.poll > r.poll
);
