-- What a person asks for in the own name: to be put right, or to be forgotten (GDPR, Articles 16 and 17).
create table rights_request (
    id           uuid        not null constraint rights_request_pk primary key,
    version      bigint      not null,
    expert_id    uuid        not null constraint rights_request_expert references expert,
    organisation text        not null,
    kind         text        not null constraint rights_request_kind check (kind in ('RECTIFICATION', 'ERASURE')),
    wish         text        not null,
    status       text        not null constraint rights_request_status check (status in ('OPEN', 'FULFILLED', 'REFUSED')),
    received_at  timestamptz not null,
    -- One month later (Article 12(3)).
    due_on       date        not null,
    answer       text,
    answered_by  text,
    answered_at  timestamptz,
    constraint rights_request_answered check (
        (status = 'OPEN') = (answered_at is null)
        and (answered_at is null) = (answer is null) and (answered_at is null) = (answered_by is null))
);
create index rights_request_expert on rights_request (expert_id);
create index rights_request_organisation on rights_request (organisation, id);
create index rights_request_due on rights_request (due_on) where status = 'OPEN';
alter table rights_request enable row level security;
alter table rights_request force row level security;
create policy rights_request_party on rights_request using (caller_is_party(organisation));
create trigger audit_change after insert or update or delete on rights_request
    for each row execute function audit_change_of_person('expert_id', '{wish,answer}', 'id');
