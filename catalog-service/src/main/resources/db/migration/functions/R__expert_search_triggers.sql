-- How a change of an expert reaches expert_search and the lists: in the transaction of the change the expert is owed, at
-- its commit the row and the page are paid, and what the lists do not know yet is stale until the job takes it
-- (list_experts).

-- Of everybody who is searched, or was before this change.
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

-- Whose narrow rows the running transaction owes. Two transactions that change one expert wait for each other here, so that
-- the second one reads what the first one wrote. A draft owes nothing.
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

-- At the commit, once for all that the transaction changed: the first row clears the debt, the others find none.
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
