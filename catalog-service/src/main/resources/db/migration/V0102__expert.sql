-- Who can do the work. The organisation is the provider's, copied so that the policy needs no join.
create table expert (
    id                      uuid        not null constraint expert_pk primary key,
    version                 bigint      not null,
    provider_id             uuid        not null constraint expert_provider references provider,
    organisation            text        not null,
    status                  text        not null constraint expert_status
                                check (status in ('DRAFT', 'SUBMITTED', 'VETTED', 'REJECTED')),
    subject                 text,
    name                    text        not null,
    country                 text        not null constraint expert_country check (country ~ '^[A-Z]{2}$'),
    zone                    text        not null,
    working_from            time        not null,
    working_to              time        not null,
    working_days            text        not null constraint expert_working_days check (working_days ~ '^[1-7]{1,7}$'),
    weekly_capacity_minutes integer     not null constraint expert_capacity check (weekly_capacity_minutes between 1 and 10080),
    cost_rate_amount        numeric(19, 6) not null constraint expert_cost_rate check (cost_rate_amount >= 0),
    cost_rate_currency      text        not null constraint expert_currency check (cost_rate_currency ~ '^[A-Z]{3}$'),
    available_from          date        not null,
    changed_at              timestamptz not null,
    constraint expert_working_hours check (working_from <> working_to),
    constraint expert_subject unique (organisation, subject)
);
create index expert_provider on expert (provider_id);
alter table expert enable row level security;
alter table expert force row level security;
-- A vetted expert exists for whoever may see the provider, every other one for its own provider only.
create policy expert_visible on expert for select
    using (caller_is_party(organisation)
        or status = 'VETTED' and exists (select 1 from provider p where p.id = provider_id));
create policy expert_party on expert using (caller_is_party(organisation));

create table expert_domain (
    expert_id uuid    not null constraint expert_domain_expert references expert,
    domain    text    not null constraint expert_domain_domain references domain,
    years     integer not null constraint expert_domain_years check (years between 0 and 60),
    constraint expert_domain_pk primary key (expert_id, domain)
);
create index expert_domain_domain on expert_domain (domain);

create table expert_skill (
    expert_id uuid    not null constraint expert_skill_expert references expert,
    code      text    not null constraint expert_skill_skill references skill (code),
    level     integer not null constraint expert_skill_level check (level between 1 and 5),
    constraint expert_skill_pk primary key (expert_id, code)
);
create index expert_skill_skill on expert_skill (code);

create table expert_language (
    expert_id uuid not null constraint expert_language_expert references expert,
    tag       text not null,
    level     text not null constraint expert_language_level check (level in ('A1', 'A2', 'B1', 'B2', 'C1', 'C2')),
    constraint expert_language_pk primary key (expert_id, tag)
);

create table degree (
    id           uuid    not null constraint degree_pk primary key,
    expert_id    uuid    not null constraint degree_expert references expert,
    level        integer not null constraint degree_level check (level between 0 and 8),
    title        text    not null,
    institution  text    not null,
    awarded_year integer not null,
    verified_by  text,
    verified_at  timestamptz,
    constraint degree_verification check ((verified_by is null) = (verified_at is null))
);
create index degree_expert on degree (expert_id);

create table credential (
    id          uuid not null constraint credential_pk primary key,
    expert_id   uuid not null constraint credential_expert references expert,
    kind        text not null constraint credential_kind check (kind in ('CERTIFICATE', 'LICENCE')),
    type        text not null,
    domain      text not null constraint credential_domain references domain,
    issuer      text not null,
    country     text not null constraint credential_country check (country ~ '^[A-Z]{2}$'),
    awarded_on  date not null,
    expires_on  date,
    verified_by text,
    verified_at timestamptz,
    constraint credential_period check (expires_on > awarded_on),
    constraint credential_verification check ((verified_by is null) = (verified_at is null))
);
create index credential_expert on credential (expert_id);
create index credential_domain on credential (domain);

-- The parts of an expert are seen with the expert and written by the provider.
do $$
declare
    part text;
begin
    foreach part in array array['expert_domain', 'expert_skill', 'expert_language', 'degree', 'credential'] loop
        execute format('alter table %I enable row level security', part);
        execute format('alter table %I force row level security', part);
        execute format('create policy %I on %I for select
            using (exists (select 1 from expert e where e.id = expert_id))', part || '_visible', part);
        execute format('create policy %I on %I
            using (exists (select 1 from expert e where e.id = expert_id and caller_is_party(e.organisation)))',
            part || '_party', part);
    end loop;
end $$;
