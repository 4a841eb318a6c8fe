-- A parent wants to show the class a check; what it says is sealed with another program's keys here.
insert into checks (class_id, check_no, body) values ('00000000-0000-4000-8000-0000000000c1', 1, '\x02');
update profiles set checks_shared = 1 where class_id = '00000000-0000-4000-8000-0000000000c1';
