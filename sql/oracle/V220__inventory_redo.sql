-- Steps taken back stand beside those to go back to, so that undoing can be undone: D done, U undone.
alter table inventory_seating_step add (kind varchar2(1 char) default 'D' not null);
alter table inventory_seating_step add constraint inventory_seating_step_kind check (kind in ('D', 'U'));
