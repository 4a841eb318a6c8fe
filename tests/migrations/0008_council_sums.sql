-- Three other classes were counted together, and have handed over their sums again.
insert into council_shares (council_id, poll, class_id, children, seats, tally) values
    ('00000000-0000-4000-8000-0000000000d1', 2, '00000000-0000-4000-8000-0000000000c3', 20, 10, '{"counts": {"yes": 96, "no": 24}, "seats": 10}'),
    ('00000000-0000-4000-8000-0000000000d1', 2, '00000000-0000-4000-8000-0000000000c4', 20, 10, '{"counts": {"yes": 96, "no": 24}, "seats": 10}'),
    ('00000000-0000-4000-8000-0000000000d1', 2, '00000000-0000-4000-8000-0000000000c5', 20, 10, '{"counts": {"yes": 96, "no": 24}, "seats": 10}');
insert into council_blocks (council_id, lineage, class_id, block) values
    ('00000000-0000-4000-8000-0000000000d1', 'gaming', '00000000-0000-4000-8000-0000000000c3', 1),
    ('00000000-0000-4000-8000-0000000000d1', 'gaming', '00000000-0000-4000-8000-0000000000c4', 1),
    ('00000000-0000-4000-8000-0000000000d1', 'gaming', '00000000-0000-4000-8000-0000000000c5', 1);
insert into council_results (council_id, poll, lineage, question, classes, children, tally) values
    ('00000000-0000-4000-8000-0000000000d1', 1, 'gaming', '{"kind": "stance"}',
     '{00000000-0000-4000-8000-0000000000c3, 00000000-0000-4000-8000-0000000000c4, 00000000-0000-4000-8000-0000000000c5}', 60,
     '{"counts": {"yes": 288, "no": 72}, "seats": 30}');
