-- The books' accounts. kind: ASSET, LIABILITY, INCOME or EXPENSE.
create table settlement_account (
    code varchar(32) not null,
    name_zh varchar(60) not null,
    name_en varchar(60) not null,
    kind varchar(12) not null,
    constraint settlement_account_pk primary key (code)
);
insert into settlement_account (code, name_zh, name_en, kind) values ('PROVIDER_CLEARING', '支付平台待清算款', 'Payment provider clearing', 'ASSET');
insert into settlement_account (code, name_zh, name_en, kind) values ('BANK', '银行存款', 'Bank', 'ASSET');
insert into settlement_account (code, name_zh, name_en, kind) values ('TICKET_MONEY', '预收票款', 'Ticket money received', 'LIABILITY');
insert into settlement_account (code, name_zh, name_en, kind) values ('SUSPENSE', '待查款项', 'Suspense', 'LIABILITY');
insert into settlement_account (code, name_zh, name_en, kind) values ('DIFFERENCES', '对账差异损益', 'Reconciliation differences', 'EXPENSE');
insert into settlement_account (code, name_zh, name_en, kind) values ('PROVIDER_FEES', '支付手续费', 'Payment provider fees', 'EXPENSE');

-- One booking. The source names what was booked; the key makes booking it twice impossible. Rows are only ever added.
create table settlement_entry (
    id bigint not null,
    kind varchar(16) not null,
    source varchar(120) not null,
    order_number varchar(64),
    business_day varchar(10) not null,
    note varchar(400),
    posted_at timestamp(6) not null,
    posted_by varchar(120) not null,
    constraint settlement_entry_pk primary key (id),
    constraint settlement_entry_source unique (source)
);
-- serves the ledger of a day
create index settlement_entry_day on settlement_entry (business_day, id);
-- serves the bookings of an order
create index settlement_entry_order on settlement_entry (order_number);

-- A booking's lines. Each debits one account and credits another by the same positive sum, so that debits equal credits
-- in every currency by the shape of the table and not by anybody's care.
create table settlement_line (
    entry_id bigint not null,
    line smallint not null,
    debit_account varchar(32) not null,
    credit_account varchar(32) not null,
    amount_minor bigint not null,
    currency varchar(3) not null,
    constraint settlement_line_pk primary key (entry_id, line),
    constraint settlement_line_entry foreign key (entry_id) references settlement_entry (id),
    constraint settlement_line_debit foreign key (debit_account) references settlement_account (code),
    constraint settlement_line_credit foreign key (credit_account) references settlement_account (code),
    constraint settlement_line_accounts check (debit_account <> credit_account),
    constraint settlement_line_amount check (amount_minor > 0)
);

-- Money that went from a payer to us (CAPTURE) or back (PAYBACK), as payment told it; day is the day in Beijing.
create table settlement_movement (
    kind varchar(8) not null,
    movement_number varchar(64) not null,
    charge_id bigint not null,
    order_number varchar(64) not null,
    amount_minor bigint not null,
    currency varchar(3) not null,
    moved_at timestamp(6) not null,
    business_day varchar(10) not null,
    method varchar(20) not null,
    provider_number varchar(64) not null,
    constraint settlement_movement_pk primary key (kind, movement_number),
    constraint settlement_movement_amount check (amount_minor > 0)
);
-- serves the statement of a day
create index settlement_movement_day on settlement_movement (business_day, method);

-- What moved on one day by one way of paying, ours and theirs. state: DRAWN (ours only), COMPARED.
create table settlement_statement (
    id bigint not null,
    business_day varchar(10) not null,
    method varchar(20) not null,
    currency varchar(3) not null,
    state varchar(12) not null,
    captures bigint not null,
    captures_minor bigint not null,
    paybacks bigint not null,
    paybacks_minor bigint not null,
    bill_captures bigint not null,
    bill_captures_minor bigint not null,
    bill_paybacks bigint not null,
    bill_paybacks_minor bigint not null,
    fees_minor bigint not null,
    fees_booked_minor bigint not null,
    fee_bookings integer not null,
    equal_rows bigint not null,
    different_rows bigint not null,
    compared_at timestamp(6),
    version integer not null,
    constraint settlement_statement_pk primary key (id),
    constraint settlement_statement_day unique (business_day, method)
);

-- The lines of the provider's bill, as last fetched.
create table settlement_bill_row (
    statement_id bigint not null,
    line integer not null,
    kind varchar(8) not null,
    movement_number varchar(64) not null,
    provider_number varchar(64) not null,
    amount_minor bigint not null,
    currency varchar(3) not null,
    fee_minor bigint not null,
    at timestamp(6) not null,
    state varchar(16) not null,
    constraint settlement_bill_row_pk primary key (statement_id, line)
);
-- serves the comparison with what moved
create index settlement_bill_row_number on settlement_bill_row (kind, movement_number);

-- A difference that a person has to settle. state: OPEN, PROPOSED (a second person must agree), RESOLVED.
create table settlement_case (
    id bigint not null,
    business_day varchar(10) not null,
    method varchar(20) not null,
    kind varchar(8) not null,
    movement_number varchar(64) not null,
    difference varchar(16) not null,
    order_number varchar(64),
    our_minor bigint,
    their_minor bigint,
    currency varchar(3) not null,
    detail varchar(400),
    state varchar(12) not null,
    resolution varchar(16),
    reason varchar(400),
    proposed_by varchar(120),
    proposed_at timestamp(6),
    resolved_by varchar(120),
    resolved_at timestamp(6),
    opened_at timestamp(6) not null,
    version integer not null,
    constraint settlement_case_pk primary key (id),
    constraint settlement_case_once unique (kind, movement_number, difference),
    constraint settlement_case_state check (state in ('OPEN', 'PROPOSED', 'RESOLVED')),
    constraint settlement_case_two_persons check (proposed_by is null or resolved_by is null or proposed_by <> resolved_by)
);
-- serves the list of what is still open
create index settlement_case_open on settlement_case (state, business_day);
