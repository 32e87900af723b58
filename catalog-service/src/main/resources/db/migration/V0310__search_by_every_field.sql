-- What a search asks for beyond a match: seniority, a person or a team, delivery centre, time zone, the field of a degree,
-- the jurisdiction of a licence, and what an hour costs.
select set_config('app.reach', 'ALL', true), set_config('app.org', 'platform', true);

alter table expert_search
    -- For the order of names.
    add column name       text     not null default '',
    -- From 1 for JUNIOR to 4 for PRINCIPAL; 0 where the provider does not grade.
    add column seniority  smallint not null default 0,
    add column party_kind text     not null default 'PERSON',
    add column centre     uuid,
    -- Of the working hours.
    add column zone       text     not null default '',
    -- Fields of verified degrees, each with the broader ones that it is in, ";field=L;" with the highest level, @ being 0.
    add column fields     text     not null default ';';

create function seniority_rank(seniority text) returns smallint language sql immutable parallel safe
    return coalesce(array_position(array['JUNIOR', 'MID', 'SENIOR', 'PRINCIPAL'], seniority), 0)::smallint;

-- Rates by their magnitude and first digit: whoever asks for a rate at most reads the rows of one band, and not those of
-- the bands below it. The same as in CostCap.
create function rate_band(rate numeric) returns text language sql immutable parallel safe
    return lpad(length(trunc(rate)::text)::text, 2, '0') || left(trunc(rate)::text, 1);

-- As in V0295, with what is new here. A licence is one of its country, and counts as long as its credential does.
create or replace function expert_facets(e expert_search) returns text[] language sql immutable parallel safe
begin atomic
    select array['status:' || e.status, 'hours:' || e.hours, 'country:' || e.country,
                 'provider:' || e.provider_id, 'place:' || e.place, 'minutes:' || lpad(e.weekly_minutes::text, 5, '0'),
                 'kind:' || case when e.parent_organisation is null then 'THIRD_PARTY' else 'CAPTIVE' end,
                 'party:' || e.party_kind, 'zone:' || e.zone, 'rate:' || e.currency || '=' || rate_band(e.rate)]
        || case when e.seniority > 0
                then array['seniority:' || (array['JUNIOR', 'MID', 'SENIOR', 'PRINCIPAL'])[e.seniority]] else '{}' end
        || case when e.centre is not null then array['centre:' || e.centre] else '{}' end
        || case when e.booked then array['booked:yes'] else '{}' end
        || case when e.degree_level >= 0 then array['degree:' || e.degree_level] else '{}' end
        || facets_of_day('available:', e.available_from)
        || array(select 'field:' || left(item, -1) || ascii(right(item, 1)) - 64
                 from unnest(string_to_array(trim(e.fields, ';'), ';')) item)
        || array(select 'skill:' || left(item, -1) || level
                 from unnest(string_to_array(trim(e.skills, ';'), ';')) item,
                     lateral generate_series(1, ascii(right(item, 1)) - 64) level)
        || array(select 'language:' || left(item, -1) || ascii(right(item, 1)) - 64
                 from unnest(string_to_array(trim(e.languages, ';'), ';')) item)
        || array(select f from unnest(string_to_array(trim(e.domains, ';'), ';')) item,
                     lateral unnest(array['domain:' || left(item, -2),
                         'class:' || left(item, -1)
                             || case when strpos(e.credentials, ';@' || left(item, -2) || '/2=') > 0 then '2'
                                     when strpos(e.credentials, ';@' || left(item, -2) || '/1=') > 0 then '1' else '0' end
                             || '=' || lpad(least(ascii(right(item, 1)) - 64, 10)::text, 2, '0')]) f)
        || array(select f from unnest(string_to_array(trim(e.credentials, ';'), ';')) item,
                     lateral unnest(facets_of_day(
                         case when left(item, 1) = '#' then 'licence:' || substr(split_part(item, '/', 1), 2)
                              else 'credential:' || split_part(item, '/', 1) end || '=',
                         split_part(item, '=', 2)::date)) f
                 where split_part(item, '/', 2) like '2=%' and left(item, 1) <> '@');
end;

-- As in V0260, with what is new here, and for whoever was submitted: see V0311.
create or replace function refresh_expert_search(changed uuid[]) returns void language plpgsql as $$
declare
    ids uuid[] := array(
        select c.id from unnest(changed) as c (id)
        where exists (select 1 from expert e where e.id = c.id and e.status <> 'DRAFT')
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
                               domains, skills, languages, credentials, written, place, booked,
                               name, seniority, party_kind, centre, zone, fields, changed_in)
    select e.id, coalesce(s.nr, nextval('expert_search_number')), e.organisation, p.parent_organisation, e.provider_id,
        e.status, coalesce(degree.level, -1), h.id, e.available_from, e.weekly_capacity_minutes, e.country, e.cost_rate_amount, e.cost_rate_currency,
        coalesce(domain.list, ';'), coalesce(skill.list, ';'), coalesce(language.list, ';'), coalesce(credential.list, ';'),
        hashtext(concat_ws(' ', e.name, degree.titles)),
        coalesce(c.country, e.country) || '/' || coalesce(c.zone, e.zone),
        exists (select 1 from expert_booking b where b.expert_id = e.id)
            or exists (select 1 from weekly_hours w where w.expert_id = e.id),
        e.name, seniority_rank(e.seniority), e.party_kind, e.delivery_centre_id, e.zone, coalesce(field.list, ';'),
        -- A match is out of date through those who are or were vetted; the others count as written before all time.
        case when e.status = 'VETTED' then pg_current_xact_id() else '1' end
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
        select expert_id, ';' || string_agg(field || '=' || chr(64 + level), ';' order by field) || ';' as list
        from (
            select d.expert_id, left(d.field, n) as field, max(d.level) as level
            from degree d, generate_series(2, length(d.field)) n
            where d.expert_id = any (ids) and d.verified_at is not null group by 1, 2) studied
        group by expert_id) field on field.expert_id = e.id
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
         place, booked, name, seniority, party_kind, centre, zone, fields, changed_in)
        = (excluded.organisation, excluded.parent_organisation, excluded.provider_id, excluded.status,
           excluded.degree_level, excluded.hours, excluded.available_from, excluded.weekly_minutes, excluded.country,
           excluded.rate, excluded.currency, excluded.domains, excluded.skills, excluded.languages, excluded.credentials,
           excluded.written, excluded.place, excluded.booked, excluded.name, excluded.seniority, excluded.party_kind,
           excluded.centre, excluded.zone, excluded.fields,
           case when 'VETTED' in (held.status, excluded.status) then pg_current_xact_id() else held.changed_in end)
        where (held.organisation, held.parent_organisation, held.provider_id, held.status, held.degree_level, held.hours,
               held.available_from, held.weekly_minutes, held.country, held.rate, held.currency, held.domains, held.skills,
               held.languages, held.credentials, held.written, held.place, held.booked, held.name, held.seniority,
               held.party_kind, held.centre, held.zone, held.fields)
            is distinct from
              (excluded.organisation, excluded.parent_organisation, excluded.provider_id, excluded.status,
               excluded.degree_level, excluded.hours, excluded.available_from, excluded.weekly_minutes,
               excluded.country, excluded.rate, excluded.currency, excluded.domains, excluded.skills,
               excluded.languages, excluded.credentials, excluded.written, excluded.place, excluded.booked,
               excluded.name, excluded.seniority, excluded.party_kind, excluded.centre, excluded.zone, excluded.fields);

    update expert_search s set status = 'GONE'
        where s.expert_id = any (ids) and not exists (select 1 from expert e where e.id = s.expert_id);

    delete from expert_employer where nr in (select nr from expert_search where expert_id = any (ids));
    insert into expert_employer
        select s.nr, name_key(n.name), w.domain, max(coalesce(w.worked_to, '9999-12-31'))
        from expert_search s join work_history w on w.expert_id = s.expert_id, unnest(w.employer || w.clients) n (name)
        where s.expert_id = any (ids) and s.status <> 'GONE' group by 1, 2, 3;
end $$;

-- Experts who are already there, set by set as in V0260.
alter table expert_search disable trigger expert_stale_changed;
update expert_search s
    set name = e.name, seniority = seniority_rank(e.seniority), party_kind = e.party_kind, centre = e.delivery_centre_id,
        zone = e.zone,
        fields = coalesce(d.list, ';')
    from expert e left join (
        select expert_id, ';' || string_agg(field || '=' || chr(64 + level), ';' order by field) || ';' as list
        from (
            select d.expert_id, left(d.field, n) as field, max(d.level) as level
            from degree d, generate_series(2, length(d.field)) n where d.verified_at is not null group by 1, 2) studied
        group by expert_id) d on d.expert_id = e.id
    where e.id = s.expert_id;
alter table expert_search enable trigger expert_stale_changed;
insert into expert_list (facet, chunk, audience, organisation, parent_organisation, experts, nrs, bits)
    select facet, chunk, audience, organisation, parent_organisation, cardinality(nrs), nrs,
        case when cardinality(nrs) > 2048 then bits_of(nrs) end
    from (
        select f.facet, l.chunk, l.audience, l.organisation, l.parent_organisation, array_agg(n order by n) as nrs
        from expert_list l, unnest(l.nrs) n join expert_search e on e.nr = n, unnest(
            array['party:' || e.party_kind, 'zone:' || e.zone, 'rate:' || e.currency || '=' || rate_band(e.rate),
                  'seniority:' || (array['JUNIOR', 'MID', 'SENIOR', 'PRINCIPAL'])[e.seniority], 'centre:' || e.centre]
            || case when e.fields <> ';' then array(
                select 'field:' || left(item, -1) || ascii(right(item, 1)) - 64
                from unnest(string_to_array(trim(e.fields, ';'), ';')) item) end
            || case when strpos(e.credentials, ';#') > 0 then array(
                select f from unnest(string_to_array(trim(e.credentials, ';'), ';')) item,
                    lateral unnest(facets_of_day('licence:' || substr(split_part(item, '/', 1), 2) || '=',
                                                 split_part(item, '=', 2)::date)) f
                where split_part(item, '/', 2) like '2=%' and left(item, 1) = '#') end) f (facet)
        where l.facet = 'status:VETTED' and f.facet is not null
        group by 1, 2, 3, 4, 5) fresh;
