-- Keeps one narrow row for each time off, without its kind: who matches counts days and learns no reason. It bears the
-- expert's number, as in expert_search, so that who is away on a day is found in an index alone; it is null before the
-- submission, and number_absences puts it in.
create or replace function keep_absence() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        delete from expert_absence where time_off_id = old.id;
    else
        insert into expert_absence (time_off_id, expert_id, organisation, starts_on, ends_on, nr)
        values (new.id, new.expert_id, new.organisation, new.starts_on, new.ends_on,
                (select nr from expert_search where expert_id = new.expert_id))
        on conflict (time_off_id) do update set (starts_on, ends_on) = (excluded.starts_on, excluded.ends_on);
    end if;
    return null;
end $$;
