-- A session in which pupils propose something, and what an earlier one has left behind.
insert into sessions (class_id, entry, screen, until, led_at, link_hash, leader_hash, body, undo, change, salt, vote_salt) values
    ('00000000-0000-4000-8000-0000000000c1', 'ABCDEF', 'EBCD-EFHJ', '2026-11-23T20:00Z', '2026-11-23T16:55Z', null, null,
     '{"topics": [{"clause": "s-tone"}, "own"], "means": "slips", "present": 20, "place": 0, "step": "propose", "round": 0, "timer": {"runs": null}, "wordings": [{"number": 1, "words": "We wait.", "of": [1, 2], "merged": [], "seconded": true}], "kept_back": [3], "numbered": 1, "blanks": {}, "candidates": [], "told": [], "left_out": []}',
     '[]', 7, '\x612073616c74206f66207468652073657373696f6e', '\x612073616c74206f662074686520766f7465');
insert into slips (class_id, slip, code_hash, token_hash, used) values
    ('00000000-0000-4000-8000-0000000000c1', 1, '\x8eee84e2921e9c84ddcfcfa5492ae78c0e6c9c60b98d69f07b0766c93cf83424', '\x29f50f36051235b0d5432a2ff67760f6e17aa27249f173f7044ba02b2a96a807', true),
    ('00000000-0000-4000-8000-0000000000c1', 2, '\xb46eb967eb9749c9616514e02a76697c8850eefce3cbf5d35296668e886dc4cf', null, false);
insert into proposals (class_id, proposal, topic, words, slip) values
    ('00000000-0000-4000-8000-0000000000c1', 1, 0, 'We wait.', '\xe25d2f4fff87143f975fe7926ff28169');
insert into seconds (class_id, wording, slip) values ('00000000-0000-4000-8000-0000000000c1', 1, '\xe25d2f4fff87143f975fe7926ff28169');
insert into session_ballots (class_id, slip, answer) values ('00000000-0000-4000-8000-0000000000c1', '\x20ed386cf1a149696da5dc275dd86ef2', 't1');
insert into session_results (class_id, topic, result) values
    ('00000000-0000-4000-8000-0000000000c1', 'own', '\xe40eddd2285731b2557085072772c44da8010f25649cfa73e68ce4b951a0825bb597d4237c0bc6f01a39ba01388d64b0e543d9d5f423b4b78bbbf9cc4122e423b50b8e2e935b3de9bc576aff11b178b3239a2534d007f7bf5b853e478a0cb270a4628262c2ac5fe6ac5e1a0b2541c7b7ee2f57e501cbbd641629bca2247c2399c62ba9ae18de33132be68e5ffe8aba3b4fa74e4a81bf6bf6b1d3b40d1a949bf051516c4fb18225b1d25d0d6b70a0c9ae80a30b0b6825c31f56947e7f009150ec4b4babd044fba5810b159cc8f48ee56a155b10a4bc7264c07cdfc6495ab50b4c5107c1194b36482836231e07a02d0417b12a792ebbf0e3be73fe1191e286d33eb9cf16be670f09b9e206be28');
insert into pupil_versions (class_id, version, body) values
    ('00000000-0000-4000-8000-0000000000c1', 1, '{"number": 1, "points": [{"about": {"clause": "s-tone"}, "settled": {"option": "think-first"}, "additions": []}], "made_on": "2026-11-10", "credits": []}');
insert into pupil_parts (class_id, force, look_job) values
    ('00000000-0000-4000-8000-0000000000c1', '{"version": 1, "since": "2026-11-10", "review_on": "2027-10-10", "renew_by": "2027-11-10"}', null);
insert into wishes (class_id, wish, words, poll, agreement, suggestion, told) values
    ('00000000-0000-4000-8000-0000000000c1', 1, 'More time together.', null, null, null, false),
    ('00000000-0000-4000-8000-0000000000c1', 2, 'Later at weekends.', 2, null, null, false),
    ('00000000-0000-4000-8000-0000000000c1', 3, 'Less of it.', null, 1, 2, false);
insert into pupil_comments (class_id, agreement, version, words) values
    ('00000000-0000-4000-8000-0000000000c1', 1, 2, '{We like it.}');
