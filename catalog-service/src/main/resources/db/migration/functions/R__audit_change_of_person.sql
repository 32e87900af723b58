-- As audit_change, for tables that tell of a person. Arguments: the column with the expert's id, the personal columns, the
-- columns of the primary key. What is personal is sealed with the expert's key, which goes when the expert is erased
-- (write_audit_of_person). Steps and checks of a vetting are an expert's by their round.
create or replace function audit_change_of_person() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    was jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
    is_now jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
    named jsonb := coalesce(is_now, was);
    key uuid;
begin
    if was = is_now then
        return null;
    end if;
    if tg_table_name = 'expert' then
        key := named ->> 'audit_key';
    elsif tg_argv[0] = 'case_id' then
        select e.audit_key into key from vetting_case c join expert e on e.id = c.expert_id
            where c.id = (named ->> 'case_id')::uuid;
    else
        select audit_key into key from expert where id = (named ->> tg_argv[0])::uuid;
    end if;
    perform write_audit_of_person(
        tg_table_name,
        (select string_agg(named ->> k, '/' order by n) from unnest(tg_argv) with ordinality a (k, n) where n > 2),
        tg_op, was, is_now, tg_argv[1]::text[], key);
    return null;
end $$;
