-- Who had a booking, days off or own hours is counted anew for each match, and after a year that would be nearly everybody:
-- a nightly job takes the mark back from those who have none of them any more. A match with a start in the past reckons
-- with their profile from then on.
select set_config('app.reach', 'ALL', true), set_config('app.org', 'platform', true);

-- Looks at a thousand of those who are marked, after a number. Gives the last one, null where none is left. A change of an
-- expert may mark whoever has something in the past again, until the next night.
create function forget_bookings_before(today date, after integer) returns integer language plpgsql as $$
declare
    looked_at integer[];
begin
    -- Locked first and asked then: whoever books meanwhile waits, and marks the expert again. One who is being booked is
    -- left to the next night.
    select array_agg(nr) into looked_at from (
        select nr from expert_search where booked and nr > after order by nr limit 1000 for update skip locked) marked;
    update expert_search e set booked = false, changed_in = pg_current_xact_id()
        where nr = any (looked_at)
          and not exists (select 1 from expert_booking b where b.expert_id = e.expert_id and b.ends_on > today)
          and not exists (select 1 from expert_absence a where a.expert_id = e.expert_id and a.ends_on > today)
          and not exists (
              select 1 from weekly_hours w where w.expert_id = e.expert_id and coalesce(w.valid_to, 'infinity') > today);
    return (select max(nr) from unnest(looked_at) nr);
end $$;
