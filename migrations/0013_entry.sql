-- How people come into a class: a link from the room carries a secret, and each membership says by which way it began.

-- The button that a link into the private chat brings along. The secret's hash also depends on the account that pressed,
-- so that the link opens nothing for anybody else. It expires with its row in `codes`.
create table press_links (
    class_id uuid not null constraint press_links_class references classes on delete cascade,
    code_hash bytea not null,
    -- The payload of the button.
    press text not null,
    constraint press_links_pk primary key (class_id, code_hash)
);
select wall('press_links');

alter table memberships
    add column came_by text not null default 'room'
        constraint memberships_came_by_known check (came_by in ('room', 'link', 'code'));

-- People who have left the room. Their membership ends a week later, unless they come back.
create table leavers (
    class_id uuid not null constraint leavers_class references classes on delete cascade,
    person_id uuid not null,
    since timestamptz not null,
    constraint leavers_pk primary key (class_id, person_id)
);
select wall('leavers');

-- The contact parent sees seats by number.
alter table seats add column number int;
alter table seats no force row level security;
update seats s set number = counted.number
    from (select seat_id, row_number() over (partition by class_id order by seat_id) as number from seats) counted
    where s.seat_id = counted.seat_id;
alter table seats force row level security;
alter table seats
    alter column number set not null,
    add constraint seats_one_per_number unique (class_id, number);

-- True when only seats of printed slips have a vote.
alter table profiles add column slips_only bool not null default false;
