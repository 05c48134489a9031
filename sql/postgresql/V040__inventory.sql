-- A session's seating: one character a seat, by position. categories: R registered, O occupied, E emergency, S saleable,
-- - not in this session. levels: A to H, or - without a price. Seats become rows (and tickets) when it is confirmed.
create table inventory_seating (
    session_id bigint not null,
    venue_id bigint not null,
    state varchar(12) not null,
    seat_count integer not null,
    ticket_count integer not null,
    plan_version integer not null,
    categories text not null,
    levels text not null,
    confirmed_at timestamp(6),
    confirmed_by varchar(120),
    version integer not null,
    constraint inventory_seating_pk primary key (session_id)
);

-- One seat of one session and its one live ticket. state: F free, H held, S sold, N not for sale.
-- Deliberately without secondary indexes on what orders change, so that an update stays on its page.
create table inventory_session_seat (
    session_id bigint not null,
    position integer not null,
    category varchar(1) not null,
    price_level varchar(1) not null,
    state varchar(1) not null,
    ticket_code varchar(17) not null,
    order_id bigint,
    constraint inventory_session_seat_pk primary key (session_id, position),
    constraint inventory_session_seat_code unique (ticket_code),
    constraint inventory_session_seat_state check (state in ('F', 'H', 'S', 'N')),
    constraint inventory_session_seat_order check ((state in ('H', 'S') and order_id is not null) or (state in ('F', 'N') and order_id is null))
) with (fillfactor = 80);

-- Codes that may never be admitted again: the seat went back and got a new one.
create table inventory_void_ticket (
    ticket_code varchar(17) not null,
    session_id bigint not null,
    position integer not null,
    order_id bigint,
    reason varchar(40) not null,
    voided_at timestamp(6) not null,
    constraint inventory_void_ticket_pk primary key (ticket_code)
);

-- Tickets of a session and level open to an audience; taken counts held and sold.
create table inventory_quota (
    session_id bigint not null,
    price_level varchar(1) not null,
    audience varchar(16) not null,
    quota integer not null,
    taken integer not null,
    constraint inventory_quota_pk primary key (session_id, price_level, audience),
    constraint inventory_quota_bounds check (taken >= 0 and taken <= quota)
) with (fillfactor = 50);
