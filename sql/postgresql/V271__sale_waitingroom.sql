-- The waiting room of a sale: null without one.
alter table sale_plan add column room_lead_minutes integer;
alter table sale_plan add column room_per_minute integer;
alter table sale_plan add column room_window_minutes integer;
