-- Experts as the API answers them, without the label, which is made of the id where a page is read. Of whoever was erased
-- the answer says so.
-- Runs as the owner, who is bound by the policy of experts like everybody: the parts follow an expert that the caller sees.
-- Nothing is left out here: who may know what is said in one place, the service's Disclosure. That a credential expired is
-- left to the reader, for it comes with a day and not with a change. Pages that were written before (expert_page) stay as
-- they are until their expert changes: a change of the fields needs a migration that leaves them to the job, as V0481 does.
create or replace function expert_profiles(wanted uuid[]) returns table (expert_id uuid, version bigint, profile text)
    language sql stable security definer set search_path = public, pg_temp as $$
    select e.id, e.version,
        json_strip_nulls(json_build_object(
            'id', e.id, 'providerId', e.provider_id,
            'organisation', e.organisation, 'reference', e.reference, 'subject', e.subject, 'name', e.name,
            'partyKind', e.party_kind, 'headCount', e.head_count, 'seniority', e.seniority, 'status', e.status,
            'vettedUntil', e.vetted_until,
            'country', e.country, 'zone', e.zone,
            'workingHours', json_build_object('from', e.working_from::text, 'to', e.working_to::text, 'days',
                (select json_agg((array['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'])
                    [day::integer]) from regexp_split_to_table(e.working_days, '') day)),
            'weeklyCapacityMinutes', e.weekly_capacity_minutes,
            'costRate', json_build_object('amount', e.cost_rate_amount::text, 'currency', e.cost_rate_currency),
            'availableFrom', e.available_from,
            'erasedAt', instant_text(e.erased_at),
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
                    'status', claim_status(c.verified_at, c.evidence_at, c.check_result, false),
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
                from work_history w where w.expert_id = e.id)))::text
    from expert e where e.id = any (wanted)
$$;
revoke all on function expert_profiles(uuid[]) from public;
grant execute on function expert_profiles(uuid[]) to ${appRole};
