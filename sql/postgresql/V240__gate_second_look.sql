-- A third answer of a gate: L, a person looks twice and decides.
alter table gate_check drop constraint gate_check_result;
alter table gate_check add constraint gate_check_result check (result in ('A', 'R', 'L'));
