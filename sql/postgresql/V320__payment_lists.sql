-- serve the lists of money sorted by amount and by moment
create index payment_charge_amount on payment_charge (amount_minor, id);
create index payment_charge_captured on payment_charge (captured_at, id);
create index payment_payback_amount on payment_payback (amount_minor, id);
create index payment_payback_ended on payment_payback (ended_at, id);
-- serves a day's ledger sorted by order
create index settlement_entry_day_order on settlement_entry (business_day, order_number, id);
