-- A session's waiting room. The counts are kept with each set of arrivals, under the row's lock.
-- late_number: the last number given out behind the draw.
create table waitingroom_room (
    session_id bigint not null,
    opens_at timestamp(6) not null,
    draws_at timestamp(6) not null,
    ends_at timestamp(6) not null,
    per_minute integer not null,
    window_minutes integer not null,
    secret_cipher varchar(200) not null,
    commitment varchar(64) not null,
    in_draw bigint not null,
    late bigint not null,
    late_number bigint not null,
    drawn_at timestamp(6),
    list_digest varchar(64),
    seed varchar(64),
    closed_at timestamp(6),
    constraint waitingroom_room_pk primary key (session_id),
    constraint waitingroom_room_times check (opens_at <= draws_at and draws_at < ends_at),
    constraint waitingroom_room_drawn check ((drawn_at is null and list_digest is null and seed is null) or (drawn_at is not null and list_digest is not null and seed is not null))
);

-- From when on how many people are let in a minute; 0 while paused. Never changed, only continued.
create table waitingroom_pace (
    session_id bigint not null,
    since timestamp(6) not null,
    per_minute integer not null,
    constraint waitingroom_pace_pk primary key (session_id, since)
);

-- One person, one place in a room. late_number: null for those whom the draw decides; one who goes to the end gets a number.
create table waitingroom_place (
    session_id bigint not null,
    place_id bigint not null,
    person_id bigint not null,
    arrived_at timestamp(6) not null,
    drawn smallint not null,
    late_number bigint,
    constraint waitingroom_place_pk primary key (session_id, place_id),
    constraint waitingroom_place_person unique (session_id, person_id)
);
