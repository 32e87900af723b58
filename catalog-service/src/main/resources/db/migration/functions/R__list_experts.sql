-- Takes rows that changed into the lists and the shifts, those of one chunk at a time. Gives how many it took; none where
-- another replica is at it. Of the vetted there is a list for each facet and audience, of the others a row for each expert
-- and facet.
create or replace function list_experts() returns integer language plpgsql as $$
declare
    taken integer[];
    chunk_taken integer;
begin
    if not pg_try_advisory_xact_lock(hashtextextended('list_experts', 13)) then
        return 0;
    end if;
    select nr >> 16 into chunk_taken from expert_stale order by nr limit 1;
    if chunk_taken is null then
        return 0;
    end if;
    with stale as (
        select nr from expert_stale where nr between chunk_taken << 16 and (chunk_taken << 16) + 65535 for update skip locked)
    select coalesce(array_agg(nr order by nr), '{}') into taken from stale;

    update expert_list set nrs = nrs - taken, experts = cardinality(nrs - taken), bits = bits & ~bits_of(taken)
        where chunk = chunk_taken and nrs && taken;
    insert into expert_list as l (facet, chunk, audience, organisation, parent_organisation, experts, nrs, bits)
        select facet, chunk_taken, audience, organisation, parent_organisation, cardinality(nrs), nrs,
            case when cardinality(nrs) > 2048 then bits_of(nrs) end
        from (
            select facet, audience, organisation, parent_organisation, array_agg(nr order by nr) as nrs
            from (
                select facet, case when e.open then '00000000-0000-0000-0000-000000000000' else e.provider_id end as audience,
                    case when not e.open then e.organisation end as organisation, e.parent_organisation, e.nr
                from expert_search e, unnest(expert_facets(e) || array(
                    select distinct 'title:' || word from degree g, unnest(words_of(g.title)) word
                    where g.expert_id = e.expert_id)) facet
                where e.nr = any (taken) and e.status = 'VETTED'
                union all
                -- Who may not know a name does not find it.
                select 'name:' || word, md5(e.organisation)::uuid, e.organisation, null, e.nr
                from expert_search e join expert x on x.id = e.expert_id, unnest(words_of(x.name)) word
                where e.nr = any (taken) and e.status = 'VETTED') item
            group by 1, 2, 3, 4) fresh
        on conflict on constraint expert_list_pk do update set
            nrs = l.nrs | excluded.nrs,
            experts = cardinality(l.nrs | excluded.nrs),
            bits = case when l.bits is not null then l.bits | bits_of(excluded.nrs)
                        when cardinality(l.nrs | excluded.nrs) > 2048 then bits_of(l.nrs | excluded.nrs) end;
    delete from unvetted_facet where nr = any (taken);
    insert into unvetted_facet
        select distinct facet, chunk_taken, e.nr, e.organisation
        from expert_search e, unnest(expert_facets(e) || array(
            select 'title:' || word from degree g, unnest(words_of(g.title)) word where g.expert_id = e.expert_id
            union all
            select 'name:' || word from expert x, unnest(words_of(x.name)) word where x.id = e.expert_id)) facet
        where e.nr = any (taken) and is_searched(e.status) and e.status <> 'VETTED';
    perform list_shifts(chunk_taken, taken);
    delete from expert_search where nr = any (taken) and status = 'GONE';
    delete from expert_stale where nr = any (taken);
    return cardinality(taken);
end $$;
