-- Who did what to which thing. Rows are only ever added.
create table audit_entry (
    id number(19) not null,
    at timestamp(6) not null,
    actor varchar2(120 char) not null,
    action varchar2(80 char) not null,
    subject varchar2(160 char) not null,
    outcome varchar2(16 char) not null,
    before_state clob,
    after_state clob,
    detail varchar2(2000 char),
    constraint audit_entry_pk primary key (id)
);
-- serves the history tab of a thing and the search by person
create index audit_entry_subject on audit_entry (subject, id);
create index audit_entry_actor on audit_entry (actor, id);

-- The chain over the entries, in the order they were sealed; each hash covers the one before it.
create table audit_link (
    sequence_no number(19) not null,
    entry_id number(19) not null,
    previous_hash varchar2(64 char) not null,
    hash varchar2(64 char) not null,
    constraint audit_link_pk primary key (sequence_no),
    constraint audit_link_entry unique (entry_id)
);
