-- Takes new experts with their parts, and audits each as one event. A profile and its personal part are the fields of a
-- JSON object, without its braces, named as the columns. The service sends what names a person, and the cost, apart from the rest of a
-- profile, so that each is parsed once, for the rows and for the audit alike: what was sealed is not parsed, picked, joined
-- and written out again.
-- Runs as the owner, whom the policies of the parts let through without a look at each row: that every expert is of a
-- provider of the caller's is looked at by the trigger refer_to_own_provider.
create or replace function take_experts(audit_keys uuid[], profiles text[], personal_parts text[])
    returns table (id uuid, provider_id uuid, organisation text)
    language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
    caller text := current_setting('app.subject', true);
begin
    return query with
    sealing as (
        select audit_event_id() as event, audit_key, profile, '{' || personal || '}' as personal
        from unnest(audit_keys, profiles, personal_parts) t (audit_key, profile, personal)
        -- Else there would be an event of its own for the seal.
        offset 0),
    taken as materialized (
        select event, audit_key, personal::jsonb as p,
            ('{' || profile || ', "version": 0, "status": "DRAFT", "sealed": "' || replace(
                encode(encrypt_iv(convert_to(personal, 'UTF8'), uuid_send(audit_key), uuid_send(event), 'aes-cbc/pad:pkcs'),
                       'base64'), E'\n', '\n') || '"}')::jsonb as d
        from sealing),
    heads as (
        insert into expert (id, version, provider_id, organisation, status, reference, subject, name, party_kind, head_count,
                            seniority, country, zone, working_from, working_to, working_days, weekly_capacity_minutes,
                            cost_rate_amount, cost_rate_currency, available_from, changed_at, audit_key)
        select e.id, 0, e.provider_id, e.organisation, 'DRAFT', p ->> 'reference', p ->> 'subject', p ->> 'name',
            e.party_kind, e.head_count, e.seniority, e.country, e.zone, e.working_from, e.working_to, e.working_days,
            e.weekly_capacity_minutes,
            -- A replica of before sends it with the profile.
            coalesce(p ->> 'cost_rate_amount', d ->> 'cost_rate_amount')::numeric,
            e.cost_rate_currency, e.available_from, e.changed_at, audit_key
        from taken, jsonb_to_record(d) e (
            id uuid, provider_id uuid, organisation text, party_kind text, head_count integer, seniority text, country text,
            zone text, working_from time, working_to time, working_days text, weekly_capacity_minutes integer,
            cost_rate_currency text, available_from date, changed_at timestamptz)),
    domains as (
        insert into expert_domain (expert_id, domain, years)
        select (d ->> 'id')::uuid, x.* from taken, jsonb_to_recordset(d -> 'domains') x (domain text, years integer)),
    skills as (
        insert into expert_skill (expert_id, code, level, last_used_on)
        select (d ->> 'id')::uuid, x.* from taken,
            jsonb_to_recordset(d -> 'skills') x (code text, level integer, last_used_on date)),
    languages as (
        insert into expert_language (expert_id, tag, level)
        select (d ->> 'id')::uuid, x.* from taken, jsonb_to_recordset(d -> 'languages') x (tag text, level text)),
    degrees as (
        insert into degree (expert_id, id, level, field, title, institution, awarded_year)
        select (d ->> 'id')::uuid, x.* from taken, jsonb_to_recordset(p -> 'degrees') x (
            id uuid, level integer, field text, title text, institution text, awarded_year integer)),
    credentials as (
        insert into credential (expert_id, id, kind, type, domain, issuer, country, awarded_on, expires_on)
        select (d ->> 'id')::uuid, x.* from taken, jsonb_to_recordset(p -> 'credentials') x (
            id uuid, kind text, type text, domain text, issuer text, country text, awarded_on date, expires_on date)),
    works as (
        insert into work_history (expert_id, id, employer, clients, domain, worked_from, worked_to)
        select (d ->> 'id')::uuid, x.* from taken, jsonb_to_recordset(p -> 'work_history') x (
            id uuid, employer text, clients text[], domain text, worked_from date, worked_to date)),
    audited as (
        insert into audit_event (id, transaction_id, recorded_at, organisation, subject, operation, request_id, reason,
                                 entity, entity_id, action, before, after)
        select event, pg_current_xact_id(), clock_timestamp(),
            coalesce(nullif(current_setting('app.org', true), ''), '-'),
            case when caller is null or caller = '' then 'database:' || session_user else caller end,
            coalesce(current_setting('app.operation', true), ''),
            coalesce(current_setting('app.request', true), ''),
            nullif(current_setting('app.reason', true), ''),
            'expert', d ->> 'id', 'CREATED', null, d
        from taken)
    select (d ->> 'id')::uuid, (d ->> 'provider_id')::uuid, d ->> 'organisation' from taken;
end $$;
revoke all on function take_experts(uuid[], text[], text[]) from public;
grant execute on function take_experts(uuid[], text[], text[]) to ${appRole};
