-- The reasons and documents of a vetting tell of a person, and so does the reason that a request gave for a change: the
-- audit seals them with the expert's key from now on, so that they are gone from there too when the expert is erased.

-- '@reason' is the request's; no column has such a name.
create function write_audit_of_person(
    entity text, entity_id text, op text, was jsonb, is_now jsonb, personal text[], key uuid) returns void
    language plpgsql set search_path = public, pg_temp as $$
declare
    event uuid := audit_event_id();
    caller text := current_setting('app.subject', true);
    given text := nullif(current_setting('app.reason', true), '');
begin
    if given is not null then
        personal := personal || '@reason'::text;
        was := was || jsonb_build_object('@reason', given);
        is_now := is_now || jsonb_build_object('@reason', given);
    end if;
    insert into audit_event (id, transaction_id, recorded_at, organisation, subject, operation, request_id, reason,
                             entity, entity_id, action, before, after)
    values (
        event, pg_current_xact_id(), clock_timestamp(),
        coalesce(nullif(current_setting('app.org', true), ''), '-'),
        case when caller is null or caller = '' then 'database:' || session_user else caller end,
        coalesce(current_setting('app.operation', true), ''),
        coalesce(current_setting('app.request', true), ''),
        null, entity, entity_id,
        case op when 'INSERT' then 'CREATED' when 'UPDATE' then 'CHANGED' else 'DELETED' end,
        for_audit(was, personal, key, event), for_audit(is_now, personal, key, event));
end $$;

-- Steps and checks of a vetting are an expert's by their round.
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

drop trigger if exists audit_change on vetting_case;
drop trigger if exists audit_change on vetting_step;
drop trigger if exists audit_change on vetting_check;
drop trigger if exists audit_change on time_off;
create trigger audit_change after insert or update or delete on vetting_case
    for each row execute function audit_change_of_person('expert_id', '{reason}', 'id');
create trigger audit_change after insert or update or delete on vetting_step
    for each row execute function audit_change_of_person('case_id', '{reason}', 'case_id', 'nth');
create trigger audit_change after insert or update or delete on vetting_check
    for each row execute function audit_change_of_person(
        'case_id', '{method,document_reference,document_sha256}', 'case_id', 'nth');
create trigger audit_change after insert or update or delete on time_off
    for each row execute function audit_change_of_person('expert_id', '{kind}', 'id');
