-- What may never be, about money. Each statement finds the breaks: subject, detail. To be asked when nothing is on its
-- way: events still in the outbox or in a queue look like breaks.

-- name: captured-money-is-a-ticket-or-goes-back
select subject, 'captured ' || captured || ', live tickets ' || tickets || ', going back ' || back as detail
from (select c.order_number as subject,
             sum(c.captured_minor) as captured,
             coalesce((select sum(i.price_minor) from sale_order o
                       join sale_order_item i on i.order_id = o.id
                       join inventory_session_seat s on s.session_id = o.session_id and s.position = i.position
                            and s.order_id = o.id and s.state = 'S'
                       where o.id = c.order_id and o.state = 'P'), 0) as tickets,
             coalesce((select sum(p.amount_minor) from payment_payback p
                       where p.order_number = c.order_number
                         and (p.state <> 'FAILED'
                              or exists (select 1 from settlement_case k
                                         where k.kind = 'PAYBACK' and k.difference = 'PAYBACK_FAILED'
                                           and k.order_number = p.order_number))), 0) as back
      from payment_charge c
      where c.state = 'CAPTURED'
      group by c.order_number, c.order_id) money
where captured <> tickets + back;

-- name: paid-orders-have-their-money
select cast(o.id as varchar(20)) as subject, 'total ' || o.total_minor || ' without a capture' as detail
from sale_order o
where o.state = 'P' and o.total_minor > 0
  and not exists (select 1 from payment_charge c where c.order_id = o.id and c.state = 'CAPTURED');

-- name: paybacks-add-up-to-what-left-the-charge
select c.order_number as subject, 'set aside ' || c.paid_back_minor || ', paybacks ' || coalesce(p.asked, 0) as detail
from payment_charge c
left join (select charge_id, sum(amount_minor) as asked from payment_payback group by charge_id) p on p.charge_id = c.id
where c.paid_back_minor <> coalesce(p.asked, 0);

-- name: every-movement-is-in-the-books
select m.movement_number as subject, 'moved ' || m.amount_minor || ', booked ' || coalesce(sum(l.amount_minor), 0) as detail
from settlement_movement m
left join settlement_entry e on e.source = m.kind || ':' || m.movement_number
left join settlement_line l on l.entry_id = e.id
group by m.kind, m.movement_number, m.amount_minor
having m.amount_minor <> coalesce(sum(l.amount_minor), 0);

-- name: every-capture-reached-the-books
select c.order_number as subject, 'captured ' || c.captured_minor || ', moved ' || coalesce(m.amount_minor, 0) as detail
from payment_charge c
left join settlement_movement m on m.kind = 'CAPTURE' and m.charge_id = c.id
where c.state = 'CAPTURED' and c.captured_minor <> coalesce(m.amount_minor, 0);

-- name: every-payback-reached-the-books
select p.order_number as subject, 'paid back ' || p.amount_minor || ', moved ' || coalesce(m.moved, 0) as detail
from payment_payback p
left join (select charge_id, order_number, sum(amount_minor) as moved from settlement_movement
           where kind = 'PAYBACK' group by charge_id, order_number) m
  on m.charge_id = p.charge_id and m.order_number = p.order_number
where p.state = 'PAID' and p.amount_minor <> coalesce(m.moved, 0);

-- name: the-ledgers-debits-equal-its-credits
select currency as subject, 'debits less credits are ' || sum(net) as detail
from (select currency, amount_minor as net from settlement_line where debit_account in (select code from settlement_account)
      union all
      select currency, -amount_minor from settlement_line where credit_account in (select code from settlement_account)) sides
group by currency
having sum(net) <> 0;

-- name: clearing-holds-what-was-captured-less-paid-back
select 'PROVIDER_CLEARING' as subject, 'booked ' || booked || ', moved ' || moved as detail
from (select coalesce((select sum(case when debit_account = 'PROVIDER_CLEARING' then amount_minor else -amount_minor end)
                       from settlement_line l join settlement_entry e on e.id = l.entry_id
                       where e.kind in ('CAPTURE', 'PAYBACK')
                         and (debit_account = 'PROVIDER_CLEARING' or credit_account = 'PROVIDER_CLEARING')), 0) as booked,
             coalesce((select sum(case when kind = 'CAPTURE' then amount_minor else -amount_minor end)
                       from settlement_movement), 0) as moved
      from settlement_account where code = 'PROVIDER_CLEARING') books
where booked <> moved;

-- name: what-is-owed-back-is-in-the-books
select 'PAYBACKS_DUE' as subject, 'booked ' || booked || ', owed ' || owed as detail
from (select coalesce((select sum(case when credit_account = 'PAYBACKS_DUE' then amount_minor else -amount_minor end)
                       from settlement_line l join settlement_entry e on e.id = l.entry_id
                       where e.kind in ('VOID', 'RETURN', 'PAYBACK')
                         and (debit_account = 'PAYBACKS_DUE' or credit_account = 'PAYBACKS_DUE')), 0) as booked,
             coalesce((select sum(amount_minor) from payment_payback where state <> 'PAID'), 0) as owed
      from settlement_account where code = 'PAYBACKS_DUE') books
where booked <> owed;
