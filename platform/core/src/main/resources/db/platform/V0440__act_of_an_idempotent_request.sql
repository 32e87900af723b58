-- A request that sends something claims its key before it sends, in a transaction of its own: until it is answered the row
-- has no status, but the id under which it acts, and a time by which whoever acts must have ended or died.
alter table idempotency_record
    alter column status drop not null,
    add column act_id    uuid,
    add column act_until timestamptz,
    add constraint idempotency_record_answered check ((status is null) = (act_until is not null)),
    add constraint idempotency_record_act check (act_until is null or act_id is not null);
