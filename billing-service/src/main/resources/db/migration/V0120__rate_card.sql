-- What a seller charges for an hour or a unit of a role's work, by day.
create table rate_card (
    id                 uuid   not null constraint rate_card_pk primary key,
    version            bigint not null,
    seller_entity_id   uuid   not null constraint rate_card_seller references legal_entity,
    organisation       text   not null,
    buyer_organisation text,
    name               text   not null,
    currency           text   not null constraint rate_card_currency check (currency ~ '^[A-Z]{3}$')
);
create index rate_card_seller on rate_card (seller_entity_id);
create index rate_card_organisation on rate_card (organisation);
alter table rate_card enable row level security;
alter table rate_card force row level security;
create policy rate_card_party on rate_card using (caller_is_party(organisation, buyer_organisation));

-- A dimension that does not matter is 'any', not null: nulls would never collide in the exclusion.
create table rate_line (
    id           uuid           not null constraint rate_line_pk primary key,
    rate_card_id uuid           not null constraint rate_line_rate_card references rate_card,
    role         text           not null constraint rate_line_role check (role ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    country      text           not null constraint rate_line_country check (country ~ '^([A-Z]{2}|any)$'),
    seniority    text           not null,
    domain       text           not null,
    unit         text           not null constraint rate_line_unit check (unit in ('HOUR', 'UNIT')),
    unit_price   numeric(19, 6) not null constraint rate_line_price check (unit_price >= 0),
    currency     text           not null constraint rate_line_currency check (currency ~ '^[A-Z]{3}$'),
    valid_from   date           not null,
    valid_to     date,
    constraint rate_line_period check (valid_to > valid_from),
    -- Invariant 7: two prices for one key on one day cannot be.
    constraint rate_line_no_overlap exclude using gist (
        rate_card_id with =, role with =, country with =, seniority with =, domain with =, unit with =,
        daterange(valid_from, valid_to) with &&)
);
create index rate_line_rate_card on rate_line (rate_card_id);
alter table rate_line enable row level security;
alter table rate_line force row level security;
create policy rate_line_party on rate_line
    using (exists (select 1 from rate_card c where c.id = rate_card_id));
