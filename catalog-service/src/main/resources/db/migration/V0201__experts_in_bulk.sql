-- Experts come by the million: what looked at each row of a part by itself now looks at a statement's rows together, and
-- the audit holds one event for an expert with its parts. What names a person in the audit is sealed with a key of the
-- expert's own; when the expert is erased the key goes, and what it sealed can never be read again.
create extension if not exists pgcrypto;

alter table expert add column audit_key uuid default gen_random_uuid();

-- Unique also where few have a login, and no index of what another begins with.
alter table expert drop constraint expert_subject;
create unique index expert_subject on expert (organisation, subject) where subject is not null;
drop index expert_provider;

-- An expert is never deleted, nor are domains and skills: a reference is checked when it is written, and that is enough.
revoke delete on expert, skill, domain from ${appRole};
alter table expert_domain   drop constraint expert_domain_expert, drop constraint expert_domain_domain;
alter table expert_skill    drop constraint expert_skill_expert, drop constraint expert_skill_skill;
alter table expert_language drop constraint expert_language_expert;
alter table degree          drop constraint degree_expert;
alter table credential      drop constraint credential_expert, drop constraint credential_domain;
alter table work_history    drop constraint work_history_expert, drop constraint work_history_domain;

-- Whether the service writes through a function that runs with the rights of the tables' owner. Who logs in as the owner
-- does not.
do $$
begin
    execute format('create function in_bulk() returns boolean language sql stable
        return current_user = %L and session_user <> %L', current_user, current_user);
end $$;

create function refuse_reference(constraint_name text, value text) returns void language plpgsql as $$
begin
    raise foreign_key_violation using message = 'there is no such row', constraint = constraint_name, detail = value;
end $$;

create function refer_to_expert() returns trigger language plpgsql as $$
begin
    perform refuse_reference(tg_table_name || '_expert', expert_id::text)
    from (select distinct expert_id from fresh) f
    where not exists (select 1 from expert e where e.id = f.expert_id);
    return null;
end $$;

create function refer_to_domain() returns trigger language plpgsql as $$
begin
    perform refuse_reference(tg_table_name || '_domain', domain)
    from (select distinct domain from fresh where domain is not null) f
    where not exists (select 1 from domain d where d.code = f.domain);
    return null;
end $$;

create function refer_to_skill() returns trigger language plpgsql as $$
begin
    perform refuse_reference(tg_table_name || '_skill', code)
    from (select distinct code from fresh) f
    where not exists (select 1 from skill s where s.code = f.code);
    return null;
end $$;

do $$
declare
    part text;
    rule text;
begin
    foreach part in array array['expert_domain', 'expert_skill', 'expert_language', 'degree', 'credential', 'work_history'] loop
        foreach rule in array array['expert', 'domain', 'skill'] loop
            continue when rule = 'domain' and part not in ('expert_domain', 'credential', 'work_history')
                       or rule = 'skill' and part <> 'expert_skill';
            -- take_experts writes parts of the experts that it has just written.
            execute format('create trigger %I after insert on %I referencing new table as fresh
                for each statement when (%L = ''skill'' or %L = ''domain'' or not in_bulk()) execute function refer_to_%s()',
                'inserted_' || rule, part, rule, rule, rule);
            execute format('create trigger %I after update on %I referencing new table as fresh
                for each statement execute function refer_to_%s()', 'updated_' || rule, part, rule);
        end loop;
        -- For take_experts alone: who else owns the tables is no caller of the service.
        execute format('create policy %I on %I for insert to current_user with check (true)', part || '_bulk', part);
    end loop;
end $$;

-- Base64 (RFC 2045: with line breaks) of personal fields, sealed with the expert's key. The event's id makes each one different.
create function sealed_for_audit(key uuid, event uuid, personal jsonb) returns text language sql immutable
    return encode(encrypt_iv(convert_to(personal::text, 'UTF8'), uuid_send(key), uuid_send(event), 'aes-cbc/pad:pkcs'),
                  'base64');

-- A row as the audit keeps it. Without a key, of whoever was erased, the personal fields are left out.
create function for_audit(event_row jsonb, personal text[], key uuid, event uuid) returns jsonb language sql immutable
    return event_row - personal - 'audit_key'::text || case when key is null then '{}'::jsonb else
        jsonb_build_object('sealed', sealed_for_audit(key, event,
            (select jsonb_object_agg(f, event_row -> f) from unnest(personal) f))) end;

-- As audit_change, for tables that tell of a person. Arguments: the column with the expert's id, the personal columns,
-- the columns of the primary key.
create function audit_change_of_person() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    event uuid := audit_event_id();
    was jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
    is_now jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
    named jsonb := coalesce(is_now, was);
    personal text[] := tg_argv[1];
    key uuid;
    caller text := current_setting('app.subject', true);
begin
    if was = is_now then
        return null;
    end if;
    if tg_table_name = 'expert' then
        key := named ->> 'audit_key';
    else
        select audit_key into key from expert where id = (named ->> tg_argv[0])::uuid;
    end if;
    insert into audit_event (id, transaction_id, recorded_at, organisation, subject, operation, request_id, reason,
                             entity, entity_id, action, before, after)
    values (
        event, pg_current_xact_id(), clock_timestamp(),
        coalesce(nullif(current_setting('app.org', true), ''), '-'),
        case when caller is null or caller = '' then 'database:' || session_user else caller end,
        coalesce(current_setting('app.operation', true), ''),
        coalesce(current_setting('app.request', true), ''),
        nullif(current_setting('app.reason', true), ''),
        tg_table_name,
        (select string_agg(named ->> k, '/' order by n) from unnest(tg_argv) with ordinality a (k, n) where n > 2),
        case tg_op when 'INSERT' then 'CREATED' when 'UPDATE' then 'CHANGED' else 'DELETED' end,
        for_audit(was, personal, key, event), for_audit(is_now, personal, key, event));
    return null;
end $$;

-- What take_experts writes it audits itself, whole experts at once.
drop trigger if exists audit_change on expert;
drop trigger if exists audit_change on expert_domain;
drop trigger if exists audit_change on expert_skill;
drop trigger if exists audit_change on expert_language;
drop trigger if exists audit_change on degree;
drop trigger if exists audit_change on credential;
drop trigger if exists audit_change on work_history;
create trigger audit_change after insert or update or delete on expert for each row
    when (not in_bulk())
    execute function audit_change_of_person('id', '{reference,subject,name}', 'id');
create trigger audit_change after insert or update or delete on expert_domain for each row
    when (not in_bulk()) execute function audit_change('expert_id', 'domain');
create trigger audit_change after insert or update or delete on expert_skill for each row
    when (not in_bulk()) execute function audit_change('expert_id', 'code');
create trigger audit_change after insert or update or delete on expert_language for each row
    when (not in_bulk()) execute function audit_change('expert_id', 'tag');
create trigger audit_change after insert or update or delete on degree for each row
    when (not in_bulk())
    execute function audit_change_of_person('expert_id', '{title,institution}', 'id');
create trigger audit_change after insert or update or delete on credential for each row
    when (not in_bulk()) execute function audit_change_of_person('expert_id', '{issuer}', 'id');
create trigger audit_change after insert or update or delete on work_history for each row
    when (not in_bulk())
    execute function audit_change_of_person('expert_id', '{employer,clients}', 'id');

-- Takes new experts with their parts, and audits each as one event. Runs as the owner, whom the policies of the parts let
-- through without a look at each row, so it looks itself: every expert must be of a provider of the caller's. The names
-- in a profile are those of the columns.
create function take_experts(profiles jsonb[]) returns setof jsonb
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    caller text := current_setting('app.subject', true);
begin
    perform refuse_reference('expert_provider', d ->> 'provider_id')
    from unnest(profiles) d
    where not exists (select 1 from provider p where p.id = (d ->> 'provider_id')::uuid
                        and p.organisation = d ->> 'organisation' and caller_is_party(p.organisation));

    insert into expert (id, version, provider_id, organisation, status, reference, subject, name, party_kind, head_count,
                        seniority, country, zone, working_from, working_to, working_days, weekly_capacity_minutes,
                        cost_rate_amount, cost_rate_currency, available_from, changed_at, audit_key)
    select e.id, 0, e.provider_id, e.organisation, 'DRAFT', e.reference, e.subject, e.name, e.party_kind, e.head_count,
           e.seniority, e.country, e.zone, e.working_from, e.working_to, e.working_days, e.weekly_capacity_minutes,
           e.cost_rate_amount, e.cost_rate_currency, e.available_from, e.changed_at, e.audit_key
    from unnest(profiles) d, jsonb_to_record(d) e (
        id uuid, provider_id uuid, organisation text, reference text, subject text, name text, party_kind text,
        head_count integer, seniority text, country text, zone text, working_from time, working_to time,
        working_days text, weekly_capacity_minutes integer, cost_rate_amount numeric, cost_rate_currency text,
        available_from date, changed_at timestamptz, audit_key uuid);

    insert into expert_domain (expert_id, domain, years)
    select (d ->> 'id')::uuid, p.* from unnest(profiles) d,
        jsonb_to_recordset(d -> 'domains') p (domain text, years integer);

    insert into expert_skill (expert_id, code, level, last_used_on)
    select (d ->> 'id')::uuid, p.* from unnest(profiles) d,
        jsonb_to_recordset(d -> 'skills') p (code text, level integer, last_used_on date);

    insert into expert_language (expert_id, tag, level)
    select (d ->> 'id')::uuid, p.* from unnest(profiles) d,
        jsonb_to_recordset(d -> 'languages') p (tag text, level text);

    insert into degree (expert_id, id, level, field, title, institution, awarded_year)
    select (d ->> 'id')::uuid, p.* from unnest(profiles) d,
        jsonb_to_recordset(d -> 'degrees') p (
            id uuid, level integer, field text, title text, institution text, awarded_year integer);

    insert into credential (expert_id, id, kind, type, domain, issuer, country, awarded_on, expires_on)
    select (d ->> 'id')::uuid, p.* from unnest(profiles) d,
        jsonb_to_recordset(d -> 'credentials') p (
            id uuid, kind text, type text, domain text, issuer text, country text, awarded_on date, expires_on date);

    insert into work_history (expert_id, id, employer, clients, domain, worked_from, worked_to)
    select (d ->> 'id')::uuid, p.* from unnest(profiles) d,
        jsonb_to_recordset(d -> 'work_history') p (
            id uuid, employer text, clients text[], domain text, worked_from date, worked_to date);

    insert into audit_event (id, transaction_id, recorded_at, organisation, subject, operation, request_id, reason,
                             entity, entity_id, action, before, after)
    select
        a.id, pg_current_xact_id(), clock_timestamp(),
        coalesce(nullif(current_setting('app.org', true), ''), '-'),
        case when caller is null or caller = '' then 'database:' || session_user else caller end,
        coalesce(current_setting('app.operation', true), ''),
        coalesce(current_setting('app.request', true), ''),
        nullif(current_setting('app.reason', true), ''),
        'expert', d ->> 'id', 'CREATED', null,
        d - '{reference,subject,name,degrees,credentials,work_history,audit_key}'::text[]
            || jsonb_build_object('version', 0, 'status', 'DRAFT', 'sealed', sealed_for_audit(
                   (d ->> 'audit_key')::uuid, a.id,
                   jsonb_build_object('reference', d -> 'reference', 'subject', d -> 'subject', 'name', d -> 'name',
                                      'degrees', d -> 'degrees', 'credentials', d -> 'credentials',
                                      'work_history', d -> 'work_history')))
    from (select audit_event_id() as id, d from unnest(profiles) d offset 0) a;

    return query select d from unnest(profiles) d;
end $$;
revoke all on function take_experts(jsonb[]) from public;
grant execute on function take_experts(jsonb[]) to ${appRole};
