-- Smith and Sons is Smith & Sons: between two words neither the word nor the sign counts, see name_key. Here employers with
-- the word get the keys of those with the sign; name_key says the new rule when all versioned migrations have run.
select set_config('app.reach', 'ALL', true), set_config('app.org', 'platform', true);

create temporary table employer_renamed on commit drop as
    select distinct s.nr, s.expert_id
    from expert_search s join work_history w on w.expert_id = s.expert_id, unnest(w.employer || w.clients) n (name)
    where s.status <> 'GONE' and n.name ~* '[[:space:]]and[[:space:]]';
delete from expert_employer where nr in (select nr from employer_renamed);
-- As refresh_expert_search does it.
insert into expert_employer
    select r.nr, name_key(regexp_replace(v.name, '(?<=[[:space:]])and[[:space:]]', '', 'gi')), w.domain,
        max(coalesce(w.worked_to, '9999-12-31'))
    from employer_renamed r join work_history w on w.expert_id = r.expert_id, unnest(w.employer || w.clients) n (name),
        unnest(array[n.name, without_legal_form(n.name)]) v (name)
    group by 1, 2, 3;
