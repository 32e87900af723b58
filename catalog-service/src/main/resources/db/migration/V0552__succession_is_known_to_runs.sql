-- A match depends on which skill stands for which, beside the experts: a run that is repeated tells whether that changed. Not a
-- column of the skill, for that is audited, and what PostgreSQL counts are everybody's transactions.
create table skill_succession (
    code       text not null constraint skill_succession_pk primary key,
    -- The transaction, as in expert_search.
    changed_in xid8 not null default pg_current_xact_id()
);
create index skill_succession_since on skill_succession (changed_in);
comment on table skill_succession is 'unaudited: derived from skills';

create function note_succession() returns trigger language plpgsql as $$
begin
    insert into skill_succession (code) values (new.code)
        on conflict (code) do update set changed_in = excluded.changed_in;
    return null;
end $$;
create trigger note_succession after update of deprecated_at, successor on skill for each row
    when ((old.deprecated_at, old.successor) is distinct from (new.deprecated_at, new.successor))
    execute function note_succession();
