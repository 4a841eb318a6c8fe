-- A seat's code, with what it gives.
insert into codes (code_hash, class_id, until) values ('\x02', '00000000-0000-4000-8000-0000000000c1', '2027-06-01');
insert into seat_codes (class_id, seat_id, code_hash) values
    ('00000000-0000-4000-8000-0000000000c1', '00000000-0000-4000-8000-000000000502', '\x02');
