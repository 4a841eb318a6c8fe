-- The pupils' own agreement, and the sessions in the classroom in which it is made.

-- A session, for as long as it lasts: at its end all that hangs on it goes with it. A class has one at a time.
create table sessions (
    class_id uuid not null constraint sessions_pk primary key
        constraint sessions_class references classes on delete cascade,
    -- What the short address ends with; everybody in the classroom sees it.
    entry text not null,
    -- When it ends by itself.
    until timestamptz not null,
    -- The keyed hash of the link to lead it, until somebody has opened it; and of what the leading browser shows.
    link_hash bytea,
    leader_hash bytea,
    -- The code of the page that shows what is on the screen, and nothing to press.
    screen text not null,
    -- When the adult last did something.
    led_at timestamptz not null,
    -- Nothing until the adult has chosen what it is about.
    body jsonb,
    -- What it was before, the newest last.
    undo jsonb not null default '[]',
    -- Counts up with every change that pages show.
    change int not null default 1,
    -- What turns a slip into the pseudonym of its proposals; another one for each topic.
    salt bytea not null,
    -- The same for its ballot; another one for each vote.
    vote_salt bytea not null
);

-- A slip is a code for one pupil, and belongs to nobody.
create table slips (
    class_id uuid not null,
    slip int not null,
    code_hash bytea not null,
    -- The keyed hash of what the browser shows in which it is used, until it is put away there.
    token_hash bytea,
    -- Whether it has ever been used.
    used bool not null default false,
    constraint slips_pk primary key (class_id, slip),
    constraint slips_code unique (class_id, code_hash),
    constraint slips_session foreign key (class_id) references sessions on delete cascade
);

-- What pupils have proposed, until the session ends.
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

-- No time, no sequence: an answer under a pseudonym, deleted when the vote ends.
create table session_ballots (
    class_id uuid not null,
    slip bytea not null,
    answer text not null,
    constraint session_ballots_pk primary key (class_id, slip),
    constraint session_ballots_session foreign key (class_id) references sessions on delete cascade
);

-- The exact sum of the last vote on a topic, as ciphertext: the next one is held against it.
create table session_results (
    class_id uuid not null constraint session_results_class references classes on delete cascade,
    topic text not null,
    result bytea not null,
    constraint session_results_pk primary key (class_id, topic)
);

-- The versions of what the pupils have agreed on; they never change.
create table pupil_versions (
    class_id uuid not null constraint pupil_versions_class references classes on delete cascade,
    version int not null,
    body jsonb not null,
    constraint pupil_versions_pk primary key (class_id, version)
);

-- Since when the newest is in force, when the pupils look at it again, and when it ends unless they do.
create table pupil_parts (
    class_id uuid not null constraint pupil_parts_pk primary key
        constraint pupil_parts_class references classes on delete cascade,
    force jsonb not null,
    -- The one job that comes back to it; a job with another id is out of date.
    look_job uuid
);

-- What the pupils wish of their parents, and what the parents make of it.
create table wishes (
    class_id uuid not null constraint wishes_class references classes on delete cascade,
    -- Counts up within the class.
    wish int not null,
    words text not null constraint wishes_words_short check (char_length(words) between 1 and 200),
    -- The poll that answers it.
    poll int,
    -- The suggestion that it became, and for which agreement.
    agreement int,
    suggestion int,
    -- The pupils have seen the answer.
    told bool not null default false,
    constraint wishes_pk primary key (class_id, wish),
    constraint wishes_poll foreign key (class_id, poll) references polls,
    constraint wishes_suggestion foreign key (class_id, agreement, suggestion) references suggestions
);

-- What the pupils say to a version that their parents have not adopted yet.
create table pupil_comments (
    class_id uuid not null,
    agreement int not null,
    version int not null,
    -- The sentences, one after the other.
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
