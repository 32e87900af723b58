-- What happened to the objects of this service, for the parties of each: written in the transaction of the change.
create table event (
    -- The order of reading: a feed that stopped below the oldest open transaction never misses a late commit.
    xid               bigint      not null default cast(cast(pg_current_xact_id() as text) as bigint),
    position          bigint      generated always as identity,
    id                uuid        not null,
    type              text        not null,
    aggregate_id      uuid        not null,
    aggregate_version bigint      not null,
    parties           text[]      not null,
    traceparent       text        not null,
    recorded_at       timestamptz not null,
    -- By the server's clock, which no test and no demonstration moves: what is forgotten goes by it.
    written_at        timestamptz not null default now(),
    data              jsonb       not null,
    constraint event_pk primary key (xid, position),
    constraint event_id_unique unique (id)
);
comment on table event is 'unaudited: append-only, tells of changes that are audited';
-- The age only matters to whoever forgets; rows lie in the order of their age.
create index event_age on event using brin (written_at);

alter table event enable row level security;
alter table event force row level security;
create policy event_read on event for select using (caller_is_party(variadic parties));
-- Whoever changes an object tells its parties, and need not be one of them (a vetting officer).
create policy event_record on event for insert with check (true);

-- Append-only for the service. Its job may forget what is old, through this one door.
revoke update, delete, truncate on event from ${appRole};
create policy event_forget on event for delete to current_user using (true);

create function forget_events(keep interval) returns bigint
    language sql security definer set search_path = public
    as $$
        with gone as (delete from event where written_at < now() - greatest(keep, interval '1 day') returning 1)
        select count(*) from gone
    $$;
revoke all on function forget_events(interval) from public;
grant execute on function forget_events(interval) to ${appRole};
