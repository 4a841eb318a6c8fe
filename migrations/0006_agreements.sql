-- Agreements: what a class works on, its versions, what is suggested, and who has signed.

create table agreements (
    class_id uuid not null constraint agreements_class references classes on delete cascade,
    -- Counts up within the class.
    agreement int not null,
    body jsonb not null,
    -- True until it has ended; a class has one at a time.
    lives bool not null,
    -- What turns a guardian into the pseudonym of their signature.
    salt bytea not null,
    -- Afterwards a guardian who has not answered is waited for no more.
    sign_until timestamptz,
    -- The count of signatures that was told last, as ciphertext.
    told bytea,
    -- Where the draft and the card to sign stand in the room, as ciphertext.
    draft_card bytea,
    sign_card bytea,
    constraint agreements_pk primary key (class_id, agreement)
);
create unique index agreements_one_lives on agreements (class_id) where lives;

-- A version never changes.
create table agreement_versions (
    class_id uuid not null,
    agreement int not null,
    version int not null,
    body jsonb not null,
    constraint agreement_versions_pk primary key (class_id, agreement, version),
    constraint agreement_versions_agreement foreign key (class_id, agreement) references agreements on delete cascade
);

create table suggestions (
    class_id uuid not null,
    agreement int not null,
    -- Counts up within the agreement.
    suggestion int not null,
    -- The version that it was made on.
    version int not null,
    -- The point that it is about; nothing for a new one.
    about jsonb,
    words text not null constraint suggestions_words_short check (char_length(words) between 1 and 1000),
    -- Who made it, until it is decided: they are told then.
    author uuid,
    -- The name under which they wish to be named.
    credit text constraint suggestions_credit_short check (char_length(credit) between 1 and 60),
    state text not null default 'pending'
        constraint suggestions_state_known check (state in ('pending', 'accepted', 'rejected')),
    reason text,
    -- The version that it went into.
    went_into int,
    constraint suggestions_pk primary key (class_id, agreement, suggestion),
    constraint suggestions_agreement foreign key (class_id, agreement) references agreements on delete cascade
);

-- What a guardian answered to being asked to sign, under a pseudonym; a name only where they wish to be named.
create table signatures (
    class_id uuid not null,
    agreement int not null,
    guardian bytea not null,
    version int not null,
    answer jsonb not null,
    name bytea,
    constraint signatures_pk primary key (class_id, agreement, guardian, version),
    constraint signatures_agreement foreign key (class_id, agreement) references agreements on delete cascade
);

select wall('agreements');
select wall('agreement_versions');
select wall('suggestions');
select wall('signatures');

-- A clause is settled by one of its options, with its blanks filled in. The wall would hide the rows from their owner.
alter table settlements no force row level security;
update settlements set settled = case
    when settled ? 'age' then jsonb_build_object('option', 'from', 'blanks', jsonb_build_object('age', settled))
    when settled ? 'pledge' then jsonb_build_object(
        'option', 'from', 'blanks', jsonb_build_object('age', jsonb_build_object('age', settled -> 'pledge')),
        'pledged', true
    )
    when settled = '{"option": "evening"}' then '{"option": "evening", "blanks": {"time": {"time": "21:00:00"}}}'
    when settled = '{"option": "with-adult"}' then '{"option": "with-adult", "blanks": {"age": {"age": 13}}}'
    when settled ? 'option' then jsonb_build_object('option', settled -> 'option')
    when settled ? 'stance' then jsonb_build_object('option', settled -> 'stance')
    when settled = '{"list": []}' then '{"option": "none"}'
    when settled ? 'list' then jsonb_build_object('option', 'list', 'blanks', jsonb_build_object('list', settled))
    when settled = '"agreed"' then '{"option": "outside", "blanks": {"time": {"time": "20:00:00"}}}'
    else '{"option": "families"}'
end;
alter table settlements force row level security;
