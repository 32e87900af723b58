-- What the provider entered an expert does not cancel, so it is kept who entered it. Of before nobody knows: as the provider's.
alter table time_off
    add column entered_as text not null default 'PROVIDER'
        constraint time_off_entered_as check (entered_as in ('EXPERT', 'PROVIDER')),
    add column entered_by text;
alter table time_off alter column entered_as drop default;

-- The login is the expert's, where the expert entered it.
drop trigger if exists audit_change on time_off;
create trigger audit_change after insert or update or delete on time_off
    for each row execute function audit_change_of_person('expert_id', '{kind,entered_by}', 'id');
