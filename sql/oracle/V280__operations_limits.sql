-- Limits that were set in place of the usual ones; a rule without a row is as usual.
create table operations_limit (
    kind varchar2(40 char) not null,
    subject varchar2(20 char) not null,
    allowed number(10) not null,
    seconds number(10) not null,
    active number(10) not null,
    constraint operations_limit_pk primary key (kind, subject)
);

-- Networks whose addresses many share: their calls are not limited by address.
create table operations_trusted_network (
    network varchar2(60 char) not null,
    note varchar2(120 char),
    constraint operations_trusted_network_pk primary key (network)
);
