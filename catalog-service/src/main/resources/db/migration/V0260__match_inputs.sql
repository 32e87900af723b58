-- What a match asks beyond the profile: for whom an expert worked, where the work is done for the client, and what of the
-- week is free.
select set_config('app.reach', 'ALL', true), set_config('app.org', 'platform', true);

-- The same organisation however it is written: Nestlé S.A. and NESTLE, S.A.
create function name_key(written text) returns text language sql stable parallel safe
    return trim(regexp_replace(lower(unaccent(normalize(written))), '[[:space:][:punct:]]+', ' ', 'g'));

-- Whom vetted experts worked for, employers and their clients alike. Only numbers, as in expert_stale.
create table expert_employer (
    nr     integer not null,
    name   text    not null,
    domain text,
    until  date    not null
);
create index expert_employer_name on expert_employer (name, until, nr);
create index expert_employer_nr on expert_employer (nr);
comment on table expert_employer is 'unaudited: derived from experts';
alter table expert_employer enable row level security;
alter table expert_employer force row level security;
create policy expert_employer_caller on expert_employer using ((select coalesce(current_setting('app.org', true), '') <> ''));

-- The different places of work: far fewer than experts, so that their distance to a client is judged once for each.
create table working_place (
    country text not null,
    zone    text not null,
    constraint working_place_pk primary key (country, zone)
);
comment on table working_place is 'unaudited: derived from experts';

alter table expert_search
    -- Of the delivery centre, else the expert's own: country/zone.
    add column place  text    not null default '',
    -- Whether somebody reserved of the week, or it differs from the profile: then it is counted anew for each match.
    add column booked boolean not null default false;

-- Under which facets a vetted expert is listed. A class is a domain with the best standing of a credential in it and the
-- years up to ten: what a score cannot exceed is known of a class before a row of it is read.
create or replace function expert_facets(e expert_search) returns text[] language sql immutable parallel safe
begin atomic
    select array['status:' || e.status, 'hours:' || e.hours, 'country:' || e.country,
                 'provider:' || e.provider_id, 'place:' || e.place, 'minutes:' || lpad(e.weekly_minutes::text, 5, '0'),
                 'kind:' || case when e.parent_organisation is null then 'THIRD_PARTY' else 'CAPTIVE' end]
        || case when e.booked then array['booked:yes'] else '{}' end
        || case when e.degree_level >= 0 then array['degree:' || e.degree_level] else '{}' end
        || facets_of_day('available:', e.available_from)
        || array(select 'skill:' || left(item, -1) || ascii(right(item, 1)) - 64
                 from unnest(string_to_array(trim(e.skills, ';'), ';')) item)
        || array(select 'language:' || left(item, -1) || ascii(right(item, 1)) - 64
                 from unnest(string_to_array(trim(e.languages, ';'), ';')) item)
        || array(select f from unnest(string_to_array(trim(e.domains, ';'), ';')) item,
                     lateral unnest(array['domain:' || left(item, -2),
                         'class:' || left(item, -1)
                             || case when strpos(e.credentials, ';@' || left(item, -2) || '/2=') > 0 then '2'
                                     when strpos(e.credentials, ';@' || left(item, -2) || '/1=') > 0 then '1' else '0' end
                             || '=' || lpad(least(ascii(right(item, 1)) - 64, 10)::text, 2, '0')]) f)
        || array(select f from unnest(string_to_array(trim(e.credentials, ';'), ';')) item,
                     lateral unnest(facets_of_day('credential:' || split_part(item, '/', 1) || '=',
                                                  split_part(item, '=', 2)::date)) f
                 where split_part(item, '/', 2) like '2=%' and item !~ '^[@#]');
end;

-- As in V0221, with the place, the bookings and the employers.
create or replace function refresh_expert_search(changed uuid[]) returns void language plpgsql as $$
declare
    ids uuid[] := array(
        select c.id from unnest(changed) as c (id)
        where exists (select 1 from expert e where e.id = c.id and e.status = 'VETTED')
           or exists (select 1 from expert_search s where s.expert_id = c.id));
begin
    if ids = '{}' then
        return;
    end if;
    insert into working_hours (zone, working_from, working_to, working_days)
        select distinct e.zone, e.working_from, e.working_to, e.working_days from expert e
        where e.id = any (ids) and not exists (
            select 1 from working_hours h where (h.zone, h.working_from, h.working_to, h.working_days)
                = (e.zone, e.working_from, e.working_to, e.working_days))
        on conflict do nothing;
    insert into working_place (country, zone)
        select distinct coalesce(c.country, e.country), coalesce(c.zone, e.zone)
        from expert e left join delivery_centre c on c.id = e.delivery_centre_id where e.id = any (ids)
        on conflict do nothing;

    insert into expert_search as held (expert_id, nr, organisation, parent_organisation, provider_id, status, degree_level,
                               hours, available_from, weekly_minutes, country, rate, currency,
                               domains, skills, languages, credentials, written, place, booked)
    select e.id, coalesce(s.nr, nextval('expert_search_number')), e.organisation, p.parent_organisation, e.provider_id,
        e.status, coalesce(degree.level, -1), h.id, e.available_from, e.weekly_capacity_minutes, e.country, e.cost_rate_amount, e.cost_rate_currency,
        coalesce(domain.list, ';'), coalesce(skill.list, ';'), coalesce(language.list, ';'), coalesce(credential.list, ';'),
        hashtext(concat_ws(' ', e.name, degree.titles)),
        coalesce(c.country, e.country) || '/' || coalesce(c.zone, e.zone),
        exists (select 1 from expert_booking b where b.expert_id = e.id)
            or exists (select 1 from weekly_hours w where w.expert_id = e.id)
    from expert e
    join provider p on p.id = e.provider_id
    join working_hours h on (h.zone, h.working_from, h.working_to, h.working_days)
        = (e.zone, e.working_from, e.working_to, e.working_days)
    left join expert_search s on s.expert_id = e.id
    left join delivery_centre c on c.id = e.delivery_centre_id
    left join (
        select expert_id, max(level) filter (where verified_at is not null) as level, string_agg(title, ' ' order by id) as titles
        from degree where expert_id = any (ids) group by expert_id) degree on degree.expert_id = e.id
    left join (
        select expert_id, ';' || string_agg(domain || '=' || chr(64 + years), ';' order by domain) || ';' as list
        from expert_domain where expert_id = any (ids) group by expert_id) domain on domain.expert_id = e.id
    left join (
        select expert_id, ';' || string_agg(code || '=' || chr(64 + level), ';' order by code) || ';' as list
        from expert_skill where expert_id = any (ids) group by expert_id) skill on skill.expert_id = e.id
    -- en-GB is English too, as well as the best of its kind.
    left join (
        select expert_id, ';' || string_agg(tag || '=' || chr(64 + level), ';' order by tag) || ';' as list
        from (
            select l.expert_id, array_to_string((string_to_array(l.tag, '-'))[1:n], '-') as tag,
                max(array_position(array['A1', 'A2', 'B1', 'B2', 'C1', 'C2'], l.level)) as level
            from expert_language l, generate_series(1, cardinality(string_to_array(l.tag, '-'))) n
            where l.expert_id = any (ids) group by 1, 2) spoken
        group by expert_id) language on language.expert_id = e.id
    left join (
        select expert_id, ';' || string_agg(key || '=' || until, ';' order by key) || ';' as list
        from (
            select c.expert_id, k.key || case when c.verified_at is null then '/1' else '/2' end as key,
                max(coalesce(c.expires_on, '9999-12-31')) as until
            from credential c,
                unnest(array[c.type, '@' || c.domain, case when c.kind = 'LICENCE' then '#' || c.country end]) as k (key)
            where c.expert_id = any (ids) and k.key is not null group by 1, 2) held
        group by expert_id) credential on credential.expert_id = e.id
    where e.id = any (ids)
    on conflict (expert_id) do update set
        (organisation, parent_organisation, provider_id, status, degree_level, hours, available_from, weekly_minutes,
         country, rate, currency, domains, skills, languages, credentials, written,
         place, booked, changed_in)
        = (excluded.organisation, excluded.parent_organisation, excluded.provider_id, excluded.status,
           excluded.degree_level, excluded.hours, excluded.available_from, excluded.weekly_minutes, excluded.country,
           excluded.rate, excluded.currency, excluded.domains, excluded.skills, excluded.languages, excluded.credentials,
           excluded.written, excluded.place, excluded.booked, excluded.changed_in)
        where (held.organisation, held.parent_organisation, held.provider_id, held.status, held.degree_level, held.hours,
               held.available_from, held.weekly_minutes, held.country, held.rate, held.currency, held.domains, held.skills,
               held.languages, held.credentials, held.written, held.place, held.booked)
            is distinct from
              (excluded.organisation, excluded.parent_organisation, excluded.provider_id, excluded.status,
               excluded.degree_level, excluded.hours, excluded.available_from, excluded.weekly_minutes,
               excluded.country, excluded.rate, excluded.currency, excluded.domains, excluded.skills,
               excluded.languages, excluded.credentials, excluded.written, excluded.place, excluded.booked);

    update expert_search s set status = 'GONE'
        where s.expert_id = any (ids) and not exists (select 1 from expert e where e.id = s.expert_id);

    delete from expert_employer where nr in (select nr from expert_search where expert_id = any (ids));
    insert into expert_employer
        select s.nr, name_key(n.name), w.domain, max(coalesce(w.worked_to, '9999-12-31'))
        from expert_search s join work_history w on w.expert_id = s.expert_id, unnest(w.employer || w.clients) n (name)
        where s.expert_id = any (ids) and s.status <> 'GONE' group by 1, 2, 3;
end $$;

create trigger expert_search_added after insert on work_history referencing new table as changed
    for each statement when (not in_bulk()) execute function owe_expert_search();
create trigger expert_search_changed after update on work_history referencing new table as changed
    for each statement execute function owe_expert_search();
create trigger expert_search_removed after delete on work_history referencing old table as changed
    for each statement execute function owe_expert_search();

create function owe_experts_of_centre() returns trigger language plpgsql as $$
begin
    insert into expert_due select s.expert_id from expert e join expert_search s on s.expert_id = e.id
        where e.delivery_centre_id in (select id from changed) on conflict do nothing;
    return null;
end $$;
create trigger expert_search_moved after update on delivery_centre referencing new table as changed
    for each statement execute function owe_experts_of_centre();

-- Whoever reserves changes what others find, also where the row is not the reserver's own to write.
create function count_booking() returns trigger language plpgsql as $$
declare
    reach text := coalesce(current_setting('app.reach', true), '');
begin
    perform set_config('app.reach', 'ALL', true);
    update expert_search set booked = true, changed_in = pg_current_xact_id()
        where expert_id in (select expert_id from changed);
    perform set_config('app.reach', reach, true);
    return null;
end $$;
do $$
declare
    part text;
begin
    foreach part in array array['expert_booking', 'weekly_hours'] loop
        execute format('create trigger count_booking_added after insert on %I referencing new table as changed
            for each statement execute function count_booking()', part);
        execute format('create trigger count_booking_changed after update on %I referencing new table as changed
            for each statement execute function count_booking()', part);
        execute format('create trigger count_booking_removed after delete on %I referencing old table as changed
            for each statement execute function count_booking()', part);
    end loop;
end $$;

-- As free_weekly_minutes, of some only: what is reserved of the others is not read.
create function free_weekly_minutes_of(numbers integer[], from_day date, to_day date)
    returns table (nr integer, minutes integer) language sql stable parallel safe
    begin atomic
        select e.nr,
               greatest(0, (case when own.minutes is null then e.weekly_minutes
                            when own.partly then least(own.minutes, e.weekly_minutes)
                            else own.minutes end) - coalesce(booked.minutes, 0))::integer
        from expert_search e
        cross join lateral (
            select max((select sum(o.weekly_minutes) from expert_booking o
                        where o.expert_id = e.expert_id
                          and daterange(o.starts_on, o.ends_on) @> greatest(s.starts_on, from_day)))::integer as minutes
            from expert_booking s
            where s.expert_id = e.expert_id and daterange(s.starts_on, s.ends_on) && daterange(from_day, to_day)) booked
        cross join lateral (
            select min(w.monday + w.tuesday + w.wednesday + w.thursday + w.friday + w.saturday + w.sunday) as minutes,
                   sum(least(coalesce(w.valid_to, to_day), to_day) - greatest(w.valid_from, from_day)) < to_day - from_day as partly
            from weekly_hours w
            where w.expert_id = e.expert_id and daterange(w.valid_from, w.valid_to) && daterange(from_day, to_day)) own
        where e.nr = any (numbers);
    end;

-- Experts who are already there, set by set: listing each of them anew would take hours of a million.
alter table expert_search disable trigger expert_stale_changed;
update expert_search s
    set place = coalesce(c.country, e.country) || '/' || coalesce(c.zone, e.zone),
        booked = exists (select 1 from expert_booking b where b.expert_id = e.id)
            or exists (select 1 from weekly_hours w where w.expert_id = e.id)
    from expert e left join delivery_centre c on c.id = e.delivery_centre_id where e.id = s.expert_id;
alter table expert_search enable trigger expert_stale_changed;
insert into working_place select distinct split_part(place, '/', 1), substr(place, 4) from expert_search where place <> '';
insert into expert_employer
    select s.nr, name_key(n.name), w.domain, max(coalesce(w.worked_to, '9999-12-31'))
    from expert_search s join work_history w on w.expert_id = s.expert_id, unnest(w.employer || w.clients) n (name)
    group by 1, 2, 3;
insert into expert_list (facet, chunk, audience, organisation, parent_organisation, experts, nrs, bits)
    select facet, chunk, audience, organisation, parent_organisation, cardinality(nrs), nrs,
        case when cardinality(nrs) > 2048 then bits_of(nrs) end
    from (
        select f.facet, l.chunk, l.audience, l.organisation, l.parent_organisation, array_agg(n order by n) as nrs
        from expert_list l, unnest(l.nrs) n join expert_search e on e.nr = n,
            unnest(array['place:' || e.place, 'minutes:' || lpad(e.weekly_minutes::text, 5, '0'),
                         'kind:' || case when e.parent_organisation is null then 'THIRD_PARTY' else 'CAPTIVE' end,
                         case when e.booked then 'booked:yes' end]) f (facet)
        where l.facet = 'status:VETTED' and f.facet is not null group by 1, 2, 3, 4, 5) fresh;
