-- Degrees and languages as the skills of V0295: listed under every level up to the expert's, so that one list is read.
select set_config('app.reach', 'ALL', true), set_config('app.org', 'platform', true);

-- As in V0310, with the levels of the best degree and of each language up to the expert's.
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
        || array(select 'degree:' || level from generate_series(0, e.degree_level) level)
        || facets_of_day('available:', e.available_from)
        || array(select 'field:' || left(item, -1) || ascii(right(item, 1)) - 64
                 from unnest(string_to_array(trim(e.fields, ';'), ';')) item)
        || array(select 'skill:' || left(item, -1) || level
                 from unnest(string_to_array(trim(e.skills, ';'), ';')) item,
                     lateral generate_series(1, ascii(right(item, 1)) - 64) level)
        || array(select 'language:' || left(item, -1) || level
                 from unnest(string_to_array(trim(e.languages, ';'), ';')) item,
                     lateral generate_series(1, ascii(right(item, 1)) - 64) level)
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

-- Experts who are already there: of the lists and not of the rows, for there are fewer lists.
insert into expert_list as l (facet, chunk, audience, organisation, parent_organisation, experts, nrs, bits)
    select facet, chunk, audience, organisation, parent_organisation, cardinality(nrs), nrs,
        case when cardinality(nrs) > 2048 then bits_of(nrs) end
    from (
        select left(held.facet, -1) || level as facet, chunk, audience, organisation, parent_organisation,
            unite(nrs) as nrs
        from expert_list held,
            generate_series(case when held.facet like 'degree:%' then 0 else 1 end, right(held.facet, 1)::integer) level
        where held.facet like 'degree:%' or held.facet like 'language:%' group by 1, 2, 3, 4, 5) fresh
    on conflict on constraint expert_list_pk do update set
        nrs = excluded.nrs, experts = excluded.experts, bits = excluded.bits;
insert into unvetted_facet (facet, chunk, nr, organisation)
    select distinct left(held.facet, -1) || level, chunk, nr, organisation
    from unvetted_facet held,
        generate_series(case when held.facet like 'degree:%' then 0 else 1 end, right(held.facet, 1)::integer) level
    where held.facet like 'degree:%' or held.facet like 'language:%'
    on conflict do nothing;
