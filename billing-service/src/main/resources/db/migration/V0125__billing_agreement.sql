-- The money part of what was agreed: who bills whom, at which rates, in which currency.
create table billing_agreement (
    id                  uuid    not null constraint billing_agreement_pk primary key,
    version             bigint  not null,
    source              text    not null,
    source_id           text    not null,
    seller_entity_id    uuid    not null constraint billing_agreement_seller references legal_entity,
    buyer_entity_id     uuid    not null constraint billing_agreement_buyer references legal_entity,
    seller_organisation text    not null,
    buyer_organisation  text    not null,
    currency            text    not null constraint billing_agreement_currency check (currency ~ '^[A-Z]{3}$'),
    starts_on           date    not null,
    ends_on             date,
    zone                text    not null,
    payment_terms_days  integer not null constraint billing_agreement_terms check (payment_terms_days between 0 and 365),
    service_code        text,
    place_of_supply     text    constraint billing_agreement_place check (place_of_supply ~ '^[A-Z]{2}$'),
    fx_source           text,
    line_grouping       text    not null constraint billing_agreement_grouping check (line_grouping in ('ROLE', 'EXPERT')),
    constraint billing_agreement_natural_key unique (source, source_id),
    constraint billing_agreement_two_parties check (seller_entity_id <> buyer_entity_id),
    constraint billing_agreement_period check (ends_on >= starts_on)
);
create index billing_agreement_seller on billing_agreement (seller_entity_id);
create index billing_agreement_buyer on billing_agreement (buyer_entity_id);
alter table billing_agreement enable row level security;
alter table billing_agreement force row level security;
create policy billing_agreement_party on billing_agreement
    using (caller_is_party(seller_organisation, buyer_organisation));

create table agreement_rate_card (
    agreement_id uuid    not null constraint agreement_rate_card_agreement references billing_agreement,
    position     integer not null,
    rate_card_id uuid    not null constraint agreement_rate_card_card references rate_card,
    constraint agreement_rate_card_pk primary key (agreement_id, position),
    constraint agreement_rate_card_once unique (agreement_id, rate_card_id)
);
create index agreement_rate_card_card on agreement_rate_card (rate_card_id);
alter table agreement_rate_card enable row level security;
alter table agreement_rate_card force row level security;
create policy agreement_rate_card_party on agreement_rate_card
    using (exists (select 1 from billing_agreement a where a.id = agreement_id));

create table agreement_role (
    agreement_id uuid not null constraint agreement_role_agreement references billing_agreement,
    role         text not null constraint agreement_role_form check (role ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    constraint agreement_role_pk primary key (agreement_id, role)
);
alter table agreement_role enable row level security;
alter table agreement_role force row level security;
create policy agreement_role_party on agreement_role
    using (exists (select 1 from billing_agreement a where a.id = agreement_id));

create table agreement_fixed_fx (
    agreement_id uuid            not null constraint agreement_fixed_fx_agreement references billing_agreement,
    position     integer         not null,
    base         text            not null,
    quote        text            not null,
    rate         numeric(20, 10) not null constraint agreement_fixed_fx_rate check (rate > 0),
    constraint agreement_fixed_fx_pk primary key (agreement_id, position),
    constraint agreement_fixed_fx_pair check (base <> quote)
);
alter table agreement_fixed_fx enable row level security;
alter table agreement_fixed_fx force row level security;
create policy agreement_fixed_fx_party on agreement_fixed_fx
    using (exists (select 1 from billing_agreement a where a.id = agreement_id));

-- The parties to an agreement read each other's name, country and tax ids: an invoice must show them.
create policy legal_entity_trading_partner on legal_entity for select
    using (exists (select 1 from billing_agreement a where legal_entity.id in (a.seller_entity_id, a.buyer_entity_id)));
