-- When a member of staff chose the password in use; null until the first own choice.
alter table account_staff add password_changed_at timestamp(6);

-- What passwords must hold to, one row a kind of account; the usual policy holds while there is none.
create table account_password_policy (
    account_kind varchar2(12 char) not null,
    least_characters number(10) not null,
    least_classes number(10) not null,
    change_days number(10) not null,
    locking number(10) not null,
    remembered number(10) not null,
    constraint account_password_policy_pk primary key (account_kind)
);

-- Verifiers of earlier passwords of staff.
create table account_password_history (
    id number(19) not null,
    staff_id number(19) not null,
    verifier varchar2(200 char) not null,
    replaced_at timestamp(6) not null,
    constraint account_password_history_pk primary key (id),
    constraint account_password_history_staff foreign key (staff_id) references account_staff (id)
);
-- serves "was this password used before"
create index account_password_history_of on account_password_history (staff_id, id);
