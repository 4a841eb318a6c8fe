-- Bo came by a link, which still works, and has left the room since.
update memberships set came_by = 'link' where person_id = '00000000-0000-4000-8000-00000000000b';
insert into codes (code_hash, class_id, until) values ('\x01', '00000000-0000-4000-8000-0000000000c1', '2026-11-23T18:00Z');
insert into press_links (class_id, code_hash, press) values
    ('00000000-0000-4000-8000-0000000000c1', '\x01', 'b000000000000400080000000000000c1:1');
insert into leavers (class_id, person_id, since) values
    ('00000000-0000-4000-8000-0000000000c1', '00000000-0000-4000-8000-00000000000b', '2026-11-22T17:00Z');
