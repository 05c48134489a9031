-- One run of long work (import, seating, settlement) with its progress; survives the node that runs it.
create table operations_job_run (
    id number(19) not null,
    kind varchar2(60 char) not null,
    title varchar2(200 char) not null,
    state varchar2(16 char) not null,
    total_items number(19) not null,
    done_items number(19) not null,
    parameters clob not null,
    report clob,
    started_by varchar2(120 char) not null,
    node varchar2(80 char),
    created_at timestamp(6) not null,
    started_at timestamp(6),
    finished_at timestamp(6),
    heartbeat_at timestamp(6),
    version number(10) not null,
    constraint operations_job_run_pk primary key (id)
);
-- serves the take-over of runs whose node went silent
create index operations_job_run_state on operations_job_run (state, heartbeat_at);
