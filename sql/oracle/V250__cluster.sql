-- An event's row lives until its consumer has digested it, because the broker that has the message may die with its machine:
-- what was sent by a node that is gone is sent again by another.
alter table events_outbox add sent_at timestamp(6);
alter table events_outbox add sent_by varchar2(80 char);
-- serves the forwarder (rows not sent yet, oldest first) and the search for what was sent long ago
create index events_outbox_sent on events_outbox (sent_at, id);

-- Events that no consumer could digest, whichever node tried.
create table events_dead_letter (
    id number(19) not null,
    destination varchar2(80 char) not null,
    type varchar2(160 char) not null,
    body clob not null,
    attempts number(10) not null,
    sent_at timestamp(6) not null,
    node varchar2(80 char) not null,
    constraint events_dead_letter_pk primary key (id)
);

-- The nodes of this installation: each says every two seconds that it lives, and how it is.
create table operations_node (
    name varchar2(80 char) not null,
    node_number number(10) not null,
    state varchar2(16 char) not null,
    wanted varchar2(16 char) not null,
    started_at timestamp(6) not null,
    seen_at timestamp(6) not null,
    figures clob,
    constraint operations_node_pk primary key (name)
);
