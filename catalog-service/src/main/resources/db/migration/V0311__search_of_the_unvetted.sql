-- Who vets looks for experts by words too, and a provider for its own: everybody is searched from the submission on, not
-- only who is vetted. A draft is not, so that an import of new profiles costs nothing here.
select set_config('app.reach', 'ALL', true), set_config('app.org', 'platform', true);

create function is_searched(status text) returns boolean language sql immutable parallel safe
    return status not in ('DRAFT', 'GONE');

-- By what those have who are searched and not vetted: far fewer than the vetted, and each of them for the own provider
-- only, so a row for each and not a list for each provider.
create table unvetted_facet (
    facet        text collate "C" not null,
    chunk        integer not null,
    nr           integer not null,
    organisation text    not null,
    constraint unvetted_facet_pk primary key (facet, chunk, nr) include (organisation)
);
create index unvetted_facet_nr on unvetted_facet (nr);
comment on table unvetted_facet is 'unaudited: derived from experts';
alter table unvetted_facet enable row level security;
alter table unvetted_facet force row level security;
create policy unvetted_facet_party on unvetted_facet
    using (organisation = (select current_setting('app.org', true))
        or (select current_setting('app.reach', true) = 'ALL'));

-- As expert_list, made when it is read. The caller's policies count.
create view unvetted_list with (security_invoker = true) as
    select facet, chunk, count(*)::integer as experts, array_agg(nr order by nr) as nrs, null::bit(65536) as bits
    from unvetted_facet group by facet, chunk;

create view searched_list with (security_invoker = true) as
    select facet, chunk, experts, nrs, bits from expert_list
    union all
    select facet, chunk, experts, nrs, bits from unvetted_list;

-- As in V0221, for everybody who is searched.
create or replace function stale_expert() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        insert into expert_stale select nr from changed where is_searched(status) order by nr;
    else
        -- The row is locked also where it is there: the lists are not to be written from what was before this change.
        insert into expert_stale as held
            select n.nr from changed n join before o on o.nr = n.nr
            where is_searched(n.status) or is_searched(o.status) order by 1
            on conflict (nr) do update set nr = held.nr;
    end if;
    return null;
end $$;

create or replace function owe_expert_search() returns trigger language plpgsql as $$
begin
    if tg_table_name <> 'expert' then
        insert into expert_due select distinct c.expert_id from changed c join expert_search s on s.expert_id = c.expert_id
            on conflict do nothing;
    elsif tg_op = 'DELETE' then
        insert into expert_due select c.id from changed c on conflict do nothing;
    else
        insert into expert_due select c.id from changed c
            where is_searched(c.status) or exists (select 1 from expert_search s where s.expert_id = c.id)
            on conflict do nothing;
    end if;
    return null;
end $$;

-- As in V0261, with those who are not vetted.
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

-- Experts who are already there: the job takes them into the lists, and makes the pages that they get by it.
select refresh_expert_search(array(select id from expert where is_searched(status) and status <> 'VETTED'));
insert into expert_stale select nr from expert_search where is_searched(status) and status <> 'VETTED' order by nr
    on conflict do nothing;
insert into expert_without_page
    select expert_id from expert_search s where not exists (select 1 from expert_page p where p.expert_id = s.expert_id)
    on conflict do nothing;
