-- Whose degree or credential was refuted before V0460 stayed vetted: they are suspended, as a refutation does it since. No
-- check names yet what it outweighs, so that whoever a clear background had been thought to clear is looked at again.
select set_config('app.reach', 'ALL', true), set_config('app.org', 'platform', true);

create temporary table suspended_now on commit drop as
    select id from expert where status = 'VETTED' and id in (select expert_id from claim_refutation);

-- Who was vetted before rounds were kept has none.
insert into vetting_case (id, version, expert_id, organisation, submitted_by, submitted_at)
    select audit_event_id(), 0, e.id, e.organisation, 'job:migration', now()
    from expert e
    where e.id in (select id from suspended_now)
      and not exists (select 1 from vetting_case c where c.expert_id = e.id);

create temporary table suspended_round on commit drop as
    select distinct on (expert_id) id from vetting_case
    where expert_id in (select id from suspended_now) order by expert_id, id desc;
insert into vetting_step (case_id, nth, verb, status, by, at, reason)
    select r.id, (select coalesce(max(s.nth) + 1, 0) from vetting_step s where s.case_id = r.id),
           'SUSPEND', 'SUSPENDED', 'job:migration', now(), 'A degree or credential was refuted.'
    from suspended_round r;
update vetting_case set version = version + 1 where id in (select id from suspended_round);

with suspended as (
    update expert set status = 'SUSPENDED', version = version + 1, changed_at = now()
    where id in (select id from suspended_now) returning id, version, organisation, provider_id)
insert into event (id, type, aggregate_id, aggregate_version, parties, traceparent, recorded_at, data)
    select audit_event_id(), 'expert.suspended', id, version, array[organisation],
           '00-' || md5(id || 'trace') || '-' || left(md5(id || 'span'), 16) || '-00', now(),
           jsonb_build_object('status', 'SUSPENDED', 'providerId', provider_id)
    from suspended;
