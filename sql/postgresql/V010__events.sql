-- Facts on their way to other components. A row lives from the transaction that told it until a queue has it.
create table events_outbox (
    id bigint not null,
    destination varchar(80) not null,
    type varchar(160) not null,
    body text not null,
    created_at timestamp(6) not null,
    constraint events_outbox_pk primary key (id)
);

-- What a consumer has already done; the key makes a second delivery harmless.
create table events_inbox (
    consumer varchar(80) not null,
    event_id bigint not null,
    received_at timestamp(6) not null,
    constraint events_inbox_pk primary key (consumer, event_id)
);
-- serves the clean-up of old receipts
create index events_inbox_received on events_inbox (received_at);
