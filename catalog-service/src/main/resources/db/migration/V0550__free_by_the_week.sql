-- What an expert with own weekly hours has free in a week, or in the part of one that lies in a period: as
-- free_weekly_minutes_of reckons it, with the hours of each day. Of the week's minutes a day takes its share by the hours in
-- force; where these leave nothing at all, nothing is free. Null where no day is worked.
create function free_by_own_hours(expert uuid, weekly_minutes integer, working_days text, from_day date, to_day date)
    returns integer language sql stable parallel safe
    return (
        select case when min(hours.week) = 0 then 0
               else floor(round((sum(hours.day) - sum(taken.minutes * hours.day / nullif(hours.week, 0)))
                                / nullif(sum(hours.day / nullif(hours.week, 0)), 0), 6)) end
        from generate_series(0, to_day - from_day - 1) n
        cross join lateral (select from_day + n as date, extract(isodow from from_day + n)::integer as weekday offset 0) d
        cross join lateral (
            select coalesce(own.minutes[d.weekday], profile_day_minutes(weekly_minutes, working_days, d.date))::numeric as day,
                coalesce((select sum(m) from unnest(own.minutes) m), weekly_minutes)::numeric as week
            from (select 1) one
            left join lateral (
                select array[w.monday, w.tuesday, w.wednesday, w.thursday, w.friday, w.saturday, w.sunday] as minutes
                from weekly_hours w
                where w.expert_id = expert and daterange(w.valid_from, w.valid_to) @> d.date) own on true
            offset 0) hours
        cross join lateral (
            select coalesce(sum(b.weekly_minutes), 0) as minutes from expert_booking b
            where b.expert_id = expert and daterange(b.starts_on, b.ends_on) @> d.date) taken);
