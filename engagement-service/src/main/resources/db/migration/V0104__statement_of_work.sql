-- What is to be done, by which roles, and how it is paid. Once signed by both it never changes.
create table statement_of_work (
    id                    uuid        not null constraint statement_of_work_pk primary key,
    version               bigint      not null,
    engagement_id         uuid        not null constraint statement_of_work_engagement references engagement,
    client_organisation   text        not null,
    provider_organisation text        not null,
    seller_entity_id      uuid        not null,
    buyer_entity_id       uuid        not null,
    currency              text        not null constraint statement_of_work_currency check (currency ~ '^[A-Z]{3}$'),
    rate_card_ids         uuid[]      not null constraint statement_of_work_rate_cards check (cardinality(rate_card_ids) > 0),
    starts_on             date        not null,
    ends_on               date,
    zone                  text        not null,
    payment_terms_days    integer     not null constraint statement_of_work_payment_terms check (payment_terms_days between 0 and 365),
    service_code          text,
    place_of_supply       text,
    fx_source             text,
    line_grouping         text        not null constraint statement_of_work_line_grouping check (line_grouping in ('ROLE', 'EXPERT')),
    backdating_days       integer     not null constraint statement_of_work_backdating check (backdating_days between 0 and 366),
    status                text        not null constraint statement_of_work_status
        check (status in ('DRAFT', 'IN_NEGOTIATION', 'AGREED', 'SIGNED', 'REJECTED')),
    turn                  text        constraint statement_of_work_turn check (turn in ('CLIENT', 'PROVIDER')),
    rejection_reason      text,
    client_signed_by      text,
    client_signed_at      timestamptz,
    provider_signed_by    text,
    provider_signed_at    timestamptz,
    constraint statement_of_work_period check (ends_on >= starts_on),
    constraint statement_of_work_entities check (seller_entity_id <> buyer_entity_id),
    constraint statement_of_work_turn_in_negotiation check ((status = 'IN_NEGOTIATION') = (turn is not null)),
    constraint statement_of_work_signed_by_both
        check ((status = 'SIGNED') = (client_signed_at is not null and provider_signed_at is not null))
);
create index statement_of_work_engagement on statement_of_work (engagement_id);
alter table statement_of_work enable row level security;
alter table statement_of_work force row level security;
create policy statement_of_work_party on statement_of_work
    using (caller_is_party(client_organisation, provider_organisation));

create table work_line (
    statement_of_work_id uuid    not null constraint work_line_statement_of_work references statement_of_work,
    position             integer not null,
    role                 text    not null,
    description          text    not null,
    estimated_minutes    integer not null constraint work_line_minutes check (estimated_minutes > 0),
    constraint work_line_pk primary key (statement_of_work_id, position)
);
alter table work_line enable row level security;
alter table work_line force row level security;
create policy work_line_party on work_line
    using (exists (select 1 from statement_of_work w where w.id = statement_of_work_id));

create table fixed_rate (
    statement_of_work_id uuid            not null constraint fixed_rate_statement_of_work references statement_of_work,
    position             integer         not null,
    base                 text            not null constraint fixed_rate_base check (base ~ '^[A-Z]{3}$'),
    quote                text            not null constraint fixed_rate_quote check (quote ~ '^[A-Z]{3}$'),
    rate                 numeric(20, 10) not null constraint fixed_rate_positive check (rate > 0),
    constraint fixed_rate_pk primary key (statement_of_work_id, position)
);
alter table fixed_rate enable row level security;
alter table fixed_rate force row level security;
create policy fixed_rate_party on fixed_rate
    using (exists (select 1 from statement_of_work w where w.id = statement_of_work_id));

-- A signed statement of work is a promise to two sides: not even a slip of the service changes it.
create function statement_of_work_is_immutable() returns trigger language plpgsql as $$
begin
    raise exception 'a signed statement of work never changes' using errcode = 'restrict_violation';
end $$;
create trigger statement_of_work_immutable before update or delete on statement_of_work
    for each row when (old.status = 'SIGNED') execute function statement_of_work_is_immutable();
