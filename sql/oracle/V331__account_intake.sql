-- One line of an imported list of customers, kept until its person was verified. What is personal is sealed, and gone once decided.
create table account_intake (
    id number(19) not null,
    run_id number(19) not null,
    line_number number(10) not null,
    label varchar2(120 char) not null,
    sealed varchar2(4000 char),
    state varchar2(12 char) not null,
    result varchar2(80 char),
    constraint account_intake_pk primary key (id)
);
-- serves the run, which takes its waiting lines in the order of the file
create index account_intake_run on account_intake (run_id, state, line_number);

-- Accounts that came in with a list and wait for their person, who registers with the same contact and document.
create table account_unclaimed (
    customer_id number(19) not null,
    since timestamp(6) not null,
    constraint account_unclaimed_pk primary key (customer_id)
);
