-- The audit and the operations of bulk work by the million rows: each hash is computed once, ids come from the server
-- where it can make them, and no index is kept that nobody asks.
do $$
begin
    if current_setting('server_version_num')::integer >= 180000 then
        create or replace function audit_event_id() returns uuid language sql volatile return uuidv7();
    end if;
end $$;

-- Jobs have no request: nobody looks for theirs.
drop index audit_event_request;
create index audit_event_request on audit_event (request_id) where request_id <> '';

-- Blocks and their entries are written by one statement of audit_seal, and by nobody else.
alter table audit_block_entry drop constraint audit_block_entry_block;

create or replace function audit_seal() returns bigint
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
    with fresh as materialized (
        select e.id, audit_event_hash(e) as hash from audit_event e
        where e.transaction_id < next.until_transaction
          and e.transaction_id >= coalesce(last.until_transaction, '0'::xid8)),
    entries as (
        insert into audit_block_entry select id, next.number, hash from fresh)
    select count(*), coalesce(sha256(string_agg(hash, ''::bytea order by id)), ''::bytea)
        into next.events, next.hash from fresh;
    if next.events = 0 then
        return null;
    end if;
    next.hash := audit_block_hash(next.number, next.until_transaction, next.events, next.sealed_at,
                                  next.previous_hash, next.hash);
    insert into audit_block values (next.*);
    return next.number;
end $$;

-- Text in pieces of a megabyte: to press it costs more than to write it.
alter table operation_content alter column content set storage external;
