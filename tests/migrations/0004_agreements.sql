-- An agreement in force, with a draft of its second version.
insert into agreements (class_id, agreement, body, lives, salt, sign_until, told, draft_card, sign_card) values
    ('00000000-0000-4000-8000-0000000000c1', 1, '{"template": "first-steps", "points": [{"number": 1, "about": {"clause": "night"}, "way": null, "poll": null, "settled": {"option": "outside", "blanks": {"time": {"time": "20:00:00"}}}, "additions": ["At weekends an hour later."]}, {"number": 2, "about": {"own": "We greet each other."}, "way": null, "poll": null, "settled": null, "additions": []}], "phase": "draft", "numbered": 2, "version": 2, "rolled_out": [{"about": {"clause": "night"}, "settled": {"option": "outside", "blanks": {"time": {"time": "20:00:00"}}}, "additions": ["At weekends an hour later."]}, {"about": {"own": "We greet each other."}, "settled": null, "additions": []}], "adopted": 1, "share": "majority", "threshold": "five", "force": {"version": 1, "since": "2026-11-01", "review_on": "2027-10-01", "renew_by": "2027-11-01"}}',
     true, '\x612073616c74206f66207468652061677265656d656e742c2033322062797465', '2026-11-15T12:00Z',
     '\x8197404ad563979f283c09f8aa17015eafd544befa8a41ca6633cb57fb1a198ca6032045869b1a857a662b4a44691d4b7c8015a14fcc6dea3825fc4f58d8fadd9eac19ffc79c100aa4e44bef6f2b4b',
     '\x090dada9f48d8f39a70262bda75f4f5a0587268fba71efc94d4cd7832b7798839b542659b5301cea8b',
     '\x722edb72f2ea151df0f9334e7f273140bdbe113f3bdc47eb8f4cce33d874a1b0c0f0cb1b750de49d66');
insert into agreement_versions (class_id, agreement, version, body) values
    ('00000000-0000-4000-8000-0000000000c1', 1, 1, '{"number": 1, "points": [{"about": {"clause": "night"}, "settled": {"option": "outside", "blanks": {"time": {"time": "20:00:00"}}}, "additions": []}], "made_on": "2026-10-20", "credits": []}'),
    ('00000000-0000-4000-8000-0000000000c1', 1, 2, '{"number": 2, "points": [{"about": {"clause": "night"}, "settled": {"option": "outside", "blanks": {"time": {"time": "20:00:00"}}}, "additions": ["At weekends an hour later."]}, {"about": {"own": "We greet each other."}, "settled": null, "additions": []}], "made_on": "2026-11-20", "credits": ["Bo"]}');
insert into suggestions (class_id, agreement, suggestion, version, about, words, author, credit, state, reason, went_into) values
    ('00000000-0000-4000-8000-0000000000c1', 1, 1, 1, '{"clause": "night"}', 'At weekends an hour later.', null, 'Bo', 'accepted', 'Yes.', 2),
    ('00000000-0000-4000-8000-0000000000c1', 1, 2, 2, null, 'Less would do.', '00000000-0000-4000-8000-00000000000b', null, 'pending', null, null);
insert into signatures (class_id, agreement, guardian, version, answer, name) values
    ('00000000-0000-4000-8000-0000000000c1', 1, '\x714e435b80b23fc5c8e445f6dd2425f8', 1, '{"signed": []}',
     '\xb3aef2c69c81045350097c48f831a593444efad9b0507cfccfbcfe4665ab490cfe7ace55827c55cc598f658f9f757285'),
    ('00000000-0000-4000-8000-0000000000c1', 1, '\x2dfa42f45389b13337bcfbe98f2d523f', 1, '"not_now"', null);
