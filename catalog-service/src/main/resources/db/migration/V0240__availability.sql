-- When an expert can work and what of it is taken. The profile's week is the rule; these tables hold what differs from it.
create table weekly_hours (
    id           uuid   not null constraint weekly_hours_pk primary key,
    version      bigint not null,
    expert_id    uuid   not null constraint weekly_hours_expert references expert,
    organisation text   not null,
    valid_from   date   not null,
    valid_to     date,
    monday       integer not null, tuesday integer not null, wednesday integer not null, thursday integer not null,
    friday       integer not null, saturday integer not null, sunday integer not null,
    constraint weekly_hours_period check (valid_to > valid_from),
    constraint weekly_hours_day check (
        least(monday, tuesday, wednesday, thursday, friday, saturday, sunday) >= 0
        and greatest(monday, tuesday, wednesday, thursday, friday, saturday, sunday) <= 1440),
    constraint weekly_hours_once exclude using gist (expert_id with =, daterange(valid_from, valid_to) with &&)
);
create index weekly_hours_expert on weekly_hours (expert_id);

create table time_off (
    id           uuid   not null constraint time_off_pk primary key,
    version      bigint not null,
    expert_id    uuid   not null constraint time_off_expert references expert,
    organisation text   not null,
    kind         text   not null constraint time_off_kind check (kind in ('VACATION', 'SICKNESS', 'TRAINING', 'OTHER')),
    starts_on    date   not null,
    ends_on      date   not null,
    constraint time_off_period check (ends_on > starts_on),
    constraint time_off_once exclude using gist (expert_id with =, daterange(starts_on, ends_on) with &&)
);
create index time_off_expert on time_off (expert_id);

-- A party's claim on an expert's minutes. The holder's own reference is its natural key: a hold that is sent again finds it.
create table reservation (
    id             uuid        not null constraint reservation_pk primary key,
    version        bigint      not null,
    expert_id      uuid        not null constraint reservation_expert references expert,
    provider_id    uuid        not null constraint reservation_provider references provider,
    organisation   text        not null,
    holder         text        not null,
    reference      text        not null constraint reservation_reference_form check (length(reference) between 1 and 100),
    starts_on      date        not null,
    ends_on        date        not null,
    weekly_minutes integer     not null constraint reservation_minutes check (weekly_minutes between 1 and 10080),
    status         text        not null constraint reservation_status
        check (status in ('HELD', 'CONFIRMED', 'RELEASED', 'EXPIRED')),
    held_by        text        not null,
    held_at        timestamptz not null,
    expires_at     timestamptz not null,
    decided_by     text,
    decided_at     timestamptz,
    reason         text,
    constraint reservation_period check (ends_on > starts_on),
    constraint reservation_once unique (holder, reference)
);
create index reservation_of_expert on reservation (expert_id, id);
create index reservation_of_provider on reservation (provider_id, id);
create index reservation_due on reservation (expires_at) where status = 'HELD';

create table reservation_day (
    reservation_id uuid    not null constraint reservation_day_reservation references reservation,
    expert_id      uuid    not null,
    organisation   text    not null,
    day            date    not null,
    minutes        integer not null constraint reservation_day_minutes check (minutes > 0),
    constraint reservation_day_pk primary key (reservation_id, day)
);
create index reservation_day_of_expert on reservation_day (expert_id, day);
comment on table reservation_day is 'unaudited: the days of a reservation, which is audited';

-- Invariant 3: what is reserved of a day is never more than the day has, whoever writes and however many at once.
create table expert_day (
    expert_id        uuid    not null constraint expert_day_expert references expert,
    organisation     text    not null,
    day              date    not null,
    capacity_minutes integer not null,
    reserved_minutes integer not null,
    constraint expert_day_pk primary key (expert_id, day),
    constraint expert_day_within_capacity check (reserved_minutes between 0 and capacity_minutes)
);
comment on table expert_day is 'unaudited: sums of reservations, which are audited';

-- One narrow row for each reservation that counts, for those who look for free experts by the million.
create table expert_booking (
    reservation_id uuid    not null constraint expert_booking_pk primary key,
    expert_id      uuid    not null,
    starts_on      date    not null,
    ends_on        date    not null,
    weekly_minutes integer not null
);
create index expert_booking_of_expert on expert_booking (expert_id);
create index expert_booking_period on expert_booking using gist (daterange(starts_on, ends_on));
comment on table expert_booking is 'unaudited: a narrow copy of reservations, which are audited';

do $$
declare
    part text;
begin
    foreach part in array array['weekly_hours', 'time_off', 'reservation', 'reservation_day', 'expert_day', 'expert_booking'] loop
        execute format('alter table %I enable row level security', part);
        execute format('alter table %I force row level security', part);
    end loop;
    foreach part in array array['weekly_hours', 'time_off', 'reservation_day', 'expert_day'] loop
        execute format('create policy %I on %I using (caller_is_party(organisation))', part || '_party', part);
    end loop;
end $$;
create policy reservation_party on reservation using (caller_is_party(organisation, holder));
-- How much of an expert is free is asked by whoever may match, an organisation each; minutes tell nobody's name.
create policy weekly_hours_counted on weekly_hours for select using (coalesce(current_setting('app.org', true), '') <> '');
create policy expert_booking_counted on expert_booking using (coalesce(current_setting('app.org', true), '') <> '');

create function book_reservation() returns trigger language plpgsql as $$
begin
    if new.status in ('HELD', 'CONFIRMED') then
        insert into expert_booking values (new.id, new.expert_id, new.starts_on, new.ends_on, new.weekly_minutes)
        on conflict do nothing;
    else
        delete from expert_booking where reservation_id = new.id;
    end if;
    return null;
end $$;
create trigger book_reservation after insert or update of status on reservation
    for each row execute function book_reservation();

-- The share of a day in a week's minutes that are spread evenly over the working days (12345 is Monday to Friday); the
-- shares of a week add up to it.
create function profile_day_minutes(weekly_minutes integer, working_days text, day date) returns integer
    language sql immutable parallel safe
    return case when position(extract(isodow from day)::text in working_days) = 0 then 0
        else weekly_minutes * (select count(*)::integer from unnest(string_to_array(working_days, null)) d
                               where d::integer <= extract(isodow from day)) / length(working_days)
           - weekly_minutes * (select count(*)::integer from unnest(string_to_array(working_days, null)) d
                               where d::integer < extract(isodow from day)) / length(working_days) end;

-- A profile may be revised in many ways, by file too: days that are reserved keep room for what is reserved.
create function keep_reserved_days() returns trigger language plpgsql as $$
declare
    broken record;
begin
    select d.day, d.reserved_minutes, n.minutes into broken
    from expert_day d
    cross join lateral (
        select case when d.day < new.available_from then 0
               else profile_day_minutes(new.weekly_capacity_minutes, new.working_days, d.day) end as minutes) n
    where d.expert_id = new.id and d.day >= current_date and d.reserved_minutes > n.minutes
      and not exists (select 1 from weekly_hours w where w.expert_id = new.id
                      and daterange(w.valid_from, w.valid_to) @> d.day)
    order by d.day limit 1;
    if found then
        raise exception 'On % the expert is reserved for % minutes, and the new profile has % of them. Release the reservation first.',
            broken.day, broken.reserved_minutes, broken.minutes using errcode = 'KP409';
    end if;
    update expert_day d
    set capacity_minutes = case when d.day < new.available_from then 0
                           else profile_day_minutes(new.weekly_capacity_minutes, new.working_days, d.day) end
    where d.expert_id = new.id and d.day >= current_date
      and not exists (select 1 from weekly_hours w where w.expert_id = new.id
                      and daterange(w.valid_from, w.valid_to) @> d.day);
    return null;
end $$;
create trigger keep_reserved_days after update of weekly_capacity_minutes, working_days, available_from on expert
    for each row
    when (old.weekly_capacity_minutes is distinct from new.weekly_capacity_minutes
          or old.working_days is distinct from new.working_days
          or old.available_from is distinct from new.available_from)
    execute function keep_reserved_days();

-- Free minutes of a week for those experts who differ from their profile in the period: all others have the whole
-- weekly_capacity_minutes. So a search over a million experts costs what the reserved ones cost:
--   left join free_weekly_minutes(:from, :to) f on f.expert_id = e.id ... coalesce(f.minutes, e.weekly_capacity_minutes)
-- The least capacity that is in force in the period, less the most that is reserved in one of its weeks.
create function free_weekly_minutes(from_day date, to_day date) returns table (expert_id uuid, minutes integer)
    language sql stable parallel safe
    begin atomic
        with booked as (
            select b.expert_id, max(b.minutes)::integer as minutes
            from (
                select s.expert_id,
                       (select sum(o.weekly_minutes) from expert_booking o
                        where o.expert_id = s.expert_id and daterange(o.starts_on, o.ends_on) @> greatest(s.starts_on, from_day))
                           as minutes
                from expert_booking s
                where daterange(s.starts_on, s.ends_on) && daterange(from_day, to_day)) b
            group by b.expert_id),
        own as (
            select w.expert_id,
                   min(w.monday + w.tuesday + w.wednesday + w.thursday + w.friday + w.saturday + w.sunday) as minutes,
                   -- Whether they leave a day of the period to the profile.
                   sum(least(coalesce(w.valid_to, to_day), to_day) - greatest(w.valid_from, from_day)) < to_day - from_day as partly
            from weekly_hours w
            where daterange(w.valid_from, w.valid_to) && daterange(from_day, to_day)
            group by w.expert_id)
        select e.id,
               greatest(0, (case when o.expert_id is null then e.weekly_capacity_minutes
                            when o.partly then least(o.minutes, e.weekly_capacity_minutes)
                            else o.minutes end) - coalesce(b.minutes, 0))::integer
        from booked b full join own o on o.expert_id = b.expert_id
        join expert e on e.id = coalesce(b.expert_id, o.expert_id);
    end;
