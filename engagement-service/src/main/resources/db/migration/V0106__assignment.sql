-- Experts in the roles of a statement of work, and what compliance found about each.
create table assignment (
    id                    uuid        not null constraint assignment_pk primary key,
    version               bigint      not null,
    engagement_id         uuid        not null constraint assignment_engagement references engagement,
    statement_of_work_id  uuid        not null constraint assignment_statement_of_work references statement_of_work,
    client_organisation   text        not null,
    provider_organisation text        not null,
    expert_id             uuid        not null,
    expert_subject        text,
    expert_name           text        not null,
    profile_as_of         timestamptz not null,
    role                  text        not null,
    starts_on             date        not null,
    ends_on               date,
    status                text        not null constraint assignment_status check (status in ('PROPOSED',
        'CLIENT_REVIEW', 'CONFIRMED', 'ONBOARDING', 'READY', 'ACTIVE', 'ENDED', 'DECLINED')),
    decline_reason        text,
    constraint assignment_period check (ends_on >= starts_on),
    constraint assignment_ended check (status <> 'ENDED' or ends_on is not null),
    constraint assignment_declined check ((status = 'DECLINED') = (decline_reason is not null))
);
create index assignment_engagement on assignment (engagement_id, status);
create index assignment_statement_of_work on assignment (statement_of_work_id);
create index assignment_expert on assignment (expert_id);
alter table assignment enable row level security;
alter table assignment force row level security;
create policy assignment_party on assignment using (caller_is_party(client_organisation, provider_organisation));

create table conflict_check (
    id                    uuid        not null constraint conflict_check_pk primary key,
    assignment_id         uuid        not null constraint conflict_check_assignment references assignment,
    client_organisation   text        not null,
    provider_organisation text        not null,
    decision              text        not null constraint conflict_check_decision check (decision in ('CLEARED', 'WAIVED', 'BLOCKED')),
    reason                text        constraint conflict_check_reason check (decision = 'CLEARED' or reason is not null),
    expires_on            date        constraint conflict_check_expiry check ((decision = 'WAIVED') = (expires_on is not null)),
    decided_by            text        not null,
    decided_at            timestamptz not null
);
create index conflict_check_latest on conflict_check (assignment_id, id desc);
alter table conflict_check enable row level security;
alter table conflict_check force row level security;
create policy conflict_check_party on conflict_check
    using (caller_is_party(client_organisation, provider_organisation));
