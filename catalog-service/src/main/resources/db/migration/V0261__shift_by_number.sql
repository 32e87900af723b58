-- Which shift an expert has, told by the number: a requirement with an overlap asks for half of all shifts, and uniting
-- their lists cost more than all other filters together.
create table expert_shift (
    chunk integer not null constraint expert_shift_pk primary key,
    -- Two bytes for each number of the chunk: the shift's id, 0 where there is none.
    hours bytea   not null
);
alter table expert_shift alter column hours set storage external;
comment on table expert_shift is 'unaudited: derived from experts';
alter table expert_shift enable row level security;
alter table expert_shift force row level security;
create policy expert_shift_caller on expert_shift using ((select coalesce(current_setting('app.org', true), '') <> ''));
alter table working_hours add constraint working_hours_two_bytes check (id between 1 and 65535);

create function shifts_of(chunk_wanted integer) returns bytea language sql stable
    return (select decode(string_agg(lpad(to_hex(coalesce(e.hours, 0)), 4, '0'), '' order by n), 'hex')
            from generate_series(0, 65535) n left join expert_search e on e.nr = (chunk_wanted << 16) + n);

-- Of a few numbers byte by byte, of many the whole chunk at once.
create function list_shifts(chunk_taken integer, taken integer[]) returns void language plpgsql as $$
declare
    known bytea := (select hours || '' from expert_shift where chunk = chunk_taken);
    one   record;
begin
    if known is null or cardinality(taken) > 200 then
        known := shifts_of(chunk_taken);
    else
        for one in select (nr & 65535) * 2 as place, hours from expert_search where nr = any (taken) loop
            known := set_byte(set_byte(known, one.place, one.hours >> 8), one.place + 1, one.hours & 255);
        end loop;
    end if;
    insert into expert_shift values (chunk_taken, known) on conflict (chunk) do update set hours = excluded.hours;
end $$;

-- As in V0221, with the shifts.
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
    perform list_shifts(chunk_taken, taken);
    delete from expert_search where nr = any (taken) and status = 'GONE';
    delete from expert_stale where nr = any (taken);
    return cardinality(taken);
end $$;

-- Experts who are already there.
select set_config('app.reach', 'ALL', true), set_config('app.org', 'platform', true);
insert into expert_shift select chunk, shifts_of(chunk) from (select distinct chunk from expert_list) c;
