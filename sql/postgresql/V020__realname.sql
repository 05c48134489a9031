-- A real person, known by one document. Names and numbers are encrypted; the keyed index finds a number exactly.
create table realname_person (
    id bigint not null,
    document_type varchar(16) not null,
    document_index varchar(64) not null,
    document_cipher varchar(400) not null,
    document_masked varchar(40) not null,
    name_cipher varchar(800) not null,
    name_masked varchar(80) not null,
    region varchar(6),
    state varchar(20) not null,
    reason varchar(400),
    method varchar(12),
    decided_by varchar(120),
    decided_at timestamp(6),
    valid_until varchar(10),
    created_at timestamp(6) not null,
    version integer not null,
    constraint realname_person_pk primary key (id),
    constraint realname_person_document unique (document_type, document_index)
);
-- serves the list of persons waiting for manual approval
create index realname_person_state on realname_person (state, id);
