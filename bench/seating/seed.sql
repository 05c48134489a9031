-- The venues of the LA28 schedule at their capacities and its sessions with four price levels each, ready to be seated (the first :sessions of them).
-- Staging tables bench_venue and bench_session hold the two files; ids are small numbers, far below those the application makes.
\set ON_ERROR_STOP on
begin;
set local synchronous_commit = off;

insert into programme_games (id, code, name_zh, name_en, start_date, end_date, zone, currency, revision, version)
select 1, 'BENCH', '压测赛会', 'Bench Games', '2028-07-14', '2028-07-30', 'America/Los_Angeles', 'CNY', 1, 0
where not exists (select 1 from programme_games);

insert into venue_venue (id, code, name_zh, name_en, address, zone, seat_total, width, height, plan_version, next_position, created_at, version)
select 100000 + row_number() over (order by venue), 'BENCH-' || row_number() over (order by venue), venue, venue, location,
       'America/Los_Angeles', capacity, 30000, 30000, 1, capacity, now(), 0
from bench_venue where capacity > 0;

-- zones of a thousand seats, forty rows of twenty-five each, side by side on a square
insert into venue_zone (id, venue_id, name, floor, ordinal)
select v.id * 1000 + z, v.id, 'Z' || (z + 1), '1F', z
from venue_venue v cross join lateral generate_series(0, (v.seat_total - 1) / 1000) z where v.code like 'BENCH-%';

insert into venue_seat (venue_id, position, zone_id, row_name, seat_number, x, y, state)
select v.id, p, v.id * 1000 + p / 1000, (p % 1000 / 25 + 1)::text, (p % 25 + 1)::text,
       (p / 1000 % 10) * 1500 + p % 25 * 50, (p / 10000) * 4000 + p % 1000 / 25 * 90, 'NORMAL'
from venue_venue v cross join lateral generate_series(0, v.seat_total - 1) p where v.code like 'BENCH-%';

insert into programme_sport (id, code, name_zh, name_en)
select 200000 + row_number() over (order by sport), 'BENCH-' || row_number() over (order by sport), sport, sport
from (select distinct sport from bench_session) s;

insert into programme_session (id, session_number, name_zh, name_en, sport_id, venue_id, starts_at, ends_at, state, created_at, version)
select 300000 + row_number() over (order by s.number), s.number, left(s.name, 300), left(s.name, 300), p.id, v.id,
       s.date::date + interval '16 hours', s.date::date + interval '19 hours', 'SCHEDULED', now(), 0
from bench_session s join venue_venue v on v.name_en = s.venue join programme_sport p on p.name_en = s.sport
order by s.number limit :sessions;

insert into programme_price_level (session_id, price_level, price_minor, currency)
select s.id, l.level, l.price, 'CNY'
from programme_session s cross join (values ('A', 98000), ('B', 68000), ('C', 38000), ('D', 18000)) l (level, price)
where s.id between 300001 and 399999;

update programme_games set revision = revision + 1;
commit;
analyze venue_seat, programme_session;
