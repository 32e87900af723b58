-- Keeps the searchers' copy of what is reserved. A reservation that is given back from a later day on ends there; the copy
-- with it.
create or replace function book_reservation() returns trigger language plpgsql as $$
begin
    if new.status in ('HELD', 'CONFIRMED') then
        insert into expert_booking values (new.id, new.expert_id, new.starts_on, new.ends_on, new.weekly_minutes)
        on conflict (reservation_id) do update set ends_on = excluded.ends_on;
    else
        delete from expert_booking where reservation_id = new.id;
    end if;
    return null;
end $$;
