-- One round of vetting: who submitted the expert and who decided. The expert's status is on the expert.
create table vetting_case (
    id           uuid        not null constraint vetting_case_pk primary key,
    expert_id    uuid        not null constraint vetting_case_expert references expert,
    organisation text        not null,
    submitted_by text        not null,
    submitted_at timestamptz not null,
    outcome      text        constraint vetting_case_outcome check (outcome in ('APPROVED', 'REJECTED')),
    decided_by   text,
    decided_at   timestamptz,
    reason       text,
    constraint vetting_case_decision check (
        (outcome is null) = (decided_by is null) and (outcome is null) = (decided_at is null)),
    constraint vetting_case_reason check (outcome is distinct from 'REJECTED' or reason is not null),
    -- Invariant 5: verifier and approver differ, and so do submitter and approver.
    constraint vetting_case_four_eyes check (outcome is distinct from 'APPROVED' or decided_by <> submitted_by)
);
create index vetting_case_expert on vetting_case (expert_id);
alter table vetting_case enable row level security;
alter table vetting_case force row level security;
create policy vetting_case_party on vetting_case using (caller_is_party(organisation));
