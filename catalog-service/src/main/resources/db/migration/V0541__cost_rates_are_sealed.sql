-- What an hour of an expert cost is forgotten with the expert, so the audit seals it with the expert's key from now on.
drop trigger if exists audit_change on expert;
create trigger audit_change after insert or update or delete on expert for each row
    when (not in_bulk())
    execute function audit_change_of_person('id', '{reference,subject,name,legal_hold_reason,cost_rate_amount}', 'id');
drop trigger if exists audit_change on cost_rate;
create trigger audit_change after insert or update or delete on cost_rate
    for each row execute function audit_change_of_person('expert_id', '{amount}', 'id');
