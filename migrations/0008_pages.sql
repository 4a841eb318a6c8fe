-- The class's page: the secret in a link leads to it. It is found among the codes, before the class is known.
create table page_links (
    class_id uuid not null constraint page_links_class references classes on delete cascade,
    code_hash bytea not null,
    constraint page_links_pk primary key (class_id, code_hash)
);

select wall('page_links');
