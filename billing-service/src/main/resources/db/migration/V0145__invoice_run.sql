-- An invoice run looks for parts that are on no invoice: an index that lists all of them misleads the planner into
-- reading it once for each charge while the tables have no statistics yet.
drop index charge_part_invoice;
drop index charge_part_invoice_line;
create index charge_part_invoice on charge_part (invoice_id) where invoice_id is not null;
create index charge_part_invoice_line on charge_part (invoice_line_id) where invoice_line_id is not null;

-- Invariant 8, checked where a frozen column is named, so that claiming a million parts does not pay for it.
drop trigger charge_part_is_frozen on charge_part;
create trigger charge_part_is_frozen
    before update of id, charge_id, position, first_day, last_day, from_at, to_at, minutes, quantity, amount, currency,
        rate_card_id, rate_line_id, unit_price, price_currency, unit, rate_valid_from, rate_valid_to, rate_reason,
        rated_at, line_key
    on charge_part for each row execute function charge_part_is_frozen();
