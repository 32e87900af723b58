-- Published FX rates, the same for every organisation. One unit of base buys rate units of quote.
create table fx_rate (
    id              uuid           not null constraint fx_rate_pk primary key,
    base            text           not null constraint fx_rate_base check (base ~ '^[A-Z]{3}$'),
    quote           text           not null constraint fx_rate_quote check (quote ~ '^[A-Z]{3}$'),
    rate            numeric(20, 10) not null constraint fx_rate_positive check (rate > 0),
    published_on    date           not null,
    source          text           not null constraint fx_rate_source check (source ~ '^[A-Z0-9][A-Z0-9_-]{0,19}$'),
    -- A cross rate is the second of these over the first; both are published for one euro on the same day.
    computed_from_a uuid           constraint fx_rate_computed_from_a references fx_rate,
    computed_from_b uuid           constraint fx_rate_computed_from_b references fx_rate,
    constraint fx_rate_pair check (base <> quote),
    constraint fx_rate_computed check ((computed_from_a is null) = (computed_from_b is null)),
    constraint fx_rate_key unique (source, base, quote, published_on)
);
create index fx_rate_latest on fx_rate (base, quote, published_on desc);
create index fx_rate_crosses_of_a on fx_rate (computed_from_a) where computed_from_a is not null;
create index fx_rate_crosses_of_b on fx_rate (computed_from_b) where computed_from_b is not null;

-- A published rate is never changed: money was computed from it.
revoke update, delete on fx_rate from ${appRole};
