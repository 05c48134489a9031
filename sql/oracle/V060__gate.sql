-- When a venue's doors open and close; the row of venue 0 is the rule where a venue has none of its own.
create table gate_policy (
    venue_id number(19) not null,
    opens_minutes_before number(10) not null,
    closes_minutes_after number(10) not null,
    version number(10) not null,
    constraint gate_policy_pk primary key (venue_id),
    constraint gate_policy_opens check (opens_minutes_before between 0 and 1440),
    constraint gate_policy_closes check (closes_minutes_after between -1440 and 1440)
);

-- Every answer that a gate got. result: A admitted, R refused. way: Q scanned code, C typed code, D document.
create table gate_check (
    id number(19) not null,
    session_id number(19) not null,
    way varchar2(1 char) not null,
    ticket_code varchar2(17 char),
    position number(10),
    result varchar2(1 char) not null,
    reason varchar2(60 char),
    gate varchar2(40 char),
    checked_by varchar2(120 char) not null,
    request_key varchar2(64 char),
    checked_at timestamp(6) not null,
    constraint gate_check_pk primary key (id),
    constraint gate_check_result check (result in ('A', 'R')),
    constraint gate_check_way check (way in ('Q', 'C', 'D'))
);
-- serves the list of a session's newest checks
create index gate_check_session on gate_check (session_id, id);

-- Who is in: the primary key admits a ticket once, however many gates ask at the same moment.
create table gate_admission (
    ticket_code varchar2(17 char) not null,
    session_id number(19) not null,
    position number(10) not null,
    gate varchar2(40 char),
    admitted_at timestamp(6) not null,
    check_id number(19) not null,
    constraint gate_admission_pk primary key (ticket_code)
);
-- serves the live count of a session
create index gate_admission_session on gate_admission (session_id);
