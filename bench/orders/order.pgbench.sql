-- The rows of one order of two seats, one order per transaction, as a careful hand would write them without an application.
select nextval('bench_order_number') as k \gset
\set session :base + 1 + :k % :sessions
\set j (:k / :sessions) % :customers
\set customer :base + 1 + :j
\set seat 2 * ((:j * 7919) % (:seats / 2))
\set next :seat + 1
\set person :base + 2 * :j + 1
\set other :person + 1
\set id 1000000000 + :k
begin;
update inventory_session_seat set state = 'H', order_id = :id where session_id = :session and position in (:seat, :next) and state = 'F';
insert into sale_person_session (session_id, person_id, order_id) values (:session, :person, :id), (:session, :other, :id) on conflict do nothing;
insert into sale_purchaser_session as p (session_id, customer_id, tickets) values (:session, :customer, 2) on conflict (session_id, customer_id) do update set tickets = p.tickets + 2 where p.tickets + 2 <= 6;
insert into sale_order (id, customer_id, idempotency_key, request_hash, session_id, state, total_minor, currency, channel, placed_at, pay_before) values (:id, :customer, 'pgbench-' || :k, :k, :session, 'A', 96000, 'CNY', 'WEB', now(), now() + interval '15 minutes');
insert into sale_order_item (order_id, line, position, price_level, price_minor, person_id, holder_id) values (:id, 1, :seat, chr(65 + (:seat * 4 / :seats)), 48000, :person, :person), (:id, 2, :next, chr(65 + (:seat * 4 / :seats)), 48000, :other, :other);
update inventory_quota set taken = taken + 2 where session_id = :session and price_level = chr(65 + (:seat * 4 / :seats)) and audience = 'PUBLIC' and taken + 2 <= quota;
insert into events_outbox (id, destination, type, body, created_at) values (:id, 'bench', 'org.grandstand.sale.OrdersChanged', '{"at":"2026-11-22T10:00:00Z","changes":[{"orderId":' || :id || ',"became":"AWAITING_PAYMENT"}]}', now());
commit;
