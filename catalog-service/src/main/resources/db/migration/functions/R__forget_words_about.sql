-- Kept answers hold the profile as it was, or what a part of it is, under the organisation of whoever asked: they are found
-- by body, address or path. Only the operator writes disclosures. Whose expert it is reaches them through this one door.
create or replace function forget_words_about(expert uuid) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    reach text := coalesce(current_setting('app.reach', true), '');
begin
    if not exists (select 1 from expert e where e.id = expert and caller_is_party(e.organisation)) then
        return;
    end if;
    perform set_config('app.reach', 'ALL', true);
    delete from idempotency_record
        where concat_ws(' ', body, location, path) like '%' || expert || '%';
    update disclosure_grant set version = version + 1, reason = 'Erased.' where expert_id = expert;
    perform set_config('app.reach', reach, true);
end $$;
