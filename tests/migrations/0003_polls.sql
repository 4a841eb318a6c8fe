-- A poll that is open, one that has closed, one that is planned, one that was withdrawn, and an open dilemma.
insert into polls (class_id, poll, subject, lineage, clause, council, version, question, rule, children, closes_at, opens_at,
    state, reminded, salt, card, shown, result, voices, follows, review_on, reason) values
    ('00000000-0000-4000-8000-0000000000c1', 1, '{"ready": "debut"}', 'debut', 'debut', null, 2, '{"kind": "age", "min": 8, "max": 16}', '{"share": "majority", "quorum": 5}', 20,
     '2026-11-30T19:00Z', null, 'open', false, '\x612073616c74206f6620746865206f70656e20706f6c6c2c2033322062797465',
     '\x8b4144252a63a6e6847e11b4a05fe185021bc29e2dfe24ca90b43287e02a871ab430cb476189dc2bd1',
     null, null, '[]', null, null, null),
    ('00000000-0000-4000-8000-0000000000c1', 2, '{"ready": "night"}', 'night', 'night', null, 1, '{"kind": "consent"}', '{"share": "consent", "quorum": 5}', 20,
     '2026-11-20T19:00Z', null, 'closed', true, null, null, '{"outcome": "agreed", "agreement": null, "turnout": 5, "figure": "words", "children": 20}',
     '\xa960167b44e9a3f1f0f1a357c8e266506417b5ca766e65e5e50fa2557150a4f954a699b6624ecec66920a2143d08feaaa196c19b271b3c0373af1aefe817c55cb9924d082fdc694a56a9f15d98a62353a6708c33ca77b2cdde570c76fced4e97a88b888b0e71634bdcdd08d89f361abd27be209ceb4ce518ccb819975c5eb29bf481644435a79417f48f850337b97376aebb77b8c0762b8ed1c49038faa2e6f235e9fc7840c94159e4f32c8d2e019ac965500bc2d6814e71961855a00caa0f15e257d13207846c36167d2b1be56847006e474e181acacc75e4b1ae09ad625b5bfaca50a58456759c8ec310900c124fe9122ae363e9f04aff7a1af9f27d9613',
     '["It is early."]', 'Phones sleep in the hall.', '2027-11-20', null),
    ('00000000-0000-4000-8000-0000000000c1', 3, '{"ready": "photos"}', 'photos', 'photos', null, 1, '{"kind": "choice", "options": ["ask-both", "closed-album", "each-time", "families"]}',
     '{"share": "majority", "quorum": 5}', 20, '2026-12-05T19:00Z', '2026-11-25T17:00Z', 'planned', false, null, null,
     null, null, '[]', null, null, null),
    ('00000000-0000-4000-8000-0000000000c1', 4, '{"own": {"text": "Shall we meet?", "question": {"kind": "choice", "options": ["0", "1"]}, "options": [{"label": "Monday", "meaning": "After work."}, {"label": "Friday", "meaning": null}]}}',
     'own-4', null, null, 1, '{"kind": "choice", "options": ["0", "1"]}', '{"share": "majority", "quorum": 5}', 20, '2026-11-19T19:00Z', null,
     'withdrawn', false, null, null, null, null, '[]', null, null, 'It was asked twice.'),
    ('00000000-0000-4000-8000-0000000000c1', 5, '{"lesson": {"id": "everyone", "alone": false}}', 'lesson-everyone', null, null, 1,
     '{"kind": "choice", "options": ["yes", "basic", "wait", "ask"]}', '{"share": "majority", "quorum": 5}', 20, '2026-12-01T19:00Z', null, 'open', false,
     '\x612073616c74206f6620746865206f70656e20706f6c6c2c2033322062797465', null, null, null, '[]', null, null, null),
    ('00000000-0000-4000-8000-0000000000c1', 6, '{"ready": "gaming"}', 'gaming', 'gaming', '{"council": "00000000-0000-4000-8000-0000000000d1", "poll": 2, "name": "FAU"}', 1,
     '{"kind": "stance"}', '{"share": "majority", "quorum": 5}', 20, '2026-12-07T19:00Z', null, 'open', false, '\x612073616c74206f6620746865206f70656e20706f6c6c2c2033322062797465', null,
     null, null, '[]', null, null, null);
insert into ballots (class_id, poll, guardian, seat, answer) values
    ('00000000-0000-4000-8000-0000000000c1', 1, '\xc9d53ac3fd4b3da62fc6971ed0f31cf6', '\x48ee3a29adc1e512eeb1b34960605d1c', '13'),
    ('00000000-0000-4000-8000-0000000000c1', 1, '\x1f197416ac0ca4bb2018e32a14b0bbc5', '\xf13f728a7a4ffedb91a35ed42fe6540d', 'families');
insert into objections (class_id, poll, guardian, reason, released) values
    ('00000000-0000-4000-8000-0000000000c1', 1, '\x1f197416ac0ca4bb2018e32a14b0bbc5', 'It is early.', true);
insert into settlements (class_id, clause, settled, poll) values
    ('00000000-0000-4000-8000-0000000000c1', 'night', '{"option": "outside", "blanks": {"time": {"time": "20:00:00"}}}', 2);
