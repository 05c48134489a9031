-- The invariants of the order path (docs/architecture.md); each row is one that does not hold. No row: all hold.
select 'a seat is held or sold for an order that does not list it' as broken, count(*) as how_often
from inventory_session_seat s
where s.state in ('H', 'S') and not exists (
    select 1 from sale_order_item i join sale_order o on o.id = i.order_id
    where o.id = s.order_id and o.session_id = s.session_id and i.position = s.position and o.state in ('A', 'P'))
having count(*) > 0
union all
select 'a live order''s seat is not held (awaiting payment) or sold (paid) for it', count(*)
from sale_order o join sale_order_item i on i.order_id = o.id
left join inventory_session_seat s on s.session_id = o.session_id and s.position = i.position and s.order_id = o.id
where o.state in ('A', 'P') and (s.state is null or s.state <> case o.state when 'A' then 'H' else 'S' end)
having count(*) > 0
union all
select 'two live orders list one seat', count(*) from (
    select o.session_id, i.position from sale_order o join sale_order_item i on i.order_id = o.id
    where o.state in ('A', 'P') group by o.session_id, i.position having count(*) > 1) twice
having count(*) > 0
union all
select 'a quota is exceeded', count(*) from inventory_quota where taken > quota or taken < 0 having count(*) > 0
union all
select 'a quota does not count what is taken', count(*) from (
    select q.session_id, q.price_level from inventory_quota q
    left join inventory_session_seat s on s.session_id = q.session_id and s.price_level = q.price_level and s.state in ('H', 'S')
    where q.audience = 'PUBLIC' group by q.session_id, q.price_level, q.taken having count(s.session_id) <> q.taken) differ
having count(*) > 0
union all
select 'a person has two live tickets of a session', count(*) from (
    select o.session_id, i.person_id from sale_order o join sale_order_item i on i.order_id = o.id
    where o.state in ('A', 'P') and i.person_id is not null
    group by o.session_id, i.person_id having count(*) > 1) twice
having count(*) > 0
union all
select 'a person''s place does not match a live ticket', count(*) from sale_person_session p
where not exists (
    select 1 from sale_order o join sale_order_item i on i.order_id = o.id
    where o.id = p.order_id and o.session_id = p.session_id and i.person_id = p.person_id and o.state in ('A', 'P'))
having count(*) > 0
union all
select 'a customer''s count differs from his live tickets, or is over the limit', count(*) from (
    select p.session_id, p.customer_id from sale_purchaser_session p
    join sale_plan plan on plan.session_id = p.session_id
    left join sale_order o on o.session_id = p.session_id and o.customer_id = p.customer_id and o.state in ('A', 'P')
    left join sale_order_item i on i.order_id = o.id
    group by p.session_id, p.customer_id, p.tickets, plan.limit_per_person
    having count(i.order_id) <> p.tickets or p.tickets > plan.limit_per_person) differ
having count(*) > 0
union all
select 'an order''s total is not the sum of its tickets', count(*) from (
    select o.id from sale_order o join sale_order_item i on i.order_id = o.id
    group by o.id, o.total_minor having sum(i.price_minor) <> o.total_minor) differ
having count(*) > 0;
