-- What lists are sorted by, each with the id that decides among equals.
create index charge_work_date on charge (work_date, id);
create index invoice_by_number on invoice ((coalesce(number, '')), id);
create index invoice_by_issue on invoice ((coalesce(issued_on, date '9999-12-31')), id);
create index legal_entity_name on legal_entity (name, id);
create index rate_card_name on rate_card (name, id);
create index billing_agreement_starts on billing_agreement (starts_on, id);
