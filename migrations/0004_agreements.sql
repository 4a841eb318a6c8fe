-- Agreements: the document of a class, its versions, suggestions, and signatures.

create table agreements (
    class_id uuid not null constraint agreements_class references classes on delete cascade,
    -- Counts up within the class.
    agreement int not null,
    body jsonb not null,
    -- True until the agreement has ended. A class has one living agreement at a time.
    lives bool not null,
    -- Turns a guardian into the pseudonym of their signature.
    salt bytea not null,
    -- After this, a guardian without an answer holds up their seat no longer.
    sign_until timestamptz,
    -- The count of signatures that was published last, as ciphertext.
    told bytea,
    -- The posts in the room with the draft and with the card to sign, as ciphertext.
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
    -- The version that its author had read.
    version int not null,
    -- The point that it concerns; null for a new point.
    about jsonb,
    words text not null constraint suggestions_words_short check (char_length(words) between 1 and 1000),
    -- Who made it, until the decision: the bot then notifies them and forgets who they are.
    author uuid,
    -- The name under which the author wants credit.
    credit text constraint suggestions_credit_short check (char_length(credit) between 1 and 60),
    state text not null default 'pending'
        constraint suggestions_state_known check (state in ('pending', 'accepted', 'rejected')),
    reason text,
    -- The version that has its words.
    went_into int,
    constraint suggestions_pk primary key (class_id, agreement, suggestion),
    constraint suggestions_agreement foreign key (class_id, agreement) references agreements on delete cascade
);

-- The answer of a guardian to a version, under a pseudonym. A name only where the guardian wants one on the agreement,
-- as ciphertext.
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
