-- One wish for money. A row is there before the provider hears of it, so that a crash loses nothing.
-- order_id is the order number as a number, for checks that join; null when it is not written as one.
create table payment_charge (
    id bigint not null,
    reference varchar(64) not null,
    order_number varchar(64) not null,
    order_id bigint,
    method varchar(20) not null,
    amount_minor bigint not null,
    currency varchar(3) not null,
    description varchar(127) not null,
    state varchar(12) not null,
    code_url varchar(512),
    created_at timestamp(6) not null,
    expires_at timestamp(6) not null,
    captured_minor bigint,
    captured_at timestamp(6),
    provider_transaction varchar(64),
    paid_back_minor bigint not null,
    closed_at timestamp(6),
    failure varchar(400),
    checks integer not null,
    next_check_at timestamp(6),
    version integer not null,
    constraint payment_charge_pk primary key (id),
    constraint payment_charge_reference unique (reference),
    constraint payment_charge_amount check (amount_minor > 0),
    constraint payment_charge_state check (state in ('CREATED', 'PENDING', 'CAPTURED', 'CLOSED', 'FAILED')),
    constraint payment_charge_captured check ((state = 'CAPTURED' and captured_minor > 0 and captured_at is not null) or (state <> 'CAPTURED' and captured_minor is null)),
    constraint payment_charge_paid_back check (paid_back_minor >= 0 and paid_back_minor <= coalesce(captured_minor, 0))
);
-- serves the question to the provider what became of open charges; captured and closed ones have no next check
create index payment_charge_due on payment_charge (next_check_at);
-- serves the list of an order's charges and the checks that join orders
create index payment_charge_order on payment_charge (order_number);
create index payment_charge_order_id on payment_charge (order_id);

-- Money on its way back. attempt counts the numbers used toward the provider: a new one only after it closed the old.
create table payment_payback (
    id bigint not null,
    charge_id bigint not null,
    order_number varchar(64) not null,
    amount_minor bigint not null,
    currency varchar(3) not null,
    reason varchar(80) not null,
    state varchar(12) not null,
    attempt integer not null,
    provider_refund varchar(64),
    requested_at timestamp(6) not null,
    ended_at timestamp(6),
    failure varchar(400),
    checks integer not null,
    next_check_at timestamp(6),
    version integer not null,
    constraint payment_payback_pk primary key (id),
    constraint payment_payback_once unique (charge_id, order_number),
    constraint payment_payback_charge foreign key (charge_id) references payment_charge (id),
    constraint payment_payback_amount check (amount_minor > 0),
    constraint payment_payback_state check (state in ('REQUESTED', 'PROCESSING', 'PAID', 'FAILED'))
);
-- serves the sending of paybacks and the question what became of them
create index payment_payback_due on payment_payback (next_check_at);
create index payment_payback_order on payment_payback (order_number);

-- What providers told, also what was forged; the key makes a second delivery harmless.
create table payment_notification (
    id bigint not null,
    provider varchar(20) not null,
    notification_id varchar(64) not null,
    kind varchar(40) not null,
    subject varchar(64) not null,
    received_at timestamp(6) not null,
    receipt varchar(12) not null,
    detail varchar(400),
    constraint payment_notification_pk primary key (id),
    constraint payment_notification_once unique (provider, notification_id)
);
-- serves the notifications of one charge
create index payment_notification_subject on payment_notification (subject);
