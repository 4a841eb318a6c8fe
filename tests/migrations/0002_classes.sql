insert into classes (class_id) values ('00000000-0000-4000-8000-0000000000c1'), ('00000000-0000-4000-8000-0000000000c2'), ('00000000-0000-4000-8000-0000000000d1');
insert into setups (class_id, starter, draft) values ('00000000-0000-4000-8000-0000000000c2', '00000000-0000-4000-8000-00000000000b',
    '{"language": "nb", "country": "no", "council": false, "council_kind": null, "kind": "school", "name": null, "year": null, "children": null}');
insert into profiles (class_id, name, country, group_of, children, language, school_plan, questions_job, questions_asked, room_code)
values ('00000000-0000-4000-8000-0000000000c1', '5B', 'no', '{"kind": "school", "year": 5}', 20, 'en', 'Call the school.', null, 1,
    '\x4308f9d7a6577442e972a082ab5b879fa7f1f79e7b5e2c9885ef6b4dc63dd26c');
insert into members (class_id, person_id, standing, contact, reminders) values
    ('00000000-0000-4000-8000-0000000000c1', '00000000-0000-4000-8000-00000000000a', 'guardian', true, true),
    ('00000000-0000-4000-8000-0000000000c1', '00000000-0000-4000-8000-00000000000b', 'guardian', false, false),
    ('00000000-0000-4000-8000-0000000000c1', '00000000-0000-4000-8000-00000000000e', 'other', false, false),
    ('00000000-0000-4000-8000-0000000000d1', '00000000-0000-4000-8000-00000000000f', 'other', true, false);
insert into seats (class_id, seat_id, coded) values
    ('00000000-0000-4000-8000-0000000000c1', '00000000-0000-4000-8000-000000000500', true), ('00000000-0000-4000-8000-0000000000c1', '00000000-0000-4000-8000-000000000501', false),
    ('00000000-0000-4000-8000-0000000000c1', '00000000-0000-4000-8000-000000000502', true);
insert into seat_guardians (class_id, seat_id, person_id, coded) values
    ('00000000-0000-4000-8000-0000000000c1', '00000000-0000-4000-8000-000000000500', '00000000-0000-4000-8000-00000000000a', true),
    ('00000000-0000-4000-8000-0000000000c1', '00000000-0000-4000-8000-000000000501', '00000000-0000-4000-8000-00000000000b', false);
insert into seat_codes (class_id, seat_id, code_hash) values
    ('00000000-0000-4000-8000-0000000000c1', '00000000-0000-4000-8000-000000000502', '\xc571317a3175ce2a7f17476a6ae05ceb098fee68cf58bb73138ee4e7d8bfbc5b');
insert into job_payloads (class_id, job_id, payload) values
    ('00000000-0000-4000-8000-0000000000c1', '00000000-0000-4000-8000-000000001000', '{"job": "poll_close", "poll": 1, "early": false}'),
    ('00000000-0000-4000-8000-0000000000c1', '00000000-0000-4000-8000-000000001001', '{"job": "poll_open", "poll": 3}'),
    ('00000000-0000-4000-8000-0000000000c1', '00000000-0000-4000-8000-000000001002', '{"job": "lesson", "planned": "2026-12-07T17:00:00Z"}'),
    ('00000000-0000-4000-8000-0000000000d1', '00000000-0000-4000-8000-000000001003', '{"job": "council", "what": "end", "poll": 2}');
insert into dialogs (class_id, person_id, dialog, until) values
    ('00000000-0000-4000-8000-0000000000c1', '00000000-0000-4000-8000-00000000000a', '{"about": "prolong", "poll": 1}', '2026-11-25T17:00Z');
insert into page_links (class_id, code_hash) values ('00000000-0000-4000-8000-0000000000c1', '\x089f8b13daf99a1037bb62543863cdb3beccc626958342937d7fc3c122383d2a');
