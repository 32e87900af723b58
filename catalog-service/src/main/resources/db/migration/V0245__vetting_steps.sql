-- The whole way from a claim to VETTED and beyond: what was checked, each step, until when the result counts.
alter table expert drop constraint expert_status;
alter table expert add constraint expert_status check (status in (
    'DRAFT', 'SUBMITTED', 'SCREENING', 'CREDENTIAL_CHECK', 'INTERVIEW', 'REFERENCE_CHECK', 'VETTED', 'REJECTED',
    'EXPIRED', 'SUSPENDED', 'WITHDRAWN'));

alter table vetting_case
    drop constraint vetting_case_outcome,
    add constraint vetting_case_outcome check (outcome in ('APPROVED', 'REJECTED', 'WITHDRAWN')),
    drop constraint vetting_case_reason,
    add constraint vetting_case_reason check (coalesce(outcome, 'APPROVED') = 'APPROVED' or reason is not null),
    add column version bigint not null default 0,
    add column valid_until date,
    add column reminded_days integer,
    -- Approvals of before had no end.
    add constraint vetting_case_validity check (valid_until is null or outcome = 'APPROVED');
create index vetting_case_ending on vetting_case (valid_until) where outcome = 'APPROVED';

create table vetting_step (
    case_id uuid        not null constraint vetting_step_case references vetting_case,
    nth     integer     not null,
    verb    text        not null,
    status  text        not null,
    by      text        not null,
    at      timestamptz not null,
    reason  text,
    constraint vetting_step_pk primary key (case_id, nth)
);

create table vetting_check (
    case_id            uuid        not null constraint vetting_check_case references vetting_case,
    nth                integer     not null,
    kind               text        not null constraint vetting_check_kind
        check (kind in ('IDENTITY', 'SANCTIONS', 'BACKGROUND', 'INTERVIEW', 'REFERENCE')),
    result             text        not null constraint vetting_check_result
        check (result in ('CLEAR', 'ADVERSE', 'INCONCLUSIVE')),
    method             text        not null,
    document_reference text,
    document_sha256    text        constraint vetting_check_hash check (document_sha256 ~ '^[0-9a-f]{64}$'),
    checked_by         text        not null,
    checked_at         timestamptz not null,
    constraint vetting_check_pk primary key (case_id, nth),
    constraint vetting_check_document check ((document_reference is null) = (document_sha256 is null))
);

do $$
declare
    part text;
begin
    foreach part in array array['vetting_step', 'vetting_check'] loop
        execute format('alter table %I enable row level security', part);
        execute format('alter table %I force row level security', part);
        execute format('create policy %I on %I
            using (exists (select 1 from vetting_case c where c.id = case_id))', part || '_party', part);
    end loop;
end $$;
