-- What was refuted or revoked counts nothing in a match until somebody verifies it: not when something else is shown of it,
-- when that turns out to be unverifiable, or when it is claimed anew in the same words. What was revoked is kept for that
-- beside what was refuted.
select set_config('app.reach', 'ALL', true), set_config('app.org', 'platform', true);

-- By default for a replica of before, which keeps what was refuted only.
alter table claim_refutation add column found text not null default 'REFUTED'
    constraint claim_refutation_found check (found in ('REFUTED', 'REVOKED'));

-- Of what was revoked before and shown anew since, only the audit knows.
insert into claim_refutation (expert_id, claim_id, what, refuted_by, refuted_at, found)
    select expert_id, id, title || ', ' || institution, check_by, check_at, 'REVOKED' from degree where check_result = 'REVOKED'
    union all
    select expert_id, id, type || ', ' || issuer, check_by, check_at, 'REVOKED' from credential where check_result = 'REVOKED'
    on conflict do nothing;

-- As refresh_expert_search does it, of those of whom something was refuted.
update expert_search s set credentials = coalesce(credential.list, ';'),
        changed_in = case when s.status = 'VETTED' then pg_current_xact_id() else s.changed_in end
    from (select distinct expert_id from claim_refutation) doubted
    left join (
        select expert_id, ';' || string_agg(key || '=' || until, ';' order by key) || ';' as list
        from (
            select c.expert_id, k.key || case when c.verified_at is null then '/1' else '/2' end as key,
                max(coalesce(c.expires_on, '9999-12-31')) as until
            from credential c,
                unnest(array[c.type, '@' || c.domain, case when c.kind = 'LICENCE' then '#' || c.country end]) as k (key)
            where c.expert_id in (select expert_id from claim_refutation) and k.key is not null
              and (c.verified_at is not null or not exists (
                  select 1 from claim_refutation r where r.expert_id = c.expert_id
                    and (r.claim_id = c.id
                         or r.what = c.type || ', ' || c.issuer
                            and not exists (select 1 from credential other where other.id = r.claim_id))))
            group by 1, 2) held
        group by expert_id) credential on credential.expert_id = doubted.expert_id
    where s.expert_id = doubted.expert_id and s.credentials is distinct from coalesce(credential.list, ';');
