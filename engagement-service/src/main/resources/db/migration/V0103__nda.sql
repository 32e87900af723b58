-- The promise to keep the client's secrets, with both signatures.
create table nda (
    id                    uuid        not null constraint nda_pk primary key,
    version               bigint      not null,
    engagement_id         uuid        not null constraint nda_engagement references engagement,
    client_organisation   text        not null,
    provider_organisation text        not null,
    effective_from        date        not null,
    effective_to          date,
    survives_until        date,
    covers_every_expert   boolean     not null,
    expert_ids            uuid[]      not null,
    status                text        not null constraint nda_status
        check (status in ('DRAFT', 'SENT', 'PARTIALLY_SIGNED', 'SIGNED', 'TERMINATED')),
    client_signed_by      text,
    client_signed_at      timestamptz,
    provider_signed_by    text,
    provider_signed_at    timestamptz,
    terminated_on         date,
    termination_reason    text,
    constraint nda_period check (effective_to > effective_from),
    constraint nda_survival check (survives_until >= coalesce(effective_to, effective_from)),
    constraint nda_covers_somebody check (covers_every_expert or cardinality(expert_ids) > 0),
    constraint nda_signed_by_both check (status <> 'SIGNED' or client_signed_at is not null and provider_signed_at is not null),
    constraint nda_terminated check ((status = 'TERMINATED') = (terminated_on is not null))
);
create index nda_engagement on nda (engagement_id);
alter table nda enable row level security;
alter table nda force row level security;
create policy nda_party on nda using (caller_is_party(client_organisation, provider_organisation));
