-- A seat's ticket knows that it let somebody in: who takes it back and who lets in meet on this row.
alter table inventory_session_seat add admitted_at timestamp(6);
alter table inventory_session_seat add admitted_gate varchar2(40 char);

update inventory_session_seat set
    admitted_at = (select a.admitted_at from gate_admission a where a.ticket_code = inventory_session_seat.ticket_code),
    admitted_gate = (select a.gate from gate_admission a where a.ticket_code = inventory_session_seat.ticket_code)
where ticket_code in (select ticket_code from gate_admission);
