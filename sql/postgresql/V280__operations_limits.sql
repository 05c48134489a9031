-- Limits that were set in place of the usual ones; a rule without a row is as usual.
create table operations_limit (
    kind varchar(40) not null,
    subject varchar(20) not null,
    allowed integer not null,
    seconds integer not null,
    active integer not null,
    constraint operations_limit_pk primary key (kind, subject)
);

-- Networks whose addresses many share: their calls are not limited by address.
create table operations_trusted_network (
    network varchar(60) not null,
    note varchar(120),
    constraint operations_trusted_network_pk primary key (network)
);
