-- What a parent makes the bot say in the room goes past a contact parent first, and a contact parent takes it back.

-- Checks of apps that a parent wants to show the class. Nothing in a row leads to the parent.
create table checks (
    class_id uuid not null constraint checks_class references classes on delete cascade,
    check_no int not null,
    -- The app's name and the answers, sealed.
    body bytea not null,
    -- True once somebody who leads has let it into the room.
    approved bool not null default false,
    -- The post in the room, sealed.
    post bytea,
    constraint checks_pk primary key (class_id, check_no)
);
select wall('checks');

-- Counts up, so that a button never means a later check.
alter table profiles add column checks_shared int not null default 0;

-- The post of a result that shows reasons of objections, sealed; null for all other results.
alter table polls add column result_post bytea;
