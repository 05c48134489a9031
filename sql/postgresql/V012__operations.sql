-- One run of long work (import, seating, settlement) with its progress; survives the node that runs it.
create table operations_job_run (
    id bigint not null,
    kind varchar(60) not null,
    title varchar(200) not null,
    state varchar(16) not null,
    total_items bigint not null,
    done_items bigint not null,
    parameters text not null,
    report text,
    started_by varchar(120) not null,
    node varchar(80),
    created_at timestamp(6) not null,
    started_at timestamp(6),
    finished_at timestamp(6),
    heartbeat_at timestamp(6),
    version integer not null,
    constraint operations_job_run_pk primary key (id)
);
-- serves the take-over of runs whose node went silent
create index operations_job_run_state on operations_job_run (state, heartbeat_at);
