-- Seals what ended transactions wrote since the last block; writers are never waited for and never wait. Gives the new
-- block's number, or null where there is nothing to seal or another replica is at it. Each hash is computed once: the block
-- and its entries are written from the same rows.
-- Whoever seals sees every organisation's events until the seal is made, and no longer: the rest of the transaction has the
-- reach of its caller again. A SET clause would say the same, but only a superuser may give a function one for app.reach.
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
