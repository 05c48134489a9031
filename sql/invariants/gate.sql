-- What may never be, about who is in. Each statement finds the breaks: subject, detail.

-- name: a-ticket-is-admitted-once
select ticket_code as subject, count(*) || ' admissions' as detail
from gate_check where result = 'A'
group by ticket_code having count(*) > 1;

-- name: admissions-have-their-check
select a.ticket_code as subject, 'no check admitted it' as detail
from gate_admission a
where not exists (select 1 from gate_check c where c.id = a.check_id and c.ticket_code = a.ticket_code and c.result = 'A');

-- name: admitted-tickets-were-sold
select a.ticket_code as subject, 'seat ' || a.session_id || '/' || a.position || ' was not sold with it' as detail
from gate_admission a
where not exists (select 1 from inventory_session_seat s
                  where s.session_id = a.session_id and s.position = a.position and s.ticket_code = a.ticket_code and s.state = 'S')
  and not exists (select 1 from inventory_void_ticket v where v.ticket_code = a.ticket_code);

-- name: seats-know-who-is-in
select a.ticket_code as subject, 'the seat does not know of the admission' as detail
from gate_admission a
join inventory_session_seat s on s.ticket_code = a.ticket_code
where s.admitted_at is null;
