-- What billing was told and what it made of it; compared with the time entries, it shows that nothing is lost.
create table billing_fact (
    source_id             uuid        not null constraint billing_fact_pk primary key,
    engagement_id         uuid        not null constraint billing_fact_engagement references engagement,
    client_organisation   text        not null,
    provider_organisation text        not null,
    kind                  text        not null constraint billing_fact_kind check (kind in ('AGREEMENT', 'CHARGE')),
    minutes               integer     constraint billing_fact_minutes check ((kind = 'CHARGE') = (minutes is not null)),
    state                 text        not null constraint billing_fact_state check (state in ('WAITING', 'REFUSED', 'DELIVERED')),
    billing_id            uuid,
    billing_status        text,
    held_reason           text,
    refusal               text,
    left_at               timestamptz not null,
    delivered_at          timestamptz,
    constraint billing_fact_delivered check ((state = 'DELIVERED') = (delivered_at is not null))
);
create index billing_fact_engagement on billing_fact (engagement_id, kind, state);
alter table billing_fact enable row level security;
alter table billing_fact force row level security;
create policy billing_fact_party on billing_fact using (caller_is_party(client_organisation, provider_organisation));
