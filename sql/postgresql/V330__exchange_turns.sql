-- One row for each kind of import; its lock says that such an import is being written.
create table exchange_turn (
    kind varchar(40) not null,
    constraint exchange_turn_pk primary key (kind)
);
insert into exchange_turn (kind) values ('venue.list');
insert into exchange_turn (kind) values ('programme.schedule');
insert into exchange_turn (kind) values ('account.staff');
insert into exchange_turn (kind) values ('account.customers');
