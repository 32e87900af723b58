-- Work that experts did. Minutes are the truth, and one expert's entries never overlap.
create table time_entry (
    id                    uuid        not null constraint time_entry_pk primary key,
    version               bigint      not null,
    engagement_id         uuid        not null constraint time_entry_engagement references engagement,
    assignment_id         uuid        not null constraint time_entry_assignment references assignment,
    client_organisation   text        not null,
    provider_organisation text        not null,
    expert_id             uuid        not null,
    expert_subject        text,
    started_at            timestamptz not null,
    ended_at              timestamptz not null,
    zone                  text        not null,
    minutes               integer     not null constraint time_entry_a_day_at_most check (minutes between 1 and 1440),
    work_date             date        not null,
    description           text,
    status                text        not null constraint time_entry_status
        check (status in ('DRAFT', 'SUBMITTED', 'RECALLED', 'REJECTED', 'APPROVED')),
    logged_by             text        not null,
    submitted_by          text,
    rejection_reason      text,
    approved_by           text,
    approved_at           timestamptz,
    constraint time_entry_minutes_of_instants check (extract(epoch from ended_at - started_at) = minutes * 60),
    constraint time_entry_rejected check (status <> 'REJECTED' or rejection_reason is not null),
    constraint time_entry_approved check ((status = 'APPROVED') = (approved_at is not null)),
    -- Invariant 5, for whatever the service forgets.
    constraint time_entry_four_eyes
        check (approved_by is null or approved_by <> logged_by and approved_by is distinct from expert_subject
               and approved_by is distinct from submitted_by),
    -- Of all assignments and engagements, also those that the writer may not see.
    constraint time_entry_never_overlaps
        exclude using gist (expert_id with =, tstzrange(started_at, ended_at) with &&)
);
create index time_entry_engagement on time_entry (engagement_id, status);
create index time_entry_assignment on time_entry (assignment_id, work_date);
alter table time_entry enable row level security;
alter table time_entry force row level security;
create policy time_entry_party on time_entry using (caller_is_party(client_organisation, provider_organisation));
