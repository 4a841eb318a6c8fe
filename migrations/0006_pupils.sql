-- The pupils' part of the agreement, and the classroom sessions in which they make it.

-- A session in progress. A class has one at a time. The end deletes the row, and with it slips, proposals and ballots.
create table sessions (
    class_id uuid not null constraint sessions_pk primary key
        constraint sessions_class references classes on delete cascade,
    -- The end of the short address; everybody in the classroom sees it.
    entry text not null,
    -- The code of the page for the big screen, which has no controls.
    screen text not null,
    -- The session ends by itself at this time.
    until timestamptz not null,
    -- When the adult last did something.
    led_at timestamptz not null,
    -- The hash of the secret in the adult's link, until a browser has opened it; and of that browser's cookie.
    link_hash bytea,
    leader_hash bytea,
    -- Null until the adult has chosen the topics.
    body jsonb,
    -- Earlier bodies for undo, the newest last.
    undo jsonb not null default '[]',
    -- Counts up with each change that a page shows.
    change int not null default 1,
    -- Turns a slip into the pseudonym of its proposals. Each topic has a new one.
    salt bytea not null,
    -- Turns a slip into the pseudonym of its ballot. Each vote has a new one.
    vote_salt bytea not null
);

-- A slip of paper with a code for one pupil. Nothing says which pupil.
create table slips (
    class_id uuid not null,
    slip int not null,
    code_hash bytea not null,
    -- The hash of the cookie of the browser that uses the slip, until the pupil puts it away there.
    token_hash bytea,
    -- True once a browser has used the slip.
    used bool not null default false,
    constraint slips_pk primary key (class_id, slip),
    constraint slips_code unique (class_id, code_hash),
    constraint slips_session foreign key (class_id) references sessions on delete cascade
);

create table proposals (
    class_id uuid not null,
    -- Counts up within the session.
    proposal int not null,
    -- The topic by its place.
    topic smallint not null,
    words text not null constraint proposals_words_short check (char_length(words) between 1 and 200),
    -- The pseudonym of the slip.
    slip bytea not null,
    constraint proposals_pk primary key (class_id, proposal),
    constraint proposals_session foreign key (class_id) references sessions on delete cascade
);

create table seconds (
    class_id uuid not null,
    wording int not null,
    slip bytea not null,
    constraint seconds_pk primary key (class_id, wording, slip),
    constraint seconds_session foreign key (class_id) references sessions on delete cascade
);

-- An answer under a pseudonym. It has no time and no sequence, and the end of the vote deletes it.
create table session_ballots (
    class_id uuid not null,
    slip bytea not null,
    answer text not null,
    constraint session_ballots_pk primary key (class_id, slip),
    constraint session_ballots_session foreign key (class_id) references sessions on delete cascade
);

-- The exact sum of the last vote on a topic, as ciphertext: the next result on that topic is compared with it.
create table session_results (
    class_id uuid not null constraint session_results_class references classes on delete cascade,
    topic text not null,
    result bytea not null,
    constraint session_results_pk primary key (class_id, topic)
);

-- The versions of the pupils' part. A version never changes.
create table pupil_versions (
    class_id uuid not null constraint pupil_versions_class references classes on delete cascade,
    version int not null,
    body jsonb not null,
    constraint pupil_versions_pk primary key (class_id, version)
);

-- The pupils' part in force: since when, when the pupils review it, and when it ends without a review.
create table pupil_parts (
    class_id uuid not null constraint pupil_parts_pk primary key
        constraint pupil_parts_class references classes on delete cascade,
    force jsonb not null,
    -- The current job that reminds of the review; a job with another id does nothing.
    look_job uuid
);

-- A wish of the pupils to their parents, with the poll or the suggestion that the parents made of it.
create table wishes (
    class_id uuid not null constraint wishes_class references classes on delete cascade,
    -- Counts up within the class.
    wish int not null,
    words text not null constraint wishes_words_short check (char_length(words) between 1 and 200),
    poll int,
    agreement int,
    suggestion int,
    -- True once the pupils have seen the answer.
    told bool not null default false,
    constraint wishes_pk primary key (class_id, wish),
    constraint wishes_poll foreign key (class_id, poll) references polls,
    constraint wishes_suggestion foreign key (class_id, agreement, suggestion) references suggestions
);

-- Comments of the pupils on a version that their parents have not adopted yet.
create table pupil_comments (
    class_id uuid not null,
    agreement int not null,
    version int not null,
    -- The sentences, in order.
    words text[] not null,
    constraint pupil_comments_pk primary key (class_id, agreement, version),
    constraint pupil_comments_version foreign key (class_id, agreement, version)
        references agreement_versions on delete cascade
);

select wall('sessions');
select wall('slips');
select wall('proposals');
select wall('seconds');
select wall('session_ballots');
select wall('session_results');
select wall('pupil_versions');
select wall('pupil_parts');
select wall('wishes');
select wall('pupil_comments');
