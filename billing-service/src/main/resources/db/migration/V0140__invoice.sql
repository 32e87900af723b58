-- Demands for payment, their numbers, and the rules that keep what was issued as it was issued.
create table number_series (
    legal_entity_id uuid    not null constraint number_series_legal_entity references legal_entity,
    document_type   text    not null constraint number_series_document_type check (document_type in ('INVOICE')),
    fiscal_year     text    not null,
    organisation    text    not null,
    last_number     integer not null constraint number_series_last_number check (last_number > 0),
    last_issued_on  date    not null,
    constraint number_series_pk primary key (legal_entity_id, document_type, fiscal_year)
);
alter table number_series enable row level security;
alter table number_series force row level security;
create policy number_series_party on number_series using (caller_is_party(organisation));

create table invoice (
    id                  uuid           not null constraint invoice_pk primary key,
    version             bigint         not null,
    agreement_id        uuid           not null constraint invoice_agreement references billing_agreement,
    seller_entity_id    uuid           not null constraint invoice_seller references legal_entity,
    buyer_entity_id     uuid           not null constraint invoice_buyer references legal_entity,
    seller_organisation text           not null,
    buyer_organisation  text           not null,
    seller              jsonb          not null,
    buyer               jsonb          not null,
    status              text           not null constraint invoice_status check (status in ('DRAFT', 'ISSUED')),
    -- CGST Rule 46(b): at most 16 characters of these.
    number              text           constraint invoice_number_form check (number ~ '^[A-Za-z0-9/-]{1,16}$'),
    currency            text           not null,
    period_from         date           not null,
    period_to           date           not null,
    tax_point           date           not null,
    payment_terms_days  integer        not null,
    issued_on           date,
    due_on              date,
    net                 numeric(19, 4) not null,
    tax                 numeric(19, 4) not null,
    gross               numeric(19, 4) not null,
    created_at          timestamptz    not null,
    constraint invoice_period check (period_to > period_from),
    constraint invoice_total check (gross = net + tax),
    constraint invoice_number_once unique (seller_entity_id, number),
    constraint invoice_issued check ((status = 'DRAFT') = (number is null)
        and num_nonnulls(number, issued_on, due_on) in (0, 3))
);
create index invoice_agreement on invoice (agreement_id);
create index invoice_buyer on invoice (buyer_entity_id);
alter table invoice enable row level security;
alter table invoice force row level security;
-- A draft is the seller's own matter; the buyer sees what was issued.
create policy invoice_party on invoice
    using (caller_is_party(seller_organisation) or status <> 'DRAFT' and caller_is_party(buyer_organisation));

create table invoice_tax_group (
    id               uuid           not null constraint invoice_tax_group_pk primary key,
    invoice_id       uuid           not null constraint invoice_tax_group_invoice references invoice,
    position         integer        not null,
    decision         jsonb          not null,
    components       jsonb          not null,
    net              numeric(19, 4) not null,
    tax              numeric(19, 4) not null,
    currency         text           not null,
    tax_currency_net numeric(19, 4) not null,
    tax_currency_tax numeric(19, 4) not null,
    tax_currency     text           not null,
    tax_fx           jsonb,
    constraint invoice_tax_group_position unique (invoice_id, position)
);
alter table invoice_tax_group enable row level security;
alter table invoice_tax_group force row level security;
create policy invoice_tax_group_party on invoice_tax_group
    using (exists (select 1 from invoice i where i.id = invoice_id));

create table invoice_line (
    id              uuid            not null constraint invoice_line_pk primary key,
    invoice_id      uuid            not null constraint invoice_line_invoice references invoice,
    position        integer         not null,
    tax_group       integer         not null,
    kind            text            not null,
    role            text,
    expert_id       uuid,
    description     text,
    minutes         bigint,
    quantity        numeric(25, 6),
    rate_card_id    uuid            constraint invoice_line_rate_card references rate_card,
    rate_line_id    uuid            constraint invoice_line_rate_line references rate_line,
    unit_price      numeric(19, 6),
    price_currency  text,
    unit            text,
    rate_valid_from date,
    rate_valid_to   date,
    rate_reason     text,
    rate_frozen_at  timestamptz,
    source_amount   numeric(30, 12) not null,
    source_currency text            not null,
    fx              jsonb,
    net             numeric(19, 4)  not null,
    currency        text            not null,
    charge_count    bigint          not null,
    constraint invoice_line_position unique (invoice_id, position),
    constraint invoice_line_tax_group foreign key (invoice_id, tax_group)
        references invoice_tax_group (invoice_id, position) deferrable initially deferred,
    -- Invariant 15: no other currency without the rate that was used.
    constraint invoice_line_fx check (source_currency = currency or fx is not null)
);
create index invoice_line_tax_group on invoice_line (invoice_id, tax_group);
create index invoice_line_rate_card on invoice_line (rate_card_id);
create index invoice_line_rate_line on invoice_line (rate_line_id);
alter table invoice_line enable row level security;
alter table invoice_line force row level security;
create policy invoice_line_party on invoice_line
    using (exists (select 1 from invoice i where i.id = invoice_id));

-- A draft claims its work before its own row is written.
alter table charge_part
    add constraint charge_part_invoice foreign key (invoice_id) references invoice deferrable initially deferred,
    add constraint charge_part_invoice_line foreign key (invoice_line_id) references invoice_line;

-- Invariant 14: issued documents never change.
create function invoice_is_issued() returns trigger language plpgsql as $$
begin
    raise exception 'invoice % is issued and does not change', old.number using errcode = 'restrict_violation';
end $$;
create trigger invoice_is_issued before update or delete on invoice
    for each row when (old.status <> 'DRAFT') execute function invoice_is_issued();

create function invoice_content_is_issued() returns trigger language plpgsql as $$
declare
    owner uuid := case when tg_op = 'INSERT' then new.invoice_id else old.invoice_id end;
begin
    if exists (select 1 from invoice where id = owner and status <> 'DRAFT') then
        raise exception 'invoice % is issued and does not change', owner using errcode = 'restrict_violation';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger invoice_line_is_issued before insert or update or delete on invoice_line
    for each row execute function invoice_content_is_issued();
create trigger invoice_tax_group_is_issued before insert or update or delete on invoice_tax_group
    for each row execute function invoice_content_is_issued();
create trigger charge_part_is_issued before update of invoice_id, invoice_line_id or delete on charge_part
    for each row when (old.invoice_line_id is not null) execute function invoice_content_is_issued();
