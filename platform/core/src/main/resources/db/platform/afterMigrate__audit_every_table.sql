-- Every table is audited, those of later migrations too, unless its comment says why not ("unaudited: ...").
do $$
declare
    t record;
begin
    -- Replicas that start together would make the same trigger.
    perform pg_advisory_xact_lock(hashtextextended('audit_every_table', 13));
    for t in
        select c.oid::regclass as name, string_agg(quote_literal(a.attname), ', ' order by k.n) as key
        from pg_class c
        join pg_constraint p on p.conrelid = c.oid and p.contype = 'p'
        cross join unnest(p.conkey) with ordinality k (attnum, n)
        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
          and c.relname <> '${flyway:table}'
          and coalesce(obj_description(c.oid, 'pg_class'), '') not like 'unaudited: %'
          and not exists (select 1 from pg_trigger g where g.tgrelid = c.oid and g.tgname = 'audit_change')
        group by c.oid
    loop
        execute format('create trigger audit_change after insert or update or delete on %s
            for each row execute function audit_change(%s)', t.name, t.key);
    end loop;
end $$;
