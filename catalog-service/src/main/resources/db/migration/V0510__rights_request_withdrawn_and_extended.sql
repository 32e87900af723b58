-- Whoever asked may take a request back, and its month is extended once, with a reason (GDPR, Article 12(3)).
alter table rights_request
    add column withdrawn_at    timestamptz,
    add column extended_reason text,
    add column extended_by     text,
    add column extended_at     timestamptz,
    drop constraint rights_request_status,
    add constraint rights_request_status check (status in ('OPEN', 'FULFILLED', 'REFUSED', 'WITHDRAWN')),
    drop constraint rights_request_answered,
    add constraint rights_request_answered check (
        (status in ('FULFILLED', 'REFUSED')) = (answered_at is not null)
        and (answered_at is null) = (answer is null) and (answered_at is null) = (answered_by is null)),
    add constraint rights_request_withdrawn check ((status = 'WITHDRAWN') = (withdrawn_at is not null)),
    add constraint rights_request_extended check (
        (extended_at is null) = (extended_reason is null) and (extended_at is null) = (extended_by is null));

-- The reason tells of the person, as the answer does.
drop trigger if exists audit_change on rights_request;
create trigger audit_change after insert or update or delete on rights_request
    for each row execute function audit_change_of_person('expert_id', '{wish,answer,extended_reason}', 'id');
