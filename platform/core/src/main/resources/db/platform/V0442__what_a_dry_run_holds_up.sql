-- Whoever reads in the order of transactions stops below the oldest open one, for what it commits would lie behind. A dry
-- run of an import is one transaction, may take hours and never commits anything: nobody has to stop below it. It says so
-- with a lock that bears its number: seen by everybody, and gone with it.
create function announce_undone() returns void language sql volatile
    return pg_advisory_xact_lock(
        442, cast(cast(cast(cast(pg_current_xact_id() as text) as bigint) as bit(32)) as integer));

-- Every transaction below it has ended, or will be undone. One's own is open, too. Transactions are numbered for all
-- databases of a cluster together, and the marks of all of them count. To read the locks of the cluster costs everybody who
-- locks: nobody asks for them below a transaction that is known to be young, and ends soon or is asked about later.
create function settled_before() returns xid8 language sql stable
    return (
        select least(
            pg_current_xact_id_if_assigned(),
            case
                when pg_snapshot_xmin(seen) = pg_snapshot_xmax(seen) then pg_snapshot_xmax(seen)
                when exists (
                    select 1 from pg_stat_activity a
                    where a.backend_xid = cast(pg_snapshot_xmin(seen) as xid)
                      and a.xact_start > statement_timestamp() - interval '1 second') then pg_snapshot_xmin(seen)
                else (
                    select coalesce(min(running.xid), pg_snapshot_xmax(seen))
                    from pg_snapshot_xip(seen) running (xid)
                    where not exists (
                        select 1 from pg_locks l
                        where l.locktype = 'advisory' and l.classid = 442 and l.objsubid = 2 and l.granted
                          and l.objid = cast(cast(cast(running.xid as text) as bigint) & 4294967295 as oid)))
            end)
        from pg_current_snapshot() seen);

create or replace function audit_seal() returns bigint
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    reach text := coalesce(current_setting('app.reach', true), '');
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
    -- Below it no transaction will commit any more, so that no event can join the block later.
    next.until_transaction := settled_before();
    with fresh as materialized (
        select e.id, audit_event_hash(e) as hash from audit_event e
        where e.transaction_id < next.until_transaction
          and e.transaction_id >= coalesce(last.until_transaction, '0'::xid8)),
    entries as (
        insert into audit_block_entry select id, next.number, hash from fresh)
    select count(*), coalesce(sha256(string_agg(hash, ''::bytea order by id)), ''::bytea)
        into next.events, next.hash from fresh;
    if next.events > 0 then
        next.hash := audit_block_hash(next.number, next.until_transaction, next.events, next.sealed_at,
                                      next.previous_hash, next.hash);
        insert into audit_block values (next.*);
    else
        next.number := null;
    end if;
    perform set_config('app.reach', reach, true);
    return next.number;
end $$;
