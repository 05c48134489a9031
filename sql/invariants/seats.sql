-- What may never be, about seats, quotas and personal limits. Each statement finds the breaks: subject, detail.

-- name: taken-seats-belong-to-live-orders
select s.session_id || '/' || s.position as subject, 'state ' || s.state || ' for an order that does not list it' as detail
from inventory_session_seat s
where s.state in ('H', 'S')
  and not exists (select 1 from sale_order_item i join sale_order o on o.id = i.order_id
                  where o.id = s.order_id and o.session_id = s.session_id and i.position = s.position
                    and o.state in ('A', 'P'));

-- name: live-orders-have-their-seats
select cast(o.id as varchar(20)) as subject, 'seat ' || i.position || ' is not held or sold for it' as detail
from sale_order o
join sale_order_item i on i.order_id = o.id
left join inventory_session_seat s on s.session_id = o.session_id and s.position = i.position and s.order_id = o.id
where o.state in ('A', 'P') and (s.state is null or s.state <> case o.state when 'A' then 'H' else 'S' end);

-- name: no-seat-has-two-live-tickets
select o.session_id || '/' || i.position as subject, count(*) || ' live tickets' as detail
from sale_order o join sale_order_item i on i.order_id = o.id
where o.state in ('A', 'P')
group by o.session_id, i.position having count(*) > 1;

-- name: no-quota-is-exceeded
select session_id || '/' || price_level as subject, taken || ' of ' || quota as detail
from inventory_quota where taken > quota or taken < 0;

-- name: quotas-count-what-is-taken
-- One pass over the seats, whatever the number of quotas: H2 would look through a session's seats for each of its quotas.
select session_id || '/' || price_level as subject, 'counts ' || sum(taken) || ', seats ' || sum(seats) as detail
from (
    select session_id, price_level, taken, 0 as seats, 1 as quotas from inventory_quota where audience = 'PUBLIC'
    union all
    select session_id, price_level, 0 as taken, count(*) as seats, 0 as quotas
    from inventory_session_seat where state in ('H', 'S') group by session_id, price_level
) counted
group by session_id, price_level having sum(quotas) > 0 and sum(taken) <> sum(seats);

-- name: one-person-one-ticket-per-session
select o.session_id || '/' || i.person_id as subject, count(*) || ' live tickets' as detail
from sale_order o join sale_order_item i on i.order_id = o.id
where o.state in ('A', 'P') and i.person_id is not null
group by o.session_id, i.person_id having count(*) > 1;

-- name: places-of-persons-are-live-tickets
select p.session_id || '/' || p.person_id as subject, 'no live ticket of order ' || p.order_id as detail
from sale_person_session p
where not exists (select 1 from sale_order o join sale_order_item i on i.order_id = o.id
                  where o.id = p.order_id and o.session_id = p.session_id and i.person_id = p.person_id
                    and o.state in ('A', 'P'));

-- name: customers-are-counted-and-within-the-limit
select p.session_id || '/' || p.customer_id as subject, 'counts ' || p.tickets || ', tickets ' || count(i.order_id) as detail
from sale_purchaser_session p
join sale_plan plan on plan.session_id = p.session_id
left join sale_order o on o.session_id = p.session_id and o.customer_id = p.customer_id and o.state in ('A', 'P')
left join sale_order_item i on i.order_id = o.id
group by p.session_id, p.customer_id, p.tickets, plan.limit_per_person
having count(i.order_id) <> p.tickets or p.tickets > plan.limit_per_person;

-- name: totals-are-the-sums-of-their-tickets
select cast(o.id as varchar(20)) as subject, 'total ' || o.total_minor || ', tickets ' || sum(i.price_minor) as detail
from sale_order o join sale_order_item i on i.order_id = o.id
group by o.id, o.total_minor having sum(i.price_minor) <> o.total_minor;

-- name: void-codes-are-on-no-seat
select v.ticket_code as subject, 'the seat ' || s.session_id || '/' || s.position || ' has it' as detail
from inventory_void_ticket v join inventory_session_seat s on s.ticket_code = v.ticket_code;

-- name: refunded-orders-have-no-seats
select cast(o.id as varchar(20)) as subject, 'seat ' || s.position || ' is still its own' as detail
from sale_order o
join sale_order_item i on i.order_id = o.id
join inventory_session_seat s on s.session_id = o.session_id and s.position = i.position and s.order_id = o.id
where o.state = 'R';

-- name: states-of-seats-add-up-to-the-seating
select cast(g.session_id as varchar(20)) as subject, 'confirmed ' || g.ticket_count || ', in some state ' || count(s.position) as detail
from inventory_seating g
left join inventory_session_seat s on s.session_id = g.session_id
where g.state = 'CONFIRMED'
group by g.session_id, g.ticket_count having count(s.position) <> g.ticket_count;
