-- Who may buy a session's tickets, when, how many, where, and how long paying may take.
create table sale_plan (
    id number(19) not null,
    session_id number(19) not null,
    state varchar2(12 char) not null,
    opens_at timestamp(6) not null,
    closes_at timestamp(6) not null,
    limit_per_person number(10) not null,
    channels varchar2(200 char) not null,
    real_name number(5) not null,
    hold_minutes number(10) not null,
    version number(10) not null,
    constraint sale_plan_pk primary key (id),
    constraint sale_plan_session unique (session_id),
    constraint sale_plan_window check (opens_at < closes_at)
);

-- state: A awaiting payment, P paid, E expired, C cancelled, R refunded.
create table sale_order (
    id number(19) not null,
    customer_id number(19) not null,
    idempotency_key varchar2(64 char) not null,
    request_hash number(19) not null,
    session_id number(19) not null,
    state varchar2(1 char) not null,
    total_minor number(19) not null,
    currency varchar2(3 char) not null,
    channel varchar2(16 char) not null,
    placed_at timestamp(6) not null,
    pay_before timestamp(6) not null,
    paid_at timestamp(6),
    closed_at timestamp(6),
    constraint sale_order_pk primary key (id),
    constraint sale_order_request unique (customer_id, idempotency_key),
    constraint sale_order_state check (state in ('A', 'P', 'E', 'C', 'R'))
);
-- serves the expiry of unpaid orders
create index sale_order_due on sale_order (state, pay_before);

create table sale_order_item (
    order_id number(19) not null,
    line number(5) not null,
    position number(10) not null,
    price_level varchar2(1 char) not null,
    price_minor number(19) not null,
    person_id number(19),
    holder_id number(19),
    constraint sale_order_item_pk primary key (order_id, line)
);

-- One person, one ticket per session: a row lives as long as the order that made it.
create table sale_person_session (
    session_id number(19) not null,
    person_id number(19) not null,
    order_id number(19) not null,
    constraint sale_person_session_pk primary key (session_id, person_id)
);

-- How many live tickets a customer has in a session, for the limit per person.
create table sale_purchaser_session (
    session_id number(19) not null,
    customer_id number(19) not null,
    tickets number(10) not null,
    constraint sale_purchaser_session_pk primary key (session_id, customer_id),
    constraint sale_purchaser_session_tickets check (tickets >= 0)
);

-- An order's history: when it became what. Each state is reached once.
create table sale_order_step (
    order_id number(19) not null,
    became varchar2(1 char) not null,
    at timestamp(6) not null,
    constraint sale_order_step_pk primary key (order_id, became)
);
