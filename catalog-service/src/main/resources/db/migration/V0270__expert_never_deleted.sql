-- The parts of experts are checked when they are written (V0201). That is enough only while what they refer to never goes
-- and never changes its key: so the database refuses that itself, to the tables' owner too, and no transaction that is
-- under way beside another needs a lock for it.
create function refuse_loss() returns trigger language plpgsql as $$
begin
    raise foreign_key_violation using
        message = format('a row of %s is never deleted and keeps its key: others refer to it', tg_table_name),
        constraint = tg_table_name || '_stays';
end $$;

do $$
declare
    referred record;
begin
    for referred in select * from (values ('expert', 'id'), ('skill', 'code'), ('domain', 'code')) r (name, key) loop
        execute format('create trigger %1$s_stays before delete on %1$s for each row execute function refuse_loss()',
            referred.name);
        execute format('create trigger %1$s_key_stays before update of %2$s on %1$s for each row
            when (old.%2$s is distinct from new.%2$s) execute function refuse_loss()', referred.name, referred.key);
        execute format('create trigger %1$s_all_stay before truncate on %1$s for each statement
            execute function refuse_loss()', referred.name);
    end loop;
end $$;
