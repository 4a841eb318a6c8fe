-- Lessons by choice: which come, when none comes, who gets them how, and who answers questions about them.

alter table lesson_plans
    -- The series that comes; nothing for all that suit the class, in order.
    add column series text,
    -- Single ones that come before it, in order.
    add column singles text[] not null default '{}',
    add column paused bool not null default false,
    -- They come to each member alone, and not to the room.
    add column privately bool not null default false,
    -- Nothing comes until then: whoever leads the class has left one out.
    add column not_until timestamptz;

-- The weeks in which the children are free, as whoever leads the class has entered them, each by its Monday.
create table free_weeks (
    class_id uuid not null constraint free_weeks_class references classes on delete cascade,
    monday date not null,
    constraint free_weeks_pk primary key (class_id, monday)
);

-- How somebody wants the lessons, where it is not as the class gets them: always to themselves, or never.
create table lesson_wishes (
    class_id uuid not null constraint lesson_wishes_class references classes on delete cascade,
    person_id uuid not null,
    wish text not null constraint lesson_wishes_known check (wish in ('private', 'none')),
    constraint lesson_wishes_pk primary key (class_id, person_id)
);

-- Who answers questions for the class, besides whoever leads it.
create table advisers (
    class_id uuid not null,
    person_id uuid not null,
    role text not null constraint advisers_role_known check (role in ('teacher', 'nurse', 'council')),
    constraint advisers_pk primary key (class_id, person_id),
    constraint advisers_member foreign key (class_id, person_id) references members on delete cascade
);

-- Codes by which somebody becomes an adviser.
create table adviser_codes (
    class_id uuid not null constraint adviser_codes_class references classes on delete cascade,
    code_hash bytea not null,
    role text not null constraint adviser_codes_role_known check (role in ('teacher', 'nurse', 'council')),
    constraint adviser_codes_pk primary key (class_id, code_hash)
);

-- A question about a lesson until it is answered, as ciphertext; who asked is not kept.
create table questions (
    class_id uuid not null constraint questions_class references classes on delete cascade,
    -- Counts up within the class.
    question int not null,
    lesson text not null,
    words bytea not null,
    constraint questions_pk primary key (class_id, question)
);

alter table profiles
    -- What the school does when something has happened, and whom to call there.
    add column school_plan text constraint profiles_school_plan_short check (char_length(school_plan) between 1 and 500),
    -- The one job that shows the advisers what is unanswered; a job with another id is out of date.
    add column questions_job uuid,
    -- How many questions there have been, so that a number is never given twice.
    add column questions_asked int not null default 0;

select wall('free_weeks');
select wall('lesson_wishes');
select wall('advisers');
select wall('adviser_codes');
select wall('questions');
