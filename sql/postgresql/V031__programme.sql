-- The one games of this installation. revision grows with every change of the programme, so that readers may cache by it.
create table programme_games (
    id bigint not null,
    code varchar(24) not null,
    name_zh varchar(160) not null,
    name_en varchar(160) not null,
    start_date date not null,
    end_date date not null,
    zone varchar(40) not null,
    currency varchar(3) not null,
    revision bigint not null,
    version integer not null,
    constraint programme_games_pk primary key (id),
    constraint programme_games_code unique (code)
);

create table programme_sport (
    id bigint not null,
    code varchar(24) not null,
    name_zh varchar(120) not null,
    name_en varchar(120) not null,
    constraint programme_sport_pk primary key (id),
    constraint programme_sport_code unique (code)
);

-- Times are UTC; the venue's zone shows them.
create table programme_session (
    id bigint not null,
    session_number varchar(24) not null,
    name_zh varchar(300) not null,
    name_en varchar(300) not null,
    sport_id bigint not null,
    venue_id bigint not null,
    starts_at timestamp(6) not null,
    ends_at timestamp(6) not null,
    round varchar(60),
    state varchar(16) not null,
    reason varchar(400),
    created_at timestamp(6) not null,
    version integer not null,
    constraint programme_session_pk primary key (id),
    constraint programme_session_number unique (session_number),
    constraint programme_session_sport foreign key (sport_id) references programme_sport (id),
    constraint programme_session_venue foreign key (venue_id) references venue_venue (id)
);
-- serves the calendar and the public list, in order of time
create index programme_session_start on programme_session (starts_at, id);
-- serve the lists of one venue and of one sport
create index programme_session_venue_i on programme_session (venue_id, starts_at);
create index programme_session_sport_i on programme_session (sport_id, starts_at);

create table programme_price_level (
    session_id bigint not null,
    price_level varchar(1) not null,
    name varchar(60),
    price_minor bigint not null,
    currency varchar(3) not null,
    constraint programme_price_level_pk primary key (session_id, price_level),
    constraint programme_price_level_session foreign key (session_id) references programme_session (id),
    constraint programme_price_level_price check (price_minor >= 0)
);
