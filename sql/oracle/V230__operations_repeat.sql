-- What was answered to a write under a client's idempotency key, for a day; without a status the write is still at work.
create table operations_repeat (
    caller varchar2(120 char) not null,
    request_key varchar2(64 char) not null,
    fingerprint varchar2(64 char) not null,
    status number(5),
    location varchar2(400 char),
    body clob,
    begun_at timestamp(6) not null,
    constraint operations_repeat_pk primary key (caller, request_key)
);
-- serves the clearing away of old answers
create index operations_repeat_begun on operations_repeat (begun_at);
