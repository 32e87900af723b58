-- Whoever is suspended, rejected or revised is seen by no client any more, and neither is the row that changed: who saw the
-- expert learns here that one of those who were there has left, and of nothing that is written later.
select set_config('app.reach', 'ALL', true), set_config('app.org', 'platform', true);

create table expert_left (
    expert_id           uuid not null constraint expert_left_pk primary key,
    organisation        text not null,
    parent_organisation text,
    -- The transaction, as in expert_search.
    left_in             xid8 not null default pg_current_xact_id()
);
create index expert_left_since on expert_left (left_in);
comment on table expert_left is 'unaudited: derived from experts';
alter table expert_left enable row level security;
alter table expert_left force row level security;
-- As the policies of vetted experts.
create policy expert_left_visible on expert_left for select
    using (parent_organisation is null and (select coalesce(current_setting('app.org', true), '') <> '')
        or organisation = (select current_setting('app.org', true))
        or parent_organisation = (select current_setting('app.org', true))
        or (select current_setting('app.reach', true) = 'ALL'));
create policy expert_left_party on expert_left using (caller_is_party(organisation));

create function leave_expert_search() returns trigger language plpgsql as $$
begin
    insert into expert_left (expert_id, organisation, parent_organisation)
    values (old.expert_id, old.organisation, old.parent_organisation)
    on conflict (expert_id) do update set
        (organisation, parent_organisation, left_in)
        = (excluded.organisation, excluded.parent_organisation, excluded.left_in);
    return null;
end $$;
create trigger expert_search_left after update of status on expert_search for each row
    when (old.status = 'VETTED' and new.status <> 'VETTED') execute function leave_expert_search();

-- Those who left before: at the latest when they were written last.
insert into expert_left select expert_id, organisation, parent_organisation, changed_in from expert_search
    where status <> 'VETTED';
