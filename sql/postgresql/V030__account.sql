-- A public customer. Phone and e-mail are encrypted; the keyed indexes find them exactly and keep them unique.
create table account_customer (
    id bigint not null,
    phone_index varchar(64),
    phone_cipher varchar(400),
    phone_masked varchar(40),
    email_index varchar(64),
    email_cipher varchar(800),
    email_masked varchar(120),
    password_hash varchar(200) not null,
    person_id bigint not null,
    source varchar(24) not null,
    state varchar(16) not null,
    failed_attempts integer not null,
    locked_until timestamp(6),
    created_at timestamp(6) not null,
    version integer not null,
    constraint account_customer_pk primary key (id),
    constraint account_customer_phone unique (phone_index),
    constraint account_customer_email unique (email_index)
);
-- serves "has this person an account already"; one person, one account
create unique index account_customer_person on account_customer (person_id);

create table account_staff (
    id bigint not null,
    login varchar(60) not null,
    name varchar(80) not null,
    password_hash varchar(200) not null,
    must_change_password smallint not null,
    state varchar(16) not null,
    failed_attempts integer not null,
    locked_until timestamp(6),
    last_sign_in_at timestamp(6),
    created_at timestamp(6) not null,
    version integer not null,
    constraint account_staff_pk primary key (id),
    constraint account_staff_login unique (login)
);

create table account_staff_role (
    staff_id bigint not null,
    role varchar(40) not null,
    constraint account_staff_role_pk primary key (staff_id, role),
    constraint account_staff_role_staff foreign key (staff_id) references account_staff (id)
);

-- A person a customer may buy for; SELF is the customer.
create table account_related_holder (
    id bigint not null,
    customer_id bigint not null,
    person_id bigint not null,
    relation varchar(12) not null,
    phone_cipher varchar(400),
    phone_masked varchar(40),
    removed_at timestamp(6),
    created_at timestamp(6) not null,
    version integer not null,
    constraint account_related_holder_pk primary key (id),
    constraint account_related_holder_once unique (customer_id, person_id)
);
