-- What of the week is free in a period, and on how many of its days of work an expert is away: of these experts only, so
-- that what is reserved of the others is not read.
-- Free in every week of a period is the least that the hours in force leave beside what is reserved on that day: a hold
-- takes it. It is lowest where hours change or a booking begins.
create or replace function free_weekly_minutes_of(numbers integer[], from_day date, to_day date) returns setof free_week
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
