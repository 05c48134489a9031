-- Wrong passwords for logins that nobody has, counted as those of accounts are, so that no wait tells which logins exist. Logins share
-- 1,048,576 places; a row goes a day after its last failure.
create table account_unknown_login (
    place integer not null,
    failed_attempts integer not null,
    locked_until timestamp(6),
    failed_at timestamp(6) not null,
    constraint account_unknown_login_pk primary key (place)
);
-- serves the forgetting
create index account_unknown_login_failed on account_unknown_login (failed_at);
