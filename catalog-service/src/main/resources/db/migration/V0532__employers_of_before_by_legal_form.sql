-- Employers that were listed before V0531: what is there stays, the shorter names are new. One look at each name.
select set_config('app.reach', 'ALL', true), set_config('app.org', 'platform', true);

insert into expert_employer
    select s.nr, name_key(v.shorter), w.domain, max(coalesce(w.worked_to, '9999-12-31'))
    from expert_search s join work_history w on w.expert_id = s.expert_id, unnest(w.employer || w.clients) n (name),
        without_legal_form(n.name) v (shorter)
    where s.status <> 'GONE' and name_key(v.shorter) <> name_key(n.name)
    group by 1, 2, 3;
