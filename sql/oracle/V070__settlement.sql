-- The books' accounts. kind: ASSET, LIABILITY, INCOME or EXPENSE.
create table settlement_account (
    code varchar2(32 char) not null,
    name_zh varchar2(60 char) not null,
    name_en varchar2(60 char) not null,
    kind varchar2(12 char) not null,
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
    id number(19) not null,
    kind varchar2(16 char) not null,
    source varchar2(120 char) not null,
    order_number varchar2(64 char),
    business_day varchar2(10 char) not null,
    note varchar2(400 char),
    posted_at timestamp(6) not null,
    posted_by varchar2(120 char) not null,
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
    entry_id number(19) not null,
    line number(5) not null,
    debit_account varchar2(32 char) not null,
    credit_account varchar2(32 char) not null,
    amount_minor number(19) not null,
    currency varchar2(3 char) not null,
    constraint settlement_line_pk primary key (entry_id, line),
    constraint settlement_line_entry foreign key (entry_id) references settlement_entry (id),
    constraint settlement_line_debit foreign key (debit_account) references settlement_account (code),
    constraint settlement_line_credit foreign key (credit_account) references settlement_account (code),
    constraint settlement_line_accounts check (debit_account <> credit_account),
    constraint settlement_line_amount check (amount_minor > 0)
);

-- Money that went from a payer to us (CAPTURE) or back (PAYBACK), as payment told it; day is the day in Beijing.
create table settlement_movement (
    kind varchar2(8 char) not null,
    movement_number varchar2(64 char) not null,
    charge_id number(19) not null,
    order_number varchar2(64 char) not null,
    amount_minor number(19) not null,
    currency varchar2(3 char) not null,
    moved_at timestamp(6) not null,
    business_day varchar2(10 char) not null,
    method varchar2(20 char) not null,
    provider_number varchar2(64 char) not null,
    constraint settlement_movement_pk primary key (kind, movement_number),
    constraint settlement_movement_amount check (amount_minor > 0)
);
-- serves the statement of a day
create index settlement_movement_day on settlement_movement (business_day, method);

-- What moved on one day by one way of paying, ours and theirs. state: DRAWN (ours only), COMPARED.
create table settlement_statement (
    id number(19) not null,
    business_day varchar2(10 char) not null,
    method varchar2(20 char) not null,
    currency varchar2(3 char) not null,
    state varchar2(12 char) not null,
    captures number(19) not null,
    captures_minor number(19) not null,
    paybacks number(19) not null,
    paybacks_minor number(19) not null,
    bill_captures number(19) not null,
    bill_captures_minor number(19) not null,
    bill_paybacks number(19) not null,
    bill_paybacks_minor number(19) not null,
    fees_minor number(19) not null,
    fees_booked_minor number(19) not null,
    fee_bookings number(10) not null,
    equal_rows number(19) not null,
    different_rows number(19) not null,
    compared_at timestamp(6),
    version number(10) not null,
    constraint settlement_statement_pk primary key (id),
    constraint settlement_statement_day unique (business_day, method)
);

-- The lines of the provider's bill, as last fetched.
create table settlement_bill_row (
    statement_id number(19) not null,
    line number(10) not null,
    kind varchar2(8 char) not null,
    movement_number varchar2(64 char) not null,
    provider_number varchar2(64 char) not null,
    amount_minor number(19) not null,
    currency varchar2(3 char) not null,
    fee_minor number(19) not null,
    at timestamp(6) not null,
    state varchar2(16 char) not null,
    constraint settlement_bill_row_pk primary key (statement_id, line)
);
-- serves the comparison with what moved
create index settlement_bill_row_number on settlement_bill_row (kind, movement_number);

-- A difference that a person has to settle. state: OPEN, PROPOSED (a second person must agree), RESOLVED.
create table settlement_case (
    id number(19) not null,
    business_day varchar2(10 char) not null,
    method varchar2(20 char) not null,
    kind varchar2(8 char) not null,
    movement_number varchar2(64 char) not null,
    difference varchar2(16 char) not null,
    order_number varchar2(64 char),
    our_minor number(19),
    their_minor number(19),
    currency varchar2(3 char) not null,
    detail varchar2(400 char),
    state varchar2(12 char) not null,
    resolution varchar2(16 char),
    reason varchar2(400 char),
    proposed_by varchar2(120 char),
    proposed_at timestamp(6),
    resolved_by varchar2(120 char),
    resolved_at timestamp(6),
    opened_at timestamp(6) not null,
    version number(10) not null,
    constraint settlement_case_pk primary key (id),
    constraint settlement_case_once unique (kind, movement_number, difference),
    constraint settlement_case_state check (state in ('OPEN', 'PROPOSED', 'RESOLVED')),
    constraint settlement_case_two_persons check (proposed_by is null or resolved_by is null or proposed_by <> resolved_by)
);
-- serves the list of what is still open
create index settlement_case_open on settlement_case (state, business_day);
