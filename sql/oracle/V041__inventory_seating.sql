-- A step of a draft to go back to: the marks as they were at that version of the seating.
create table inventory_seating_step (
    session_id number(19) not null,
    version number(10) not null,
    categories clob not null,
    levels clob not null,
    constraint inventory_seating_step_pk primary key (session_id, version)
);

-- Seats of a confirmed session by category and level, kept so that nobody counts millions of rows for a list.
create table inventory_seating_count (
    session_id number(19) not null,
    category varchar2(1 char) not null,
    price_level varchar2(1 char) not null,
    seats number(10) not null,
    constraint inventory_seating_count_pk primary key (session_id, category, price_level),
    constraint inventory_seating_count_seats check (seats > 0)
);
