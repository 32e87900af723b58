-- Who sells and buys, and how tax offices know them.
create table legal_entity (
    id                      uuid    not null constraint legal_entity_pk primary key,
    version                 bigint  not null,
    organisation            text    not null,
    name                    text    not null,
    country                 text    not null constraint legal_entity_country check (country ~ '^[A-Z]{2}$'),
    state                   text    constraint legal_entity_state check (country <> 'IN' or state is not null),
    currency                text    not null constraint legal_entity_currency check (currency ~ '^[A-Z]{3}$'),
    fiscal_year_start_month integer not null constraint legal_entity_fiscal_year check (fiscal_year_start_month between 1 and 12),
    invoice_prefix          text    not null
);
create index legal_entity_organisation on legal_entity (organisation);
alter table legal_entity enable row level security;
alter table legal_entity force row level security;
create policy legal_entity_party on legal_entity using (caller_is_party(organisation));

create table tax_registration (
    id              uuid not null constraint tax_registration_pk primary key,
    legal_entity_id uuid not null constraint tax_registration_legal_entity references legal_entity,
    kind            text not null constraint tax_registration_kind check (kind in ('GSTIN', 'LUT', 'VAT')),
    number          text not null,
    valid_from      date not null,
    valid_to        date,
    checked_on      date,
    check_reference text,
    constraint tax_registration_period check (valid_to > valid_from),
    constraint tax_registration_one_at_a_time
        exclude using gist (legal_entity_id with =, kind with =, daterange(valid_from, valid_to) with &&)
);
create index tax_registration_legal_entity on tax_registration (legal_entity_id);
alter table tax_registration enable row level security;
alter table tax_registration force row level security;
create policy tax_registration_party on tax_registration
    using (exists (select 1 from legal_entity e where e.id = legal_entity_id));
