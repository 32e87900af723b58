-- An expert as it is read alone, made when it changes: one row by its key, where the parts of an expert lie in six other
-- tables, each behind policies of its own. Of those who are vetted or once were, as in expert_search, so that an import of
-- new profiles costs nothing here; the others are read from their parts.
create table expert_page (
    expert_id           uuid    not null constraint expert_page_pk primary key,
    version             bigint  not null,
    organisation        text    not null,
    parent_organisation text,
    vetted              boolean not null,
    profile             text    not null
);
comment on table expert_page is 'unaudited: derived from experts';
alter table expert_page enable row level security;
alter table expert_page force row level security;
-- As the policies of experts.
create policy expert_page_visible on expert_page for select
    using (vetted and parent_organisation is null and coalesce(current_setting('app.org', true), '') <> ''
        or caller_is_party(organisation, case when vetted then parent_organisation end));
create policy expert_page_party on expert_page using (caller_is_party(organisation));

-- Runs as the owner, who is bound by the policy of experts like everybody: the parts follow an expert that the caller
-- sees. Nothing is left out here: who may know what is said in one place, the service's Disclosure. That a credential
-- expired is left to the reader, for it comes with a day and not with a change.
drop function expert_profile(uuid, date);
create function expert_profiles(wanted uuid[]) returns table (expert_id uuid, version bigint, profile text)
    language sql stable security definer set search_path = public, pg_temp as $$
    select e.id, e.version,
        json_strip_nulls(json_build_object(
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

-- A page that is there already is written only where it is asked for anew. None is left of an expert whom whoever changes
-- it does not see, such as an administrator who is no caller: it is read from the parts.
create function write_expert_pages(ids uuid[], anew boolean) returns void language sql as $$
    with written as (
        insert into expert_page (expert_id, version, organisation, parent_organisation, vetted, profile)
        select e.expert_id, e.version, s.organisation, s.parent_organisation, s.status = 'VETTED', e.profile
        from expert_profiles(ids) e join expert_search s on s.expert_id = e.expert_id
        on conflict (expert_id) do update set
            (version, organisation, parent_organisation, vetted, profile)
            = (excluded.version, excluded.organisation, excluded.parent_organisation, excluded.vetted, excluded.profile)
            where anew
        returning expert_id)
    delete from expert_page where anew and expert_id = any (ids) and expert_id not in (select expert_id from written)
$$;

-- As in V0221, with the pages.
create or replace function pay_expert_search() returns trigger language plpgsql as $$
declare
    ids uuid[];
begin
    with paid as (delete from expert_due returning expert_id) select array_agg(expert_id) into ids from paid;
    if ids is not null then
        perform refresh_expert_search(ids);
        perform write_expert_pages(ids, true);
    end if;
    return null;
end $$;

-- Experts who are already there: pages of a million take minutes, and until then they are read from their parts.
create table expert_without_page (expert_id uuid not null constraint expert_without_page_pk primary key);
comment on table expert_without_page is 'unaudited: derived from experts';
alter table expert_without_page enable row level security;
alter table expert_without_page force row level security;
create policy expert_without_page_job on expert_without_page using (current_setting('app.reach', true) = 'ALL');
select set_config('app.reach', 'ALL', true), set_config('app.org', 'platform', true);
insert into expert_without_page select expert_id from expert_search;

-- Gives how many it wrote. What a change wrote meanwhile is newer.
create function write_missing_expert_pages() returns integer language plpgsql as $$
declare
    ids uuid[];
begin
    with taken as (
        delete from expert_without_page where expert_id in (
            select expert_id from expert_without_page limit 1000 for update skip locked)
        returning expert_id)
    select coalesce(array_agg(expert_id), '{}') into ids from taken;
    perform write_expert_pages(ids, false);
    return cardinality(ids);
end $$;
