-- A real person, known by one document. Names and numbers are encrypted; the keyed index finds a number exactly.
create table realname_person (
    id number(19) not null,
    document_type varchar2(16 char) not null,
    document_index varchar2(64 char) not null,
    document_cipher varchar2(400 char) not null,
    document_masked varchar2(40 char) not null,
    name_cipher varchar2(800 char) not null,
    name_masked varchar2(80 char) not null,
    region varchar2(6 char),
    state varchar2(20 char) not null,
    reason varchar2(400 char),
    method varchar2(12 char),
    decided_by varchar2(120 char),
    decided_at timestamp(6),
    valid_until varchar2(10 char),
    created_at timestamp(6) not null,
    version number(10) not null,
    constraint realname_person_pk primary key (id),
    constraint realname_person_document unique (document_type, document_index)
);
-- serves the list of persons waiting for manual approval
create index realname_person_state on realname_person (state, id);
