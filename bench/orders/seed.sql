-- One venue of :seats seats and :sessions sessions on sale in it, seated and with quotas; :customers customers with two verified
-- holders each (themselves and one other). Ids are small numbers, far below those the application makes.
-- psql variables: base (first id), seats, sessions, customers; table bench_customer holds each customer's keyed login index.
\set ON_ERROR_STOP on
begin;
set local synchronous_commit = off;

insert into programme_sport (id, code, name_zh, name_en)
select :base, 'BENCH' || :base, '压测', 'Bench';

insert into venue_venue (id, code, name_zh, name_en, address, purpose, zone, seat_total, width, height, plan_version, next_position, created_at, version)
values (:base, 'BENCH' || :base, '压测场馆', 'Bench venue', '-', null, 'Asia/Shanghai', :seats, 100000, 100000, 1, :seats, now(), 0);

insert into venue_zone (id, venue_id, name, floor, outline, ordinal)
select :base + z, :base, 'Z' || z, '1', null, z from generate_series(0, (:seats - 1) / 2000) z;

-- rows of 40, zones of 50 rows
insert into venue_seat (venue_id, position, zone_id, row_name, seat_number, x, y, state)
select :base, p, :base + p / 2000, ((p % 2000) / 40 + 1)::text, (p % 40 + 1)::text, (p % 40) * 50, (p / 40) * 90, 'NORMAL'
from generate_series(0, :seats - 1) p;

insert into programme_session (id, session_number, name_zh, name_en, sport_id, venue_id, starts_at, ends_at, round, state, created_at, version)
select :base + s, 'BENCH' || :base || '-' || s, '压测场次', 'Bench session', :base, :base,
       now() + interval '30 days', now() + interval '30 days 3 hours', null, 'SCHEDULED', now(), 0
from generate_series(1, :sessions) s;

insert into programme_price_level (session_id, price_level, name, price_minor, currency)
select :base + s, l, null, 48000, 'CNY' from generate_series(1, :sessions) s, unnest(array['A', 'B', 'C', 'D']) l;

insert into inventory_seating (session_id, venue_id, state, seat_count, ticket_count, plan_version, categories, levels, confirmed_at, confirmed_by, version)
select :base + s, :base, 'CONFIRMED', :seats, :seats, 1, repeat('S', :seats),
       (select string_agg(chr(65 + (p * 4 / :seats)), '' order by p) from generate_series(0, :seats - 1) p), now(), 'bench', 0
from generate_series(1, :sessions) s;

insert into inventory_session_seat (session_id, position, category, price_level, state, ticket_code, order_id)
select :base + s, p, 'S', chr(65 + (p * 4 / :seats)), 'F', substr(upper(md5((:base + s) || '-' || p)), 1, 17), null
from generate_series(1, :sessions) s, generate_series(0, :seats - 1) p;

insert into inventory_quota (session_id, price_level, audience, quota, taken)
select session_id, price_level, 'PUBLIC', count(*), 0 from inventory_session_seat
where session_id between :base + 1 and :base + :sessions group by session_id, price_level;

insert into sale_plan (id, session_id, state, opens_at, closes_at, limit_per_person, channels, real_name, hold_minutes, version)
select :base + s, :base + s, 'RELEASED', now() - interval '1 day', now() + interval '20 days', 6, 'WEB', 1, 15, 0
from generate_series(1, :sessions) s;

-- persons: two a customer
insert into realname_person (id, document_type, document_index, document_cipher, document_masked, name_cipher, name_masked, state, method, created_at, version)
select :base + n, 'PASSPORT', md5(:base || 'person' || n) || md5('second' || n), '-', 'E****', '-', '张*', 'VERIFIED', 'BY_HAND', now(), 0
from generate_series(1, 2 * :customers) n on conflict do nothing;

insert into account_customer (id, email_index, email_cipher, email_masked, password_hash, person_id, source, state, failed_attempts, created_at, version)
select :base + wanted.n, c.login_index, '-', 'b***@bench.test', :'verifier', :base + 2 * wanted.n - 1, 'WEB', 'ACTIVE', 0, now(), 0
from bench_customer c join generate_series(1, :customers) as wanted (n) on wanted.n = c.n;

insert into account_related_holder (id, customer_id, person_id, relation, removed_at, created_at, version)
select :base + n, :base + (n + 1) / 2, :base + n, case when n % 2 = 1 then 'SELF' else 'RELATED' end, null, now(), 0
from generate_series(1, 2 * :customers) n;
commit;

vacuum analyze;
checkpoint;
