-- The client sees time from the moment at which it is submitted: a draft is the provider's own.
drop policy time_entry_party on time_entry;
create policy time_entry_party on time_entry using (
    caller_is_party(provider_organisation) or caller_is_party(client_organisation) and status <> 'DRAFT');

-- Asked by whoever wants to end an engagement, also of drafts that he does not see: yes or no is all that it tells.
create function time_waits(engagement uuid) returns boolean
    language plpgsql set search_path = public, pg_temp as $$
declare
    reach text := coalesce(current_setting('app.reach', true), '');
    waits boolean;
begin
    perform set_config('app.reach', 'ALL', true);
    select exists (select 1 from time_entry where engagement_id = engagement and status <> 'APPROVED') into waits;
    perform set_config('app.reach', reach, true);
    return waits;
end $$;
