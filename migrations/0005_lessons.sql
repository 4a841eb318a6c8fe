-- Lessons: when they come, to whom, which a class has had, and who answers questions about them.

create table lesson_plans (
    class_id uuid not null constraint lesson_plans_pk primary key
        constraint lesson_plans_class references classes on delete cascade,
    -- 0 is Monday.
    weekday smallint not null constraint lesson_plans_weekday_range check (weekday between 0 and 6),
    -- The wall time in the class's zone.
    hour smallint not null constraint lesson_plans_hour_range check (hour between 0 and 23),
    -- The series that was chosen; null for all lessons that suit the class.
    series text,
    -- Single lessons that come before the series, in order.
    singles text[] not null default '{}',
    paused bool not null default false,
    -- True when each member gets lessons in private, and the room gets none.
    privately bool not null default false,
    -- No lesson comes before this: a contact parent has skipped one.
    not_until timestamptz,
    -- The current job that posts the next lesson; a job with another id does nothing.
    job_id uuid
);

create table lessons_given (
    class_id uuid not null constraint lessons_given_class references classes on delete cascade,
    lesson text not null,
    given_at timestamptz not null,
    constraint lessons_given_pk primary key (class_id, lesson)
);

-- The school holidays that a contact parent has entered, each week by its Monday.
create table free_weeks (
    class_id uuid not null constraint free_weeks_class references classes on delete cascade,
    monday date not null,
    constraint free_weeks_pk primary key (class_id, monday)
);

-- How a person gets lessons, where that differs from their class: always in private, or never.
create table lesson_wishes (
    class_id uuid not null constraint lesson_wishes_class references classes on delete cascade,
    person_id uuid not null,
    wish text not null constraint lesson_wishes_known check (wish in ('private', 'none')),
    constraint lesson_wishes_pk primary key (class_id, person_id)
);

-- Members who answer questions for the class. Where there are none, the contact parents answer.
create table advisers (
    class_id uuid not null,
    person_id uuid not null,
    role text not null constraint advisers_role_known check (role in ('teacher', 'nurse', 'council')),
    constraint advisers_pk primary key (class_id, person_id),
    constraint advisers_member foreign key (class_id, person_id) references members on delete cascade
);

-- The role that a code gives.
create table adviser_codes (
    class_id uuid not null constraint adviser_codes_class references classes on delete cascade,
    code_hash bytea not null,
    role text not null constraint adviser_codes_role_known check (role in ('teacher', 'nurse', 'council')),
    constraint adviser_codes_pk primary key (class_id, code_hash)
);

-- An unanswered question about a lesson, as ciphertext. No column says who asked.
create table questions (
    class_id uuid not null constraint questions_class references classes on delete cascade,
    -- Counts up within the class.
    question int not null,
    lesson text not null,
    words bytea not null,
    constraint questions_pk primary key (class_id, question)
);

select wall('lesson_plans');
select wall('lessons_given');
select wall('free_weeks');
select wall('lesson_wishes');
select wall('advisers');
select wall('adviser_codes');
select wall('questions');
