-- A step of a draft to go back to: the marks as they were at that version of the seating.
create table inventory_seating_step (
    session_id bigint not null,
    version integer not null,
    categories text not null,
    levels text not null,
    constraint inventory_seating_step_pk primary key (session_id, version)
);

-- Seats of a confirmed session by category and level, kept so that nobody counts millions of rows for a list.
create table inventory_seating_count (
    session_id bigint not null,
    category varchar(1) not null,
    price_level varchar(1) not null,
    seats integer not null,
    constraint inventory_seating_count_pk primary key (session_id, category, price_level),
    constraint inventory_seating_count_seats check (seats > 0)
);
