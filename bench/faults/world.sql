-- The world of a fault run: one venue, sessions on sale with one minute to pay, customers with verified holders, three members of staff,
-- and sessions without seats that a batch job will seat. Ids are small numbers, far below those the application makes.
-- psql variables: base, seats (of the venue and of every session but the first), small (of the first), sessions, customers, holders,
-- "limit" (tickets a customer and session), hold (minutes), price, verifier; table bench_customer holds the keyed login indexes.
\set ON_ERROR_STOP on
begin;
set local synchronous_commit = off;

insert into programme_games (id, code, name_zh, name_en, start_date, end_date, zone, currency, revision, version)
select 1, 'FAULTS', '故障演练', 'Fault run', current_date, current_date + 30, 'Asia/Shanghai', 'CNY', 1, 0
where not exists (select 1 from programme_games);

insert into programme_sport (id, code, name_zh, name_en) values (:base, 'FAULTS', '演练', 'Fault run');

insert into venue_venue (id, code, name_zh, name_en, address, purpose, zone, seat_total, width, height, plan_version, next_position, created_at, version)
values (:base, 'FAULTS', '演练馆', 'Fault hall', '-', null, 'Asia/Shanghai', :seats, 100000, 100000, 1, :seats, now(), 0);

insert into venue_zone (id, venue_id, name, floor, outline, ordinal)
select :base + z, :base, 'Z' || z, '1', null, z from generate_series(0, (:seats - 1) / 2000) z;

-- rows of 40, zones of 50 rows
insert into venue_seat (venue_id, position, zone_id, row_name, seat_number, x, y, state)
select :base, p, :base + p / 2000, ((p % 2000) / 40 + 1)::text, (p % 40 + 1)::text, (p % 40) * 50, (p / 40) * 90, 'NORMAL'
from generate_series(0, :seats - 1) p;

-- the sessions from 101 on wait to be seated; session 2 begins in an hour, so that its doors are open
insert into programme_session (id, session_number, name_zh, name_en, sport_id, venue_id, starts_at, ends_at, round, state, created_at, version)
select :base + s, 'FAULT-' || s, '演练场次', 'Fault session', :base, :base,
       now() + case when s = 2 then interval '1 hour' else interval '10 days' end,
       now() + case when s = 2 then interval '4 hours' else interval '10 days 3 hours' end, null, 'SCHEDULED', now(), 0
from (select generate_series(1, :sessions) union all select generate_series(101, 124)) numbers (s);

insert into programme_price_level (session_id, price_level, name, price_minor, currency)
select id, l, null, :price, 'CNY' from programme_session, unnest(array['A', 'B', 'C', 'D']) l;

create temporary table size on commit drop as
select s, case when s = 1 then :small else :seats end as seats from generate_series(1, :sessions) s;

insert into inventory_seating (session_id, venue_id, state, seat_count, ticket_count, plan_version, categories, levels, confirmed_at, confirmed_by, version)
select :base + s, :base, 'CONFIRMED', seats, seats, 1, repeat('S', seats),
       (select string_agg(chr(65 + (p * 4 / seats)), '' order by p) from generate_series(0, seats - 1) p), now(), 'faults', 0
from size;

insert into inventory_session_seat (session_id, position, category, price_level, state, ticket_code, order_id)
select :base + s, p, 'S', chr(65 + (p * 4 / seats)), 'F', substr(upper(md5((:base + s) || '-' || p)), 1, 17), null
from size, generate_series(0, seats - 1) p;

-- the public may have three quarters of the small session, and all of the others
insert into inventory_quota (session_id, price_level, audience, quota, taken)
select session_id, price_level, 'PUBLIC', case when session_id = :base + 1 then count(*) * 3 / 4 else count(*) end, 0
from inventory_session_seat group by session_id, price_level;

insert into sale_plan (id, session_id, state, opens_at, closes_at, limit_per_person, channels, real_name, hold_minutes, version)
select :base + s, :base + s, 'RELEASED', now() - interval '1 day', now() + interval '50 minutes', :limit, 'WEB', 1, :hold, 0 from size;

-- persons: :holders a customer, the first is the customer
insert into realname_person (id, document_type, document_index, document_cipher, document_masked, name_cipher, name_masked, state, method, created_at, version)
select :base + n, 'PASSPORT', md5(:base || 'person' || n) || md5('second' || n), '-', 'E****', '-', '张*', 'VERIFIED', 'BY_HAND', now(), 0
from generate_series(1, :holders * :customers) n;

insert into account_customer (id, email_index, email_cipher, email_masked, password_hash, person_id, source, state, failed_attempts, created_at, version)
select :base + n, login_index, '-', 'b***@bench.test', :'verifier', :base + :holders * (n - 1) + 1, 'WEB', 'ACTIVE', 0, now(), 0 from bench_customer;

insert into account_related_holder (id, customer_id, person_id, relation, removed_at, created_at, version)
select :base + n, :base + (n - 1) / :holders + 1, :base + n, case when n % :holders = 1 then 'SELF' else 'RELATED' end, null, now(), 0
from generate_series(1, :holders * :customers) n;

insert into account_staff (id, login, name, password_hash, must_change_password, state, failed_attempts, created_at, version, password_changed_at)
values (:base + 1, 'faults.service', '服务', :'verifier', 0, 'ACTIVE', 0, now(), 0, now()),
       (:base + 2, 'faults.gate', '门岗', :'verifier', 0, 'ACTIVE', 0, now(), 0, now()),
       (:base + 3, 'faults.audit', '审计', :'verifier', 0, 'ACTIVE', 0, now(), 0, now());
insert into account_staff_role (staff_id, role) values (:base + 1, 'customer-service'), (:base + 2, 'gate-staff'), (:base + 3, 'business-manager');
insert into gate_policy (venue_id, opens_minutes_before, closes_minutes_after, version) values (:base, 240, 60, 0);
commit;

vacuum analyze;
