-- When a class gets its lessons, and which it has had.

create table lesson_plans (
    class_id uuid not null constraint lesson_plans_pk primary key
        constraint lesson_plans_class references classes on delete cascade,
    -- 0 is Monday.
    weekday smallint not null constraint lesson_plans_weekday_range check (weekday between 0 and 6),
    -- The wall time in the class's zone.
    hour smallint not null constraint lesson_plans_hour_range check (hour between 0 and 23),
    -- The one job that posts the next lesson; a job with another id is out of date.
    job_id uuid
);

create table lessons_given (
    class_id uuid not null constraint lessons_given_class references classes on delete cascade,
    lesson text not null,
    given_at timestamptz not null,
    constraint lessons_given_pk primary key (class_id, lesson)
);

select wall('lesson_plans');
select wall('lessons_given');
