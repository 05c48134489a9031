-- What was answered to a write under a client's idempotency key, for a day; without a status the write is still at work.
create table operations_repeat (
    caller varchar(120) not null,
    request_key varchar(64) not null,
    fingerprint varchar(64) not null,
    status smallint,
    location varchar(400),
    body text,
    begun_at timestamp(6) not null,
    constraint operations_repeat_pk primary key (caller, request_key)
);
-- serves the clearing away of old answers
create index operations_repeat_begun on operations_repeat (begun_at);
