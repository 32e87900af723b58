-- Operations and deliveries move by themselves, with every batch and every attempt, and are not audited for that. What
-- somebody does to them is: a column says so, and the audit's own trigger writes it down when the column changes.
alter table outbox_message add column replayed_at timestamptz;

create trigger audit_cancel after update on operation for each row
    when (new.cancel_requested and not old.cancel_requested) execute function audit_change('id');
create trigger audit_replay after update on outbox_message for each row
    when (new.replayed_at is distinct from old.replayed_at) execute function audit_change('id');

-- A webhook is audited as a whole. From where on it was last told again: a time, or the id of an event.
alter table webhook_endpoint
    add column replayed_at   timestamptz,
    add column replayed_from text,
    add constraint webhook_endpoint_replay check ((replayed_at is null) = (replayed_from is null));

comment on table operation is
    'unaudited: it moves with every batch; what it changes is audited with its id as the reason, and who cancels it, too';
comment on table outbox_message is
    'unaudited: copies of facts on their way to another service; who sends one again is audited';
