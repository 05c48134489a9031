-- An event's row lives until its consumer has digested it, because the broker that has the message may die with its machine:
-- what was sent by a node that is gone is sent again by another.
alter table events_outbox add column sent_at timestamp(6);
alter table events_outbox add column sent_by varchar(80);
-- serves the forwarder (rows not sent yet, oldest first) and the search for what was sent long ago
create index events_outbox_sent on events_outbox (sent_at, id);

-- Events that no consumer could digest, whichever node tried.
create table events_dead_letter (
    id bigint not null,
    destination varchar(80) not null,
    type varchar(160) not null,
    body text not null,
    attempts integer not null,
    sent_at timestamp(6) not null,
    node varchar(80) not null,
    constraint events_dead_letter_pk primary key (id)
);

-- The nodes of this installation: each says every two seconds that it lives, and how it is.
create table operations_node (
    name varchar(80) not null,
    node_number integer not null,
    state varchar(16) not null,
    wanted varchar(16) not null,
    started_at timestamp(6) not null,
    seen_at timestamp(6) not null,
    figures text,
    constraint operations_node_pk primary key (name)
);
