-- A team has the minutes of all its people: up to 500 of 10,080 a week and of 1,440 a day. What a profile's days hold is the
-- service's rule and no constraint: who was stated with more before is vetted, suspended and erased like everybody.
select set_config('app.reach', 'ALL', true), set_config('app.org', 'platform', true);

alter table expert
    drop constraint expert_capacity,
    add constraint expert_capacity check (weekly_capacity_minutes between 1 and 10080 * head_count);
alter table weekly_hours
    drop constraint weekly_hours_day,
    add constraint weekly_hours_day check (
        least(monday, tuesday, wednesday, thursday, friday, saturday, sunday) >= 0
        and greatest(monday, tuesday, wednesday, thursday, friday, saturday, sunday) <= 720000);
alter table reservation
    drop constraint reservation_minutes,
    add constraint reservation_minutes check (weekly_minutes between 1 and 5040000);

-- In the order of the numbers, a letter being behind all digits: what was listed with five digits stays as it is.
create function minutes_facet(minutes integer) returns text language sql immutable parallel safe
    return 'minutes:' || case when minutes < 100000 then lpad(minutes::text, 5, '0') else 'x' || lpad(minutes::text, 7, '0') end;

-- As in V0370, with weeks of six digits and more.
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
