-- A source may publish a rate that was computed before as a cross rate: each kind has its own key.
alter table fx_rate drop constraint fx_rate_key;
create unique index fx_rate_published_key on fx_rate (source, base, quote, published_on) where computed_from_a is null;
create unique index fx_rate_computed_key on fx_rate (source, base, quote, published_on) where computed_from_a is not null;
