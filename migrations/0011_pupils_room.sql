-- The pupils' room on a server of the school's own: which code makes a room it, until somebody has used it.
alter table profiles add column room_code bytea;
