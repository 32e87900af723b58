-- Who is away on a day is found in an index alone: of a million experts thousands are away on every day, and to look up the
-- narrow row of each took a search longer than all the rest.
select set_config('app.reach', 'ALL', true), set_config('app.org', 'platform', true);

-- As in expert_search; null while the expert has no row there.
alter table expert_absence add column nr integer;
-- Nobody is away on other days than before.
alter table expert_absence disable trigger user;
update expert_absence a set nr = s.nr from expert_search s where s.expert_id = a.expert_id;
alter table expert_absence enable trigger user;

drop index expert_absence_day;
-- Not on the period: what "@>" compares is not leakproof, so that row-level security comes before such an index.
create index expert_absence_day on expert_absence (ends_on, starts_on) include (nr);

-- What everybody may read is one policy, which asks nothing of a row: with another beside it each row would be fetched.
drop policy expert_absence_party on expert_absence;
create policy expert_absence_added on expert_absence for insert with check (caller_is_party(organisation));
create policy expert_absence_changed on expert_absence for update using (caller_is_party(organisation));
create policy expert_absence_removed on expert_absence for delete using (caller_is_party(organisation));

-- As in V0410, with the number.
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

-- Who was away before the first vetting.
create function number_absences() returns trigger language plpgsql as $$
begin
    update expert_absence a set nr = m.nr from made m where a.expert_id = m.expert_id;
    return null;
end $$;
create trigger number_absences after insert on expert_search referencing new table as made
    for each statement execute function number_absences();
