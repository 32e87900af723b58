-- One expert whole, by one statement: the policies of the parts would look at the expert and its provider again for each
-- row of each part.

-- ClaimStatus.of, in SQL.
create function claim_status(verified_at timestamptz, evidence_at timestamptz, check_result text, expired boolean)
    returns text language sql immutable parallel safe
    return case when verified_at is not null then case when expired then 'EXPIRED' else 'VERIFIED' end
                when check_result is not null then check_result
                when evidence_at is not null then 'EVIDENCE_SUBMITTED'
                else 'CLAIMED' end;

create function instant_text(at timestamptz) returns text language sql stable parallel safe
    return to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"');

create function evidence_json(reference text, sha256 text, by text, at timestamptz) returns json
    language sql stable parallel safe
    return case when at is not null then
        json_build_object('reference', reference, 'sha256', sha256, 'by', by, 'at', instant_text(at)) end;

create function verification_json(by text, at timestamptz, method text, valid_from date, valid_until date) returns json
    language sql stable parallel safe
    return case when at is not null then json_build_object('by', by, 'at', instant_text(at), 'method', method,
        'validFrom', valid_from, 'validUntil', valid_until) end;

create function check_json(result text, method text, note text, by text, at timestamptz) returns json
    language sql stable parallel safe
    return case when at is not null then
        json_build_object('result', result, 'method', method, 'note', note, 'by', by, 'at', instant_text(at)) end;

do $$
declare
    part text;
begin
    foreach part in array array['expert_domain', 'expert_skill', 'expert_language', 'degree', 'credential', 'work_history'] loop
        -- For expert_profile alone, which has seen the expert. By its name it is asked before the others.
        execute format('create policy %I on %I for select to current_user using (in_bulk())', part || '_bulk_read', part);
    end loop;
end $$;

-- Runs as the owner, who is bound by the policies of experts and of grants like everybody: the parts follow an expert that
-- the caller sees. Nothing is left out here: who may know what is said in one place, the service's Disclosure.
create function expert_profile(wanted uuid, today date, out version bigint, out disclosed boolean, out profile text)
    returns setof record language sql stable security definer set search_path = public, pg_temp as $$
    select e.version,
        exists (select 1 from disclosure_grant g
                where g.expert_id = e.id and g.organisation = current_setting('app.org', true)
                  and g.valid_from <= today and (g.valid_to is null or g.valid_to > today)),
        json_build_object(
            'id', e.id, 'label', 'Expert ' || right(e.id::text, 6), 'providerId', e.provider_id,
            'organisation', e.organisation, 'reference', e.reference, 'subject', e.subject, 'name', e.name,
            'partyKind', e.party_kind, 'headCount', e.head_count, 'seniority', e.seniority, 'status', e.status,
            'country', e.country, 'zone', e.zone,
            'workingHours', json_build_object('from', e.working_from::text, 'to', e.working_to::text, 'days',
                (select json_agg((array['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'])
                    [day::integer]) from regexp_split_to_table(e.working_days, '') day)),
            'weeklyCapacityMinutes', e.weekly_capacity_minutes,
            'costRate', json_build_object('amount', e.cost_rate_amount::text, 'currency', e.cost_rate_currency),
            'availableFrom', e.available_from,
            'domains', (
                select coalesce(json_agg(json_build_object('domain', d.domain, 'years', d.years)
                    order by d.years desc, d.domain), '[]')
                from expert_domain d where d.expert_id = e.id),
            'degrees', (
                select coalesce(json_agg(json_build_object(
                    'id', d.id, 'level', d.level, 'field', d.field, 'title', d.title, 'institution', d.institution,
                    'awardedYear', d.awarded_year,
                    'status', claim_status(d.verified_at, d.evidence_at, d.check_result, false),
                    'evidence', evidence_json(d.evidence_reference, d.evidence_sha256, d.evidence_by, d.evidence_at),
                    'check', check_json(d.check_result, d.check_method, d.check_note, d.check_by, d.check_at),
                    'verification', verification_json(d.verified_by, d.verified_at, d.verified_method,
                                                      d.verified_from, d.verified_until))
                    order by d.level desc, d.id), '[]')
                from degree d where d.expert_id = e.id),
            'credentials', (
                select coalesce(json_agg(json_build_object(
                    'id', c.id, 'kind', c.kind, 'type', c.type, 'domain', c.domain, 'issuer', c.issuer,
                    'country', c.country, 'awardedOn', c.awarded_on, 'expiresOn', c.expires_on,
                    'status', claim_status(c.verified_at, c.evidence_at, c.check_result,
                                           coalesce(c.expires_on <= today, false)),
                    'evidence', evidence_json(c.evidence_reference, c.evidence_sha256, c.evidence_by, c.evidence_at),
                    'check', check_json(c.check_result, c.check_method, c.check_note, c.check_by, c.check_at),
                    'verification', verification_json(c.verified_by, c.verified_at, c.verified_method,
                                                      c.verified_from, c.verified_until))
                    order by c.id), '[]')
                from credential c where c.expert_id = e.id),
            'languages', (
                select coalesce(json_agg(json_build_object('tag', l.tag, 'level', l.level)
                    order by l.level desc, l.tag), '[]')
                from expert_language l where l.expert_id = e.id),
            'skills', (
                select coalesce(json_agg(json_build_object('code', s.code, 'level', s.level, 'lastUsedOn', s.last_used_on)
                    order by s.level desc, s.code), '[]')
                from expert_skill s where s.expert_id = e.id),
            'workHistory', (
                select coalesce(json_agg(json_build_object(
                    'id', w.id, 'employer', w.employer, 'clients', w.clients, 'domain', w.domain, 'from', w.worked_from,
                    'to', w.worked_to) order by w.worked_from desc, w.id), '[]')
                from work_history w where w.expert_id = e.id))::text
    from expert e where e.id = wanted
$$;
revoke all on function expert_profile(uuid, date) from public;
grant execute on function expert_profile(uuid, date) to ${appRole};
