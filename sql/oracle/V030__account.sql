-- A public customer. Phone and e-mail are encrypted; the keyed indexes find them exactly and keep them unique.
create table account_customer (
    id number(19) not null,
    phone_index varchar2(64 char),
    phone_cipher varchar2(400 char),
    phone_masked varchar2(40 char),
    email_index varchar2(64 char),
    email_cipher varchar2(800 char),
    email_masked varchar2(120 char),
    password_hash varchar2(200 char) not null,
    person_id number(19) not null,
    source varchar2(24 char) not null,
    state varchar2(16 char) not null,
    failed_attempts number(10) not null,
    locked_until timestamp(6),
    created_at timestamp(6) not null,
    version number(10) not null,
    constraint account_customer_pk primary key (id),
    constraint account_customer_phone unique (phone_index),
    constraint account_customer_email unique (email_index)
);
-- serves "has this person an account already"; one person, one account
create unique index account_customer_person on account_customer (person_id);

create table account_staff (
    id number(19) not null,
    login varchar2(60 char) not null,
    name varchar2(80 char) not null,
    password_hash varchar2(200 char) not null,
    must_change_password number(5) not null,
    state varchar2(16 char) not null,
    failed_attempts number(10) not null,
    locked_until timestamp(6),
    last_sign_in_at timestamp(6),
    created_at timestamp(6) not null,
    version number(10) not null,
    constraint account_staff_pk primary key (id),
    constraint account_staff_login unique (login)
);

create table account_staff_role (
    staff_id number(19) not null,
    role varchar2(40 char) not null,
    constraint account_staff_role_pk primary key (staff_id, role),
    constraint account_staff_role_staff foreign key (staff_id) references account_staff (id)
);

-- A person a customer may buy for; SELF is the customer.
create table account_related_holder (
    id number(19) not null,
    customer_id number(19) not null,
    person_id number(19) not null,
    relation varchar2(12 char) not null,
    phone_cipher varchar2(400 char),
    phone_masked varchar2(40 char),
    removed_at timestamp(6),
    created_at timestamp(6) not null,
    version number(10) not null,
    constraint account_related_holder_pk primary key (id),
    constraint account_related_holder_once unique (customer_id, person_id)
);
