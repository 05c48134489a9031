-- A session's seating: one character a seat, by position. categories: R registered, O occupied, E emergency, S saleable,
-- - not in this session. levels: A to H, or - without a price. Seats become rows (and tickets) when it is confirmed.
create table inventory_seating (
    session_id number(19) not null,
    venue_id number(19) not null,
    state varchar2(12 char) not null,
    seat_count number(10) not null,
    ticket_count number(10) not null,
    plan_version number(10) not null,
    categories clob not null,
    levels clob not null,
    confirmed_at timestamp(6),
    confirmed_by varchar2(120 char),
    version number(10) not null,
    constraint inventory_seating_pk primary key (session_id)
);

-- One seat of one session and its one live ticket. state: F free, H held, S sold, N not for sale.
-- Deliberately without secondary indexes on what orders change, so that an update stays on its page.
create table inventory_session_seat (
    session_id number(19) not null,
    position number(10) not null,
    category varchar2(1 char) not null,
    price_level varchar2(1 char) not null,
    state varchar2(1 char) not null,
    ticket_code varchar2(17 char) not null,
    order_id number(19),
    constraint inventory_session_seat_pk primary key (session_id, position),
    constraint inventory_session_seat_code unique (ticket_code),
    constraint inventory_session_seat_state check (state in ('F', 'H', 'S', 'N')),
    constraint inventory_session_seat_order check ((state in ('H', 'S') and order_id is not null) or (state in ('F', 'N') and order_id is null))
);

-- Codes that may never be admitted again: the seat went back and got a new one.
create table inventory_void_ticket (
    ticket_code varchar2(17 char) not null,
    session_id number(19) not null,
    position number(10) not null,
    order_id number(19),
    reason varchar2(40 char) not null,
    voided_at timestamp(6) not null,
    constraint inventory_void_ticket_pk primary key (ticket_code)
);

-- Tickets of a session and level open to an audience; taken counts held and sold.
create table inventory_quota (
    session_id number(19) not null,
    price_level varchar2(1 char) not null,
    audience varchar2(16 char) not null,
    quota number(10) not null,
    taken number(10) not null,
    constraint inventory_quota_pk primary key (session_id, price_level, audience),
    constraint inventory_quota_bounds check (taken >= 0 and taken <= quota)
);
