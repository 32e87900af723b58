-- Who changed what, when, why, from what to what: written by triggers, so that no change escapes, set-based ones included.
-- The app role may only read here. What is written is sealed into blocks, each with the hash of the one before.
create table audit_event (
    id             uuid        not null constraint audit_event_pk primary key,
    transaction_id xid8        not null,
    recorded_at    timestamptz not null,
    organisation   text        not null,
    subject        text        not null,
    operation      text        not null,
    request_id     text        not null,
    reason         text,
    entity         text        not null,
    entity_id      text        not null,
    action         text        not null constraint audit_event_action check (action in ('CREATED', 'CHANGED', 'DELETED')),
    before         jsonb,
    after          jsonb
);
-- Sealing and verifying run by transaction, an auditor asks for an object, a person or a request.
create index audit_event_transaction on audit_event (transaction_id);
create index audit_event_entity on audit_event (entity_id, entity);
create index audit_event_request on audit_event (request_id);

create table audit_block (
    number            bigint      not null constraint audit_block_pk primary key,
    -- The block holds the events of the transactions from the block before up to this one, exclusive.
    until_transaction xid8        not null,
    events            bigint      not null,
    sealed_at         timestamptz not null,
    previous_hash     bytea       not null,
    hash              bytea       not null
);

create table audit_block_entry (
    event_id uuid   not null constraint audit_block_entry_pk primary key,
    block    bigint not null constraint audit_block_entry_block references audit_block,
    hash     bytea  not null
);
create index audit_block_entry_of_block on audit_block_entry (block);

alter table audit_event enable row level security;
alter table audit_event force row level security;
create policy audit_event_actor on audit_event for select using (caller_is_party(organisation));
create policy audit_event_write on audit_event for insert with check (true);

alter table audit_block enable row level security;
alter table audit_block force row level security;
create policy audit_block_read on audit_block for select using (current_setting('app.reach', true) = 'ALL');
create policy audit_block_write on audit_block for insert with check (true);

alter table audit_block_entry enable row level security;
alter table audit_block_entry force row level security;
create policy audit_block_entry_read on audit_block_entry for select using (current_setting('app.reach', true) = 'ALL');
create policy audit_block_entry_write on audit_block_entry for insert with check (true);

revoke all on audit_event, audit_block, audit_block_entry from ${appRole};
grant select on audit_event, audit_block, audit_block_entry to ${appRole};

-- A UUID version 7 (RFC 9562): PostgreSQL has a function of its own only from version 18 on.
create function audit_event_id() returns uuid language sql volatile
    return (lpad(to_hex((date_part('epoch', clock_timestamp()) * 1000)::bigint), 12, '0')
        || '7' || substr(gen_random_uuid()::text, 16))::uuid;

-- Runs as the owner, for the app role may not write here. A change made past the service has no caller: it bears the
-- name of the database role. The arguments are the columns of the table's primary key.
create function audit_change() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    was jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
    is_now jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
    named jsonb := coalesce(is_now, was);
    caller text := current_setting('app.subject', true);
begin
    if was = is_now then
        return null;
    end if;
    insert into audit_event (id, transaction_id, recorded_at, organisation, subject, operation, request_id, reason,
                             entity, entity_id, action, before, after)
    values (
        audit_event_id(), pg_current_xact_id(), clock_timestamp(),
        coalesce(nullif(current_setting('app.org', true), ''), '-'),
        case when caller is null or caller = '' then 'database:' || session_user else caller end,
        coalesce(current_setting('app.operation', true), ''),
        coalesce(current_setting('app.request', true), ''),
        nullif(current_setting('app.reason', true), ''),
        tg_table_name,
        case when tg_nargs = 1 then named ->> tg_argv[0]
             else (select string_agg(named ->> k, '/' order by n) from unnest(tg_argv) with ordinality a (k, n)) end,
        case tg_op when 'INSERT' then 'CREATED' when 'UPDATE' then 'CHANGED' else 'DELETED' end,
        was, is_now);
    return null;
end $$;

-- The same bytes in every session: jsonb has one text form, instants go in as microseconds.
create function audit_event_hash(e audit_event) returns bytea language sql immutable
    return sha256(convert_to(jsonb_build_array(
        e.id, e.transaction_id::text, (extract(epoch from e.recorded_at) * 1000000)::bigint, e.organisation, e.subject,
        e.operation, e.request_id, e.reason, e.entity, e.entity_id, e.action, e.before, e.after)::text, 'UTF8'));

create function audit_block_hash(
    number bigint, until_transaction xid8, events bigint, sealed_at timestamptz, previous_hash bytea, entries bytea)
    returns bytea language sql immutable
    return sha256(convert_to(jsonb_build_array(
        number, until_transaction::text, events, (extract(epoch from sealed_at) * 1000000)::bigint,
        encode(previous_hash, 'hex'))::text, 'UTF8') || entries);

-- Seals what ended transactions wrote since the last block; writers are never waited for and never wait. Gives the new
-- block's number, or null where there is nothing to seal or another replica is at it.
create function audit_seal() returns bigint
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    last audit_block;
    next audit_block;
begin
    if not pg_try_advisory_xact_lock(hashtextextended('audit_seal', 13)) then
        return null;
    end if;
    perform set_config('app.reach', 'ALL', true);
    select * into last from audit_block order by number desc limit 1;
    next.number := coalesce(last.number, 0) + 1;
    next.previous_hash := coalesce(last.hash, ''::bytea);
    next.sealed_at := clock_timestamp();
    -- Below it every transaction has ended, so that no event can join the block later.
    next.until_transaction := pg_snapshot_xmin(pg_current_snapshot());
    select count(*), coalesce(sha256(string_agg(audit_event_hash(e), ''::bytea order by e.id)), ''::bytea)
        into next.events, next.hash
        from audit_event e
        where e.transaction_id < next.until_transaction
          and e.transaction_id >= coalesce(last.until_transaction, '0'::xid8);
    if next.events = 0 then
        return null;
    end if;
    next.hash := audit_block_hash(next.number, next.until_transaction, next.events, next.sealed_at,
                                  next.previous_hash, next.hash);
    insert into audit_block values (next.*);
    insert into audit_block_entry
        select e.id, next.number, audit_event_hash(e) from audit_event e
        where e.transaction_id < next.until_transaction
          and e.transaction_id >= coalesce(last.until_transaction, '0'::xid8);
    return next.number;
end $$;

comment on table audit_event is 'unaudited: the audit itself';
comment on table audit_block is 'unaudited: the audit itself';
comment on table audit_block_entry is 'unaudited: the audit itself';
comment on table idempotency_record is 'unaudited: answers that were given, kept for repeated requests';
comment on table outbox_message is 'unaudited: copies of facts on their way to another service';
