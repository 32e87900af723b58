-- Whoever is erased is forgotten also where others hold words about the person.

-- Why the data were held back, why a client was told a name and why a reservation was released tell of a person too.
drop trigger if exists audit_change on expert;
drop trigger if exists audit_change on disclosure_grant;
drop trigger if exists audit_change on reservation;
create trigger audit_change after insert or update or delete on expert for each row
    when (not in_bulk())
    execute function audit_change_of_person('id', '{reference,subject,name,legal_hold_reason}', 'id');
create trigger audit_change after insert or update or delete on disclosure_grant
    for each row execute function audit_change_of_person('expert_id', '{reason}', 'id');
create trigger audit_change after insert or update or delete on reservation
    for each row execute function audit_change_of_person('expert_id', '{reason}', 'id');

-- Kept answers hold the profile as it was, under the organisation of whoever asked; only the operator writes disclosures.
-- Whose expert it is reaches them through this one door.
create function forget_words_about(expert uuid) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    reach text := coalesce(current_setting('app.reach', true), '');
begin
    if not exists (select 1 from expert e where e.id = expert and caller_is_party(e.organisation)) then
        return;
    end if;
    perform set_config('app.reach', 'ALL', true);
    delete from idempotency_record where body like '%' || expert || '%';
    update disclosure_grant set version = version + 1, reason = 'Erased.' where expert_id = expert;
    perform set_config('app.reach', reach, true);
end $$;
revoke all on function forget_words_about(uuid) from public;
grant execute on function forget_words_about(uuid) to ${appRole};

-- A match asks whether anybody claims a credential before it refuses one that nobody has.
create index credential_type on credential (type);
