create table venue_venue (
    id bigint not null,
    code varchar(24) not null,
    name_zh varchar(120) not null,
    name_en varchar(120) not null,
    address varchar(400) not null,
    purpose varchar(200),
    zone varchar(40) not null,
    seat_total integer not null,
    width integer not null,
    height integer not null,
    plan_version integer not null,
    next_position integer not null,
    created_at timestamp(6) not null,
    version integer not null,
    constraint venue_venue_pk primary key (id),
    constraint venue_venue_code unique (code)
);

create table venue_zone (
    id bigint not null,
    venue_id bigint not null,
    name varchar(80) not null,
    floor varchar(40) not null,
    outline text,
    ordinal integer not null,
    constraint venue_zone_pk primary key (id),
    constraint venue_zone_venue foreign key (venue_id) references venue_venue (id),
    constraint venue_zone_name unique (venue_id, name)
);

-- A seat's position in its venue is never reused, so sessions may name it for ever. Coordinates are plan units (centimetres).
create table venue_seat (
    venue_id bigint not null,
    position integer not null,
    zone_id bigint not null,
    row_name varchar(16) not null,
    seat_number varchar(16) not null,
    x integer not null,
    y integer not null,
    state varchar(12) not null,
    constraint venue_seat_pk primary key (venue_id, position),
    constraint venue_seat_zone foreign key (zone_id) references venue_zone (id),
    constraint venue_seat_position check (position >= 0),
    constraint venue_seat_address unique (zone_id, row_name, seat_number)
);
