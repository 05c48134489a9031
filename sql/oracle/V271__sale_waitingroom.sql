-- The waiting room of a sale: null without one.
alter table sale_plan add room_lead_minutes number(10);
alter table sale_plan add room_per_minute number(10);
alter table sale_plan add room_window_minutes number(10);
