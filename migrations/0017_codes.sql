-- A row in `codes` owns the row that says what the code is for: a seat, a role, a page. When the code is used, revoked or
-- expired, the database deletes both.

alter table codes add constraint codes_class unique (class_id, code_hash);

-- Until now, the second row stayed until somebody made the next code of its kind.
do $$
declare
    given regclass;
begin
    foreach given in array array['seat_codes', 'adviser_codes', 'page_links', 'council_codes', 'press_links']::regclass[]
    loop
        execute format('alter table %s no force row level security', given);
        execute format(
            'delete from %s g where not exists '
            '(select from codes c where c.class_id = g.class_id and c.code_hash = g.code_hash)',
            given
        );
        execute format(
            'alter table %s add constraint %s_code foreign key (class_id, code_hash) '
            'references codes (class_id, code_hash) on delete cascade',
            given, given
        );
        execute format('alter table %s force row level security', given);
    end loop;
end
$$;

-- A class enqueues a job only if an equal one does not wait. It has to lock the one that waits, which takes this right.
grant update (attempts) on jobs to enige_class;
