-- Facts that can be billed, from any source, and the rates they were given.
create table charge (
    id                  uuid        not null constraint charge_pk primary key,
    version             bigint      not null,
    source              text        not null,
    source_id           text        not null,
    agreement_id        uuid        not null constraint charge_agreement references billing_agreement,
    seller_organisation text        not null,
    buyer_organisation  text        not null,
    kind                text        not null constraint charge_kind check (kind in ('TIME', 'UNITS', 'PASS_THROUGH')),
    role                text,
    expert_id           uuid,
    started_at          timestamptz,
    ended_at            timestamptz,
    zone                text,
    work_date           date        not null,
    minutes             integer,
    quantity            numeric(19, 6),
    amount              numeric(19, 4),
    currency            text        constraint charge_currency check (currency ~ '^[A-Z]{3}$'),
    description         text,
    status              text        not null constraint charge_status check (status in ('RECEIVED', 'RATED', 'HELD', 'INVOICED')),
    held_reason         text,
    received_at         timestamptz not null,
    constraint charge_natural_key unique (source, source_id),
    constraint charge_held_reason check ((status = 'HELD') = (held_reason is not null)),
    constraint charge_time check (kind <> 'TIME' or (minutes between 1 and 1440 and role is not null
        and zone is not null and ended_at - started_at = make_interval(mins => minutes))),
    constraint charge_units check (kind <> 'UNITS' or (quantity > 0 and role is not null)),
    constraint charge_pass_through check (kind <> 'PASS_THROUGH' or (amount > 0 and currency is not null)),
    constraint charge_one_measure check (num_nonnulls(minutes, quantity, amount) = 1)
);
create index charge_by_agreement on charge (agreement_id, work_date);
create index charge_held on charge (agreement_id, role) where status = 'HELD';
alter table charge enable row level security;
alter table charge force row level security;
create policy charge_party on charge using (caller_is_party(seller_organisation, buyer_organisation));

-- A charge has parts once it is rated: one, or one for each rate where it crosses a boundary. A part points at the one
-- invoice line that bills it, so it cannot be on two (invariant 12).
create table charge_part (
    id              uuid    not null constraint charge_part_pk primary key,
    charge_id       uuid    not null constraint charge_part_charge references charge,
    position        integer not null,
    first_day       date    not null,
    last_day        date    not null,
    from_at         timestamptz,
    to_at           timestamptz,
    minutes         integer constraint charge_part_minutes check (minutes > 0),
    quantity        numeric(19, 6),
    amount          numeric(19, 4),
    currency        text,
    rate_card_id    uuid    constraint charge_part_rate_card references rate_card,
    rate_line_id    uuid    constraint charge_part_rate_line references rate_line,
    unit_price      numeric(19, 6),
    price_currency  text,
    unit            text,
    rate_valid_from date,
    rate_valid_to   date,
    rate_reason     text,
    rated_at        timestamptz not null,
    line_key        text    not null,
    invoice_id      uuid,
    invoice_line_id uuid,
    constraint charge_part_position unique (charge_id, position),
    constraint charge_part_one_measure check (num_nonnulls(minutes, quantity, amount) = 1),
    constraint charge_part_rate check (num_nonnulls(rate_card_id, rate_line_id, unit_price, price_currency, unit,
        rate_valid_from, rate_reason) = case when amount is null then 7 else 0 end),
    constraint charge_part_billed check (invoice_line_id is null or invoice_id is not null)
);
create index charge_part_rate_card on charge_part (rate_card_id);
create index charge_part_rate_line on charge_part (rate_line_id);
create index charge_part_invoice on charge_part (invoice_id);
create index charge_part_invoice_line on charge_part (invoice_line_id);
alter table charge_part enable row level security;
alter table charge_part force row level security;
create policy charge_part_party on charge_part
    using (exists (select 1 from charge c where c.id = charge_id));

-- Invariant 8: what was rated stays as it was rated; only its invoice may change.
create function charge_part_is_frozen() returns trigger language plpgsql as $$
begin
    if (to_jsonb(old) - 'invoice_id' - 'invoice_line_id') <> (to_jsonb(new) - 'invoice_id' - 'invoice_line_id') then
        raise exception 'charge part % is rated and does not change', old.id using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger charge_part_is_frozen before update on charge_part
    for each row execute function charge_part_is_frozen();
