-- Who may know a name, who may not forget it, and who was forgotten.
alter table expert
    add column erased_at         timestamptz,
    add column legal_hold_reason text,
    add column legal_hold_by     text,
    add column legal_hold_at     timestamptz,
    add constraint expert_legal_hold check (
        (legal_hold_reason is null) = (legal_hold_by is null) and (legal_hold_reason is null) = (legal_hold_at is null)),
    add constraint expert_erased_without_hold check (erased_at is null or legal_hold_reason is null),
    add constraint expert_erased_wholly check (
        erased_at is null or audit_key is null and subject is null and reference is null);

-- A client that engages an expert knows who it is, from a day on and until another.
create table disclosure_grant (
    id                  uuid    not null constraint disclosure_grant_pk primary key,
    version             bigint  not null,
    expert_id           uuid    not null constraint disclosure_grant_expert references expert,
    -- Who may know, and whose expert it is.
    organisation        text    not null,
    expert_organisation text    not null,
    valid_from          date    not null,
    valid_to            date,
    reason              text    not null,
    granted_by          text    not null,
    constraint disclosure_grant_period check (valid_to > valid_from)
);
create index disclosure_grant_expert on disclosure_grant (expert_id, organisation);
create index disclosure_grant_organisation on disclosure_grant (organisation);
alter table disclosure_grant enable row level security;
alter table disclosure_grant force row level security;
create policy disclosure_grant_party on disclosure_grant for select
    using (caller_is_party(organisation, expert_organisation));
-- A client does not let itself know.
create policy disclosure_grant_job on disclosure_grant using (current_setting('app.reach', true) = 'ALL');
