-- A match knows on which days an expert is away: those of no day of the first week are left out, and days away count in
-- proportion. A hold lets the part of a day off fall away. Public holidays are left out on purpose: they move everybody of
-- a country alike, and would be reckoned anew for every place of a million experts.
select set_config('app.reach', 'ALL', true), set_config('app.org', 'platform', true);

-- One narrow row for each time off, without its kind: who matches counts days and learns no reason.
create table expert_absence (
    time_off_id  uuid not null constraint expert_absence_pk primary key,
    expert_id    uuid not null,
    organisation text not null,
    starts_on    date not null,
    ends_on      date not null
);
create index expert_absence_of_expert on expert_absence (expert_id);
comment on table expert_absence is 'unaudited: a narrow copy of time off, which is audited';
alter table expert_absence enable row level security;
alter table expert_absence force row level security;
create policy expert_absence_counted on expert_absence for select
    using ((select coalesce(current_setting('app.org', true), '') <> ''));
create policy expert_absence_party on expert_absence using (caller_is_party(organisation));

create function keep_absence() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        delete from expert_absence where time_off_id = old.id;
    else
        insert into expert_absence values (new.id, new.expert_id, new.organisation, new.starts_on, new.ends_on)
        on conflict (time_off_id) do update set (starts_on, ends_on) = (excluded.starts_on, excluded.ends_on);
    end if;
    return null;
end $$;
create trigger keep_absence after insert or delete or update of starts_on, ends_on on time_off
    for each row execute function keep_absence();

insert into expert_absence select id, expert_id, organisation, starts_on, ends_on from time_off;

-- Who is away is counted anew for each match, as who is booked.
create trigger count_booking_added after insert on expert_absence referencing new table as changed
    for each statement execute function count_booking();
create trigger count_booking_changed after update on expert_absence referencing new table as changed
    for each statement execute function count_booking();
create trigger count_booking_removed after delete on expert_absence referencing old table as changed
    for each statement execute function count_booking();

-- How many days from the one to the day before the other are of these weekdays, of which 12345 is Monday to Friday.
create function weekdays_between(weekdays text, from_day date, to_day date) returns integer
    language sql immutable parallel safe
    return (to_day - from_day) / 7 * length(weekdays)
        + length(translate(substr('12345671234567', extract(isodow from from_day)::integer, (to_day - from_day) % 7),
                           translate('1234567', weekdays, ''), ''));

-- What weekly hours of an expert's own, where they have other days than the profile, add to its days.
create function days_of_own_hours(expert uuid, weekdays text, from_day date, to_day date) returns integer
    language sql stable parallel safe
    return (
        select coalesce(sum(weekdays_between(own.weekdays, own.starts_on, own.ends_on)
                            - weekdays_between(days_of_own_hours.weekdays, own.starts_on, own.ends_on)), 0)::integer
        from (
            select greatest(w.valid_from, from_day) as starts_on, least(w.valid_to, to_day) as ends_on,
                concat(case when w.monday > 0 then 1 end, case when w.tuesday > 0 then 2 end,
                       case when w.wednesday > 0 then 3 end, case when w.thursday > 0 then 4 end,
                       case when w.friday > 0 then 5 end, case when w.saturday > 0 then 6 end,
                       case when w.sunday > 0 then 7 end) as weekdays
            from weekly_hours w
            where w.expert_id = expert and daterange(w.valid_from, w.valid_to) && daterange(from_day, to_day)) own);

-- On how many days an expert works by the hours in force, whatever day off they may be. Nearly nobody has hours of their own.
create function days_of_work(expert uuid, weekdays text, own_hours boolean, from_day date, to_day date) returns integer
    language sql stable parallel safe
    return weekdays_between(weekdays, from_day, to_day)
        + case when own_hours then days_of_own_hours(expert, weekdays, from_day, to_day) else 0 end;

drop function free_weekly_minutes(date, date);
drop function free_weekly_minutes_of(integer[], date, date);

-- What of the week is free in a period, and on how many of its days of work the expert is away; both are 0 where nothing
-- is planned. Absent: on more than half of the days of work of the period, or on every one of its first week.
create type free_week as (nr integer, minutes integer, days integer, days_away integer, absent boolean);

-- Free in every week of a period is the least that the hours in force leave beside what is reserved on that day: a hold
-- takes it. It is lowest where hours change or a booking begins.
create function free_weekly_minutes_of(numbers integer[], from_day date, to_day date) returns setof free_week
    language sql stable parallel safe
    begin atomic
        select e.nr, greatest(0, week.minutes)::integer, coalesce(away.days, 0), coalesce(away.days_away, 0),
               coalesce(2 * away.days_away > away.days or away.week > 0 and away.week = away.week_away, false)
        from expert_search e
        cross join lateral (
            select min(
                coalesce((select w.monday + w.tuesday + w.wednesday + w.thursday + w.friday + w.saturday + w.sunday
                          from weekly_hours w
                          where w.expert_id = e.expert_id and daterange(w.valid_from, w.valid_to) @> turn.day), e.weekly_minutes)
                - coalesce((select sum(o.weekly_minutes) from expert_booking o
                            where o.expert_id = e.expert_id and daterange(o.starts_on, o.ends_on) @> turn.day), 0)) as minutes
            from (
                select from_day as day
                union select b.starts_on from expert_booking b
                    where b.expert_id = e.expert_id and b.starts_on > from_day and b.starts_on < to_day
                union select bound.day from weekly_hours w, unnest(array[w.valid_from, w.valid_to]) bound (day)
                    where w.expert_id = e.expert_id and bound.day > from_day and bound.day < to_day) turn) week
        cross join lateral (
            select exists (select 1 from weekly_hours w where w.expert_id = e.expert_id
                           and daterange(w.valid_from, w.valid_to) && daterange(from_day, to_day)) as hours) own
        left join lateral (
            select off.days_away, off.week_away,
                days_of_work(e.expert_id, off.working_days, own.hours, from_day, to_day) as days,
                days_of_work(e.expert_id, off.working_days, own.hours, from_day, least(from_day + 7, to_day)) as week
            from (
                select max(h.working_days) as working_days,
                    sum(days_of_work(e.expert_id, h.working_days, own.hours,
                                     greatest(a.starts_on, from_day), least(a.ends_on, to_day)))::integer as days_away,
                    sum(days_of_work(e.expert_id, h.working_days, own.hours,
                                     greatest(a.starts_on, from_day), least(a.ends_on, from_day + 7, to_day)))
                        filter (where a.starts_on < from_day + 7) as week_away
                from expert_absence a join working_hours h on h.id = e.hours
                where a.expert_id = e.expert_id and a.starts_on < to_day and a.ends_on > from_day) off
            where off.days_away > 0) away on true
        where e.nr = any (numbers);
    end;

-- Experts who are already there, set by set as in V0260.
alter table expert_search disable trigger expert_stale_changed;
with away as (
    update expert_search s set booked = true, changed_in = pg_current_xact_id()
    where not booked and exists (select 1 from expert_absence a where a.expert_id = s.expert_id)
    returning nr)
insert into expert_list as l (facet, chunk, audience, organisation, parent_organisation, experts, nrs, bits)
    select 'booked:yes', chunk, audience, organisation, parent_organisation, cardinality(nrs), nrs,
        case when cardinality(nrs) > 2048 then bits_of(nrs) end
    from (
        select chunk, audience, organisation, parent_organisation, array_agg(n order by n) as nrs
        from expert_list, unnest(nrs) n
        where facet = 'status:VETTED' and n in (select nr from away) group by 1, 2, 3, 4) fresh
    on conflict on constraint expert_list_pk do update set
        nrs = l.nrs | excluded.nrs,
        experts = cardinality(l.nrs | excluded.nrs),
        bits = case when cardinality(l.nrs | excluded.nrs) > 2048 then bits_of(l.nrs | excluded.nrs) end;
alter table expert_search enable trigger expert_stale_changed;
