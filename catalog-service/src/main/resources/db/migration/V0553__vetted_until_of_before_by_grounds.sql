-- Approvals of before V0551, as Approval.restingOn: those only whose grounds all end earlier. One look at each claim, and the
-- pages of these few are written by the job.
select set_config('app.reach', 'ALL', true), set_config('app.org', 'platform', true);

-- No event of the audit: it is what the claims say already.
alter table expert disable trigger user;
with ground as (
    select expert_id, max(until) as until
    from (
        select expert_id, coalesce(verified_until, 'infinity') as until
        from degree where level >= 7 and verified_at is not null
        union all
        select c.expert_id, least(coalesce(c.verified_until, 'infinity'), coalesce(c.expires_on, 'infinity'))
        from credential c join expert_domain d on d.expert_id = c.expert_id and d.domain = c.domain
        where c.kind = 'LICENCE' and c.verified_at is not null) verified
    group by expert_id having max(until) < 'infinity'),
cut as (
    update expert e set approval_ends_on = e.vetted_until, vetted_until = ground.until
    from ground
    where ground.expert_id = e.id and ground.until < e.vetted_until and e.status in ('VETTED', 'SUSPENDED')
    returning e.id),
unpaged as (
    delete from expert_page where expert_id in (select id from cut))
insert into expert_without_page select id from cut on conflict do nothing;
alter table expert enable trigger user;
