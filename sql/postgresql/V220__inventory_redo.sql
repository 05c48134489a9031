-- Steps taken back stand beside those to go back to, so that undoing can be undone: D done, U undone.
alter table inventory_seating_step add column kind varchar(1) default 'D' not null;
alter table inventory_seating_step add constraint inventory_seating_step_kind check (kind in ('D', 'U'));
