-- What the catalog is asked to reserve for a confirmed assignment, and what it made of it: a saga with a visible state.
create table capacity_claim (
    assignment_id         uuid        not null constraint capacity_claim_pk primary key,
    client_organisation   text        not null,
    provider_organisation text        not null,
    expert_id             uuid        not null,
    starts_on             date        not null,
    ends_on               date        not null,
    weekly_minutes        integer     not null constraint capacity_claim_minutes check (weekly_minutes between 1 and 10080),
    state                 text        not null constraint capacity_claim_state
        check (state in ('WAITING', 'RESERVED', 'REFUSED', 'RELEASING', 'RELEASED')),
    reservation_id        uuid,
    refusal               text,
    left_at               timestamptz not null,
    answered_at           timestamptz,
    constraint capacity_claim_assignment foreign key (assignment_id) references assignment,
    constraint capacity_claim_period check (ends_on > starts_on),
    constraint capacity_claim_refusal check ((state = 'REFUSED') = (refusal is not null))
);
alter table capacity_claim enable row level security;
alter table capacity_claim force row level security;
create policy capacity_claim_party on capacity_claim using (caller_is_party(client_organisation, provider_organisation));

-- How much of the expert's week; assignments of before took the whole of it, and nothing was reserved.
alter table assignment add column weekly_minutes integer
    constraint assignment_weekly_minutes check (weekly_minutes between 1 and 10080);
