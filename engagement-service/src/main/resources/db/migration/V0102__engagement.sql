-- What a client and a provider do together about one need.
create table engagement (
    id                    uuid   not null constraint engagement_pk primary key,
    version               bigint not null,
    need_id               uuid   not null constraint engagement_need references need,
    client_organisation   text   not null,
    provider_organisation text   not null,
    title                 text   not null,
    domain                text   not null,
    status                text   not null constraint engagement_status check (status in ('PROPOSED', 'QUALIFIED',
        'SOURCING', 'CONTRACTING', 'TRANSITION', 'ACTIVE', 'RAMPING_DOWN', 'CLOSED', 'CANCELLED')),
    account_owner         text   not null,
    cancel_reason         text,
    constraint engagement_two_sides check (client_organisation <> provider_organisation),
    constraint engagement_cancelled check ((status = 'CANCELLED') = (cancel_reason is not null))
);
create index engagement_need on engagement (need_id);
create index engagement_client on engagement (client_organisation, id);
create index engagement_provider on engagement (provider_organisation, id);
alter table engagement enable row level security;
alter table engagement force row level security;
create policy engagement_party on engagement using (caller_is_party(client_organisation, provider_organisation));
