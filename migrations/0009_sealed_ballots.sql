-- Answers, reasons, signatures, dialogs, authors of suggestions and payloads of jobs become ciphertext. A ballot names no
-- seat any more: the close counts it for each seat that its guardian holds then. Salts move to tables of their own, so that
-- deleting a salt and vacuuming these small tables destroys the key of a poll's ballots.
--
-- SQL cannot encrypt. So each column keeps what it finds in a column `plain...` beside the new one, until the program has
-- sealed it (bot/store/sealing.rs), right after this migration. Afterwards every such column is null, for good.

-- True once nothing is in plain any more. Until then the program does not serve.
alter table server add sealed bool not null default false;

-- An owner who is no superuser sees no rows behind a forced wall.
alter table polls no force row level security;
alter table agreements no force row level security;
alter table ballots no force row level security;

-- Turns a person into the pseudonym of their ballot, and makes the key of the ballots and reasons. The close deletes it.
create table poll_salts (
    class_id uuid not null,
    poll int not null,
    salt bytea not null,
    constraint poll_salts_pk primary key (class_id, poll),
    constraint poll_salts_poll foreign key (class_id, poll) references polls on delete cascade
);
insert into poll_salts select class_id, poll, salt from polls where salt is not null;
alter table polls drop constraint polls_salt_while_open;
-- A dropped column stays in the old rows; an updated row leaves a dead one, which a vacuum removes.
update polls set salt = null where salt is not null;
alter table polls drop column salt;

-- The same for the signatures of an agreement that lives. Its end deletes it.
create table agreement_salts (
    class_id uuid not null,
    agreement int not null,
    salt bytea not null,
    constraint agreement_salts_pk primary key (class_id, agreement),
    constraint agreement_salts_agreement foreign key (class_id, agreement) references agreements on delete cascade
);
insert into agreement_salts select class_id, agreement, salt from agreements where lives;
alter table agreements alter column salt drop not null;
update agreements set salt = null;
alter table agreements drop column salt;

-- All ballots of a guardian in a poll say the same, one for each seat. One is enough.
delete from ballots one using ballots other
where (one.class_id, one.poll, one.guardian) = (other.class_id, other.poll, other.guardian) and one.seat > other.seat;
alter table ballots drop constraint ballots_pk;
alter table ballots drop column seat;
alter table ballots add constraint ballots_pk primary key (class_id, poll, guardian);
alter table ballots rename answer to plain;
alter table ballots alter plain drop not null;
-- The answer, as ciphertext under the poll's salt.
alter table ballots add answer bytea;
alter table ballots add constraint ballots_one_form check ((answer is null) <> (plain is null));

alter table objections rename reason to plain;
alter table objections drop constraint objections_reason_short;
alter table objections alter plain drop not null;
-- The reason, as ciphertext under the poll's salt.
alter table objections add reason bytea;
alter table objections add constraint objections_one_form check ((reason is null) <> (plain is null));

alter table signatures rename answer to plain;
alter table signatures alter plain drop not null;
-- The answer with its reservations, as ciphertext under the agreement's salt.
alter table signatures add answer bytea;
alter table signatures add constraint signatures_one_form check ((answer is null) <> (plain is null));

alter table dialogs rename dialog to plain;
alter table dialogs alter plain drop not null;
-- The dialog, as ciphertext.
alter table dialogs add dialog bytea;
alter table dialogs add constraint dialogs_one_form check ((dialog is null) <> (plain is null));

alter table suggestions rename author to plain_author;
alter table suggestions rename credit to plain_credit;
alter table suggestions drop constraint suggestions_credit_short;
-- The id of who made it, until the decision, and the name for the credit; both as ciphertext.
alter table suggestions add author bytea, add credit bytea;

alter table job_payloads rename payload to plain;
alter table job_payloads alter plain drop not null;
-- The payload, as ciphertext.
alter table job_payloads add payload bytea;
alter table job_payloads add constraint job_payloads_one_form check ((payload is null) <> (plain is null));

alter table polls force row level security;
alter table agreements force row level security;
alter table ballots force row level security;
select wall('poll_salts');
select wall('agreement_salts');
