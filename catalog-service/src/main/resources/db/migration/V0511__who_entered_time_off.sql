-- What the provider entered an expert does not cancel, so it is kept who entered it: as the provider's where nothing else is
-- said, as by a replica of before. Of what lies ahead the audit knows who it was.
alter table time_off
    add column entered_as text not null default 'PROVIDER'
        constraint time_off_entered_as check (entered_as in ('EXPERT', 'PROVIDER')),
    add column entered_by text;
select set_config('app.reach', 'ALL', true);
update time_off t set entered_as = 'EXPERT', entered_by = a.subject
from audit_event a, expert e
where t.ends_on > current_date and a.entity_id = t.id::text and a.entity = 'time_off' and a.action = 'CREATED'
  and e.id = t.expert_id and e.erased_at is null and a.subject = e.subject;

-- The login is the expert's, where the expert entered it.
drop trigger if exists audit_change on time_off;
create trigger audit_change after insert or update or delete on time_off
    for each row execute function audit_change_of_person('expert_id', '{kind,entered_by}', 'id');
