insert into councils (class_id, name, country, kind, language) values ('00000000-0000-4000-8000-0000000000d1', 'FAU', 'no', 'fau', 'en');
insert into council_codes (class_id, code_hash) values ('00000000-0000-4000-8000-0000000000d1', '\x0448b04f8f295546cafef848553f6bfe1f3b81427011f51abf208fde8a1fdbaa');
insert into council_polls (class_id, poll, subject, lineage, question, closes_at, ended, shown) values
    ('00000000-0000-4000-8000-0000000000d1', 1, '{"ready": "gaming"}', 'gaming', '{"kind": "stance"}', '2026-10-07T19:00Z', true,
     '{"classes": 3, "children": 60, "ranges": [{"least": 20, "most": 29}, {"least": 0, "most": 9}]}'),
    ('00000000-0000-4000-8000-0000000000d1', 2, '{"ready": "gaming"}', 'gaming', '{"kind": "stance"}', '2026-12-07T19:00Z', false, null);
insert into council_asks (class_id, ask, asked, state) values
    ('00000000-0000-4000-8000-0000000000c1', 1, '{"from": {"council": "00000000-0000-4000-8000-0000000000d1", "poll": 2, "name": "FAU"}, "subject": {"ready": "gaming"}, "lineage": "gaming", "clause": "gaming", "question": {"kind": "stance"}, "closes_at": "2026-12-07T19:00:00Z"}', 'opened');
insert into council_years (class_id, year, classes, in_force, pupil_part, reviewed) values ('00000000-0000-4000-8000-0000000000d1', 2026, 4, 2, 1, 0);
insert into council_classes (class_id, council_id, class_name, council_name, ahead, agreement, pupil_part, reviewed_on) values
    ('00000000-0000-4000-8000-0000000000c1', '00000000-0000-4000-8000-0000000000d1', '5B', 'FAU', true, 'force', true, null);
