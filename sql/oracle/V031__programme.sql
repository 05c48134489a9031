-- The one games of this installation. revision grows with every change of the programme, so that readers may cache by it.
create table programme_games (
    id number(19) not null,
    code varchar2(24 char) not null,
    name_zh varchar2(160 char) not null,
    name_en varchar2(160 char) not null,
    start_date date not null,
    end_date date not null,
    zone varchar2(40 char) not null,
    currency varchar2(3 char) not null,
    revision number(19) not null,
    version number(10) not null,
    constraint programme_games_pk primary key (id),
    constraint programme_games_code unique (code)
);

create table programme_sport (
    id number(19) not null,
    code varchar2(24 char) not null,
    name_zh varchar2(120 char) not null,
    name_en varchar2(120 char) not null,
    constraint programme_sport_pk primary key (id),
    constraint programme_sport_code unique (code)
);

-- Times are UTC; the venue's zone shows them.
create table programme_session (
    id number(19) not null,
    session_number varchar2(24 char) not null,
    name_zh varchar2(300 char) not null,
    name_en varchar2(300 char) not null,
    sport_id number(19) not null,
    venue_id number(19) not null,
    starts_at timestamp(6) not null,
    ends_at timestamp(6) not null,
    round varchar2(60 char),
    state varchar2(16 char) not null,
    reason varchar2(400 char),
    created_at timestamp(6) not null,
    version number(10) not null,
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
    session_id number(19) not null,
    price_level varchar2(1 char) not null,
    name varchar2(60 char),
    price_minor number(19) not null,
    currency varchar2(3 char) not null,
    constraint programme_price_level_pk primary key (session_id, price_level),
    constraint programme_price_level_session foreign key (session_id) references programme_session (id),
    constraint programme_price_level_price check (price_minor >= 0)
);
