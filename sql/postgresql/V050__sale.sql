-- Who may buy a session's tickets, when, how many, where, and how long paying may take.
create table sale_plan (
    id bigint not null,
    session_id bigint not null,
    state varchar(12) not null,
    opens_at timestamp(6) not null,
    closes_at timestamp(6) not null,
    limit_per_person integer not null,
    channels varchar(200) not null,
    real_name smallint not null,
    hold_minutes integer not null,
    version integer not null,
    constraint sale_plan_pk primary key (id),
    constraint sale_plan_session unique (session_id),
    constraint sale_plan_window check (opens_at < closes_at)
);

-- state: A awaiting payment, P paid, E expired, C cancelled, R refunded.
create table sale_order (
    id bigint not null,
    customer_id bigint not null,
    idempotency_key varchar(64) not null,
    request_hash bigint not null,
    session_id bigint not null,
    state varchar(1) not null,
    total_minor bigint not null,
    currency varchar(3) not null,
    channel varchar(16) not null,
    placed_at timestamp(6) not null,
    pay_before timestamp(6) not null,
    paid_at timestamp(6),
    closed_at timestamp(6),
    constraint sale_order_pk primary key (id),
    constraint sale_order_request unique (customer_id, idempotency_key),
    constraint sale_order_state check (state in ('A', 'P', 'E', 'C', 'R'))
) with (fillfactor = 80);
-- serves the expiry of unpaid orders
create index sale_order_due on sale_order (state, pay_before);

create table sale_order_item (
    order_id bigint not null,
    line smallint not null,
    position integer not null,
    price_level varchar(1) not null,
    price_minor bigint not null,
    person_id bigint,
    holder_id bigint,
    constraint sale_order_item_pk primary key (order_id, line)
);

-- One person, one ticket per session: a row lives as long as the order that made it.
create table sale_person_session (
    session_id bigint not null,
    person_id bigint not null,
    order_id bigint not null,
    constraint sale_person_session_pk primary key (session_id, person_id)
);

-- How many live tickets a customer has in a session, for the limit per person.
create table sale_purchaser_session (
    session_id bigint not null,
    customer_id bigint not null,
    tickets integer not null,
    constraint sale_purchaser_session_pk primary key (session_id, customer_id),
    constraint sale_purchaser_session_tickets check (tickets >= 0)
);

-- An order's history: when it became what. Each state is reached once.
create table sale_order_step (
    order_id bigint not null,
    became varchar(1) not null,
    at timestamp(6) not null,
    constraint sale_order_step_pk primary key (order_id, became)
);
