-- Under which facets a searched expert is listed: who filters reads as few lists as there are filters, and no row that
-- cannot be in the answer.
-- A level (skill, language, degree) is listed under every level up to the expert's: whoever asks for one at least reads one
-- list, and not one for each level above it. A licence is one of its country, and counts as long as its credential does. A
-- class is a domain with the best standing of a credential in it and the years up to ten: what a score cannot exceed is
-- known of a class before a row of it is read.
-- What is changed here holds for experts who are listed later: those who are there are left to the job (expert_stale, as in
-- V0311), or their lists are mended by a migration (V0370).
create or replace function expert_facets(e expert_search) returns text[] language sql immutable parallel safe
begin atomic
    select array['status:' || e.status, 'hours:' || e.hours, 'country:' || e.country,
                 'provider:' || e.provider_id, 'place:' || e.place, minutes_facet(e.weekly_minutes),
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
