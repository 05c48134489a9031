create table venue_venue (
    id number(19) not null,
    code varchar2(24 char) not null,
    name_zh varchar2(120 char) not null,
    name_en varchar2(120 char) not null,
    address varchar2(400 char) not null,
    purpose varchar2(200 char),
    zone varchar2(40 char) not null,
    seat_total number(10) not null,
    width number(10) not null,
    height number(10) not null,
    plan_version number(10) not null,
    next_position number(10) not null,
    created_at timestamp(6) not null,
    version number(10) not null,
    constraint venue_venue_pk primary key (id),
    constraint venue_venue_code unique (code)
);

create table venue_zone (
    id number(19) not null,
    venue_id number(19) not null,
    name varchar2(80 char) not null,
    floor varchar2(40 char) not null,
    outline clob,
    ordinal number(10) not null,
    constraint venue_zone_pk primary key (id),
    constraint venue_zone_venue foreign key (venue_id) references venue_venue (id),
    constraint venue_zone_name unique (venue_id, name)
);

-- A seat's position in its venue is never reused, so sessions may name it for ever. Coordinates are plan units (centimetres).
create table venue_seat (
    venue_id number(19) not null,
    position number(10) not null,
    zone_id number(19) not null,
    row_name varchar2(16 char) not null,
    seat_number varchar2(16 char) not null,
    x number(10) not null,
    y number(10) not null,
    state varchar2(12 char) not null,
    constraint venue_seat_pk primary key (venue_id, position),
    constraint venue_seat_zone foreign key (zone_id) references venue_zone (id),
    constraint venue_seat_position check (position >= 0),
    constraint venue_seat_address unique (zone_id, row_name, seat_number)
);
