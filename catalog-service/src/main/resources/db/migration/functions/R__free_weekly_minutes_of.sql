-- What of the week is free in a period, and on how many of its days of work an expert is away: of these experts only, so
-- that what is reserved of the others is not read.
-- Free in every week of a period is what the week with the most bookings leaves: a hold takes it. A booking takes of a week
-- its weekly minutes in proportion to the days of work of it that it has, among those in the period. The most is taken in
-- the first week, where a booking begins or where hours change, or in the week behind such a day in the middle of one: in
-- others no more begins than ends. A week without a day of work asks nothing.
create or replace function free_weekly_minutes_of(numbers integer[], from_day date, to_day date) returns setof free_week
    language sql stable parallel safe
    begin atomic
        select e.nr, greatest(0, coalesce(week.minutes, e.weekly_minutes))::integer,
               coalesce(away.days, 0), coalesce(away.days_away, 0),
               coalesce(2 * away.days_away > away.days or away.week > 0 and away.week = away.week_away, false)
        from expert_search e
        join working_hours h on h.id = e.hours
        cross join lateral (
            select exists (select 1 from weekly_hours w where w.expert_id = e.expert_id
                           and daterange(w.valid_from, w.valid_to) && daterange(from_day, to_day)) as hours) own
        cross join lateral (
            select array_agg(b.starts_on) as starts, array_agg(b.ends_on) as ends, array_agg(b.weekly_minutes) as minutes
            from expert_booking b
            where b.expert_id = e.expert_id and b.starts_on < to_day and b.ends_on > from_day) taken
        cross join lateral (
            select min(case
                when own.hours then free_by_own_hours(e.expert_id, e.weekly_minutes, h.working_days, w.starts_on, w.ends_on)
                else e.weekly_minutes - (
                    select (sum(b.minutes * weekdays_between(h.working_days, greatest(b.starts, w.starts_on),
                                                             least(b.ends, w.ends_on))) + w.days - 1) / nullif(w.days, 0)
                    from unnest(taken.starts, taken.ends, taken.minutes) b (starts, ends, minutes)
                    where b.starts < w.ends_on and b.ends > w.starts_on) end) as minutes
            from (
                select greatest(monday, from_day) as starts_on, least(monday + 7, to_day) as ends_on,
                    weekdays_between(h.working_days, greatest(monday, from_day), least(monday + 7, to_day)) as days
                from (
                    select distinct turn.day - extract(isodow from turn.day)::integer + 1 + later as monday
                    from (
                        select from_day as day where taken.starts is not null or own.hours
                        union all select starts from unnest(taken.starts) starts where starts > from_day
                        union all select bound.day from weekly_hours o, unnest(array[o.valid_from, o.valid_to]) bound (day)
                            where own.hours and o.expert_id = e.expert_id
                              and bound.day > from_day and bound.day < to_day) turn,
                        unnest(array[0, 7]) later
                    where later = 0 or extract(isodow from turn.day) > 1) weeks
                where monday < to_day offset 0) w) week
        left join lateral (
            select off.days_away, off.week_away,
                days_of_work(e.expert_id, off.working_days, own.hours, from_day, to_day) as days,
                days_of_work(e.expert_id, off.working_days, own.hours, from_day, least(from_day + 7, to_day)) as week
            from (
                select h.working_days,
                    sum(days_of_work(e.expert_id, h.working_days, own.hours,
                                     greatest(a.starts_on, from_day), least(a.ends_on, to_day)))::integer as days_away,
                    sum(days_of_work(e.expert_id, h.working_days, own.hours,
                                     greatest(a.starts_on, from_day), least(a.ends_on, from_day + 7, to_day)))
                        filter (where a.starts_on < from_day + 7) as week_away
                from expert_absence a
                where a.expert_id = e.expert_id and a.starts_on < to_day and a.ends_on > from_day) off
            where off.days_away > 0) away on true
        where e.nr = any (numbers);
    end;
