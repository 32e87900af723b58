-- Writes the narrow rows of these experts anew, in as many statements whatever their number, from whatever the experts and
-- their parts are by now. Everybody has one from the submission on. A draft has none, so that an import of new profiles
-- costs nothing here.
-- Rows of experts who are gone go from the lists first, see list_experts. The changed row is told to the lists by
-- expert_search's triggers.
-- The shift is looked up for each expert: joined by four columns at once it was taken to leave a single row, and every list
-- behind it was then walked once for each expert, so that 65,536 took minutes and not nine seconds.
-- A field stands beside the broader ones that it is in. A rate that has begun meanwhile is found among those to come, until
-- the job of the day makes it the rate of the expert. A credential that was refuted or revoked is not held until it is
-- verified, whatever was shown since and though it was claimed anew: neither it nor the licence stands in the row. What
-- nobody could verify is a claim still.
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
                               name, seniority, party_kind, centre, zone, fields,
                               later_from, later_rates, later_currencies, changed_in)
    select e.id, coalesce(s.nr, nextval('expert_search_number')), e.organisation, p.parent_organisation, e.provider_id,
        e.status, coalesce(degree.level, -1),
        (select h.id from working_hours h where (h.zone, h.working_from, h.working_to, h.working_days)
            = (e.zone, e.working_from, e.working_to, e.working_days)),
        e.available_from, e.weekly_capacity_minutes, e.country, e.cost_rate_amount, e.cost_rate_currency,
        coalesce(domain.list, ';'), coalesce(skill.list, ';'), coalesce(language.list, ';'), coalesce(credential.list, ';'),
        hashtext(concat_ws(' ', e.name, degree.titles)),
        coalesce(c.country, e.country) || '/' || coalesce(c.zone, e.zone),
        exists (select 1 from expert_booking b where b.expert_id = e.id)
            or exists (select 1 from weekly_hours w where w.expert_id = e.id)
            or exists (select 1 from expert_absence a where a.expert_id = e.id),
        e.name, seniority_rank(e.seniority), e.party_kind, e.delivery_centre_id, e.zone, coalesce(field.list, ';'),
        later.days, later.rates, later.currencies,
        -- A match is out of date through those who are or were vetted; the others count as written before all time.
        case when e.status = 'VETTED' then pg_current_xact_id() else '1' end
    from expert e
    join provider p on p.id = e.provider_id
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
            where c.expert_id = any (ids) and k.key is not null
              and (c.verified_at is not null or not exists (
                  select 1 from claim_refutation r where r.expert_id = c.expert_id
                    and (r.claim_id = c.id
                         or r.what = c.type || ', ' || c.issuer
                            and not exists (select 1 from credential other where other.id = r.claim_id))))
            group by 1, 2) held
        group by expert_id) credential on credential.expert_id = e.id
    left join (
        select expert_id, array_agg(valid_from order by valid_from) as days, array_agg(amount order by valid_from) as rates,
            array_agg(currency order by valid_from) as currencies
        from cost_rate where expert_id = any (ids) and valid_from > (now() at time zone 'UTC')::date
        group by expert_id) later on later.expert_id = e.id
    where e.id = any (ids)
    on conflict (expert_id) do update set
        (organisation, parent_organisation, provider_id, status, degree_level, hours, available_from, weekly_minutes,
         country, rate, currency, domains, skills, languages, credentials, written,
         place, booked, name, seniority, party_kind, centre, zone, fields, later_from, later_rates, later_currencies, changed_in)
        = (excluded.organisation, excluded.parent_organisation, excluded.provider_id, excluded.status,
           excluded.degree_level, excluded.hours, excluded.available_from, excluded.weekly_minutes, excluded.country,
           excluded.rate, excluded.currency, excluded.domains, excluded.skills, excluded.languages, excluded.credentials,
           excluded.written, excluded.place, excluded.booked, excluded.name, excluded.seniority, excluded.party_kind,
           excluded.centre, excluded.zone, excluded.fields,
           excluded.later_from, excluded.later_rates, excluded.later_currencies,
           case when 'VETTED' in (held.status, excluded.status) then pg_current_xact_id() else held.changed_in end)
        where (held.organisation, held.parent_organisation, held.provider_id, held.status, held.degree_level, held.hours,
               held.available_from, held.weekly_minutes, held.country, held.rate, held.currency, held.domains, held.skills,
               held.languages, held.credentials, held.written, held.place, held.booked, held.name, held.seniority,
               held.party_kind, held.centre, held.zone, held.fields,
               held.later_from, held.later_rates, held.later_currencies)
            is distinct from
              (excluded.organisation, excluded.parent_organisation, excluded.provider_id, excluded.status,
               excluded.degree_level, excluded.hours, excluded.available_from, excluded.weekly_minutes,
               excluded.country, excluded.rate, excluded.currency, excluded.domains, excluded.skills,
               excluded.languages, excluded.credentials, excluded.written, excluded.place, excluded.booked,
               excluded.name, excluded.seniority, excluded.party_kind, excluded.centre, excluded.zone, excluded.fields,
               excluded.later_from, excluded.later_rates, excluded.later_currencies);

    update expert_search s set status = 'GONE'
        where s.expert_id = any (ids) and not exists (select 1 from expert e where e.id = s.expert_id);

    delete from expert_employer where nr in (select nr from expert_search where expert_id = any (ids));
    insert into expert_employer
        select s.nr, name_key(v.name), w.domain, max(coalesce(w.worked_to, '9999-12-31'))
        from expert_search s join work_history w on w.expert_id = s.expert_id, unnest(w.employer || w.clients) n (name),
            unnest(array[n.name, without_legal_form(n.name)]) v (name)
        where s.expert_id = any (ids) and s.status <> 'GONE' group by 1, 2, 3;
end $$;
