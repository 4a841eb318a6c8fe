insert into lesson_plans (class_id, weekday, hour, series, singles, paused, privately, not_until, job_id) values
    ('00000000-0000-4000-8000-0000000000c1', 0, 18, 'first-phone', '{photo}', false, false, null, '00000000-0000-4000-8000-000000001002');
insert into lessons_given (class_id, lesson, given_at) values ('00000000-0000-4000-8000-0000000000c1', 'everyone', '2026-11-23T17:00Z');
insert into free_weeks (class_id, monday) values ('00000000-0000-4000-8000-0000000000c1', '2026-12-21');
insert into lesson_wishes (class_id, person_id, wish) values
    ('00000000-0000-4000-8000-0000000000c1', '00000000-0000-4000-8000-00000000000b', 'private'), ('00000000-0000-4000-8000-0000000000c1', '00000000-0000-4000-8000-00000000000a', 'none');
insert into advisers (class_id, person_id, role) values ('00000000-0000-4000-8000-0000000000c1', '00000000-0000-4000-8000-00000000000e', 'nurse');
insert into adviser_codes (class_id, code_hash, role) values
    ('00000000-0000-4000-8000-0000000000c1', '\x8dea2554976a08ecd01388d0309e0217d34a44efd94774feb0ce2a2d49fd5430', 'teacher');
insert into questions (class_id, question, lesson, words) values
    ('00000000-0000-4000-8000-0000000000c1', 1, 'everyone', '\x5fc98dbd21cf58c296ecfbf16ccf2a88dedb045eb287b4b4123e7eaaa6b65fdf4c4993f281e91b15bddbde5248cff743');
