-- Days that were lost come back whenever there is room again: also where the profile has another week, and where a hold
-- of somebody else expired.
drop trigger recheck_expert on expert;
create trigger recheck_expert
    after update of status, delivery_centre_id, weekly_capacity_minutes, working_days, available_from, country on expert
    for each row
    when ((old.status = 'VETTED') <> (new.status = 'VETTED')
          or (old.delivery_centre_id, old.weekly_capacity_minutes, old.working_days, old.available_from, old.country)
             is distinct from
             (new.delivery_centre_id, new.weekly_capacity_minutes, new.working_days, new.available_from, new.country))
    execute function recheck_expert();

create function recheck_expired() returns trigger language plpgsql as $$
begin
    insert into expert_recheck select new.expert_id
    where exists (select 1 from reservation_conflict c where c.expert_id = new.expert_id and c.day >= current_date)
    on conflict do nothing;
    return null;
end $$;
create trigger recheck_expired after update of status on reservation for each row
    when (old.status = 'HELD' and new.status = 'EXPIRED')
    execute function recheck_expired();
