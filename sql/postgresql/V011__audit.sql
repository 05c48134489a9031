-- Who did what to which thing. Rows are only ever added.
create table audit_entry (
    id bigint not null,
    at timestamp(6) not null,
    actor varchar(120) not null,
    action varchar(80) not null,
    subject varchar(160) not null,
    outcome varchar(16) not null,
    before_state text,
    after_state text,
    detail varchar(2000),
    constraint audit_entry_pk primary key (id)
);
-- serves the history tab of a thing and the search by person
create index audit_entry_subject on audit_entry (subject, id);
create index audit_entry_actor on audit_entry (actor, id);

-- The chain over the entries, in the order they were sealed; each hash covers the one before it.
create table audit_link (
    sequence_no bigint not null,
    entry_id bigint not null,
    previous_hash varchar(64) not null,
    hash varchar(64) not null,
    constraint audit_link_pk primary key (sequence_no),
    constraint audit_link_entry unique (entry_id)
);
