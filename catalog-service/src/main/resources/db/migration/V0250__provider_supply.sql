-- What a provider is made of and offers: legal entities, delivery centres with their calendars, certificates, offerings.
create table provider_legal_entity (
    provider_id         uuid    not null constraint provider_legal_entity_provider references provider,
    nth                 integer not null,
    name                text    not null,
    country             text    not null constraint provider_legal_entity_country check (country ~ '^[A-Z]{2}$'),
    registration_number text    not null,
    constraint provider_legal_entity_pk primary key (provider_id, nth)
);

create table delivery_centre (
    id           uuid   not null constraint delivery_centre_pk primary key,
    version      bigint not null,
    provider_id  uuid   not null constraint delivery_centre_provider references provider,
    organisation text   not null,
    name         text   not null,
    city         text   not null,
    country      text   not null constraint delivery_centre_country check (country ~ '^[A-Z]{2}$'),
    subdivision  text   constraint delivery_centre_subdivision check (subdivision ~ '^[A-Z0-9]{1,3}$'),
    zone         text   not null,
    changed_at   timestamptz not null
);
create index delivery_centre_of_provider on delivery_centre (provider_id, id);
create index delivery_centre_country on delivery_centre (country, id);

create table delivery_centre_day (
    delivery_centre_id uuid not null constraint delivery_centre_day_centre references delivery_centre,
    day                date not null,
    name               text not null,
    kind               text not null constraint delivery_centre_day_kind check (kind in ('HOLIDAY', 'WORKED')),
    constraint delivery_centre_day_pk primary key (delivery_centre_id, day)
);

create table capability_certificate (
    id           uuid   not null constraint capability_certificate_pk primary key,
    version      bigint not null,
    provider_id  uuid   not null constraint capability_certificate_provider references provider,
    organisation text   not null,
    type         text   not null,
    issuer       text   not null,
    number       text   not null,
    awarded_on   date   not null,
    expires_on   date   not null,
    -- So many days before its end the provider was told last; 0 that it has ended.
    told_days    integer,
    constraint capability_certificate_period check (expires_on > awarded_on),
    constraint capability_certificate_once unique (provider_id, type, number)
);
create index capability_certificate_ending on capability_certificate (expires_on);

create table service_offering (
    id             uuid    not null constraint service_offering_pk primary key,
    version        bigint  not null,
    provider_id    uuid    not null constraint service_offering_provider references provider,
    organisation   text    not null,
    domain         text    not null constraint service_offering_domain references domain,
    specialism     text,
    description    text    not null,
    price_from     numeric(19, 6) not null,
    price_to       numeric(19, 6) not null,
    price_currency text    not null constraint service_offering_currency check (price_currency ~ '^[A-Z]{3}$'),
    lead_time_days integer not null constraint service_offering_lead_time check (lead_time_days between 0 and 365),
    changed_at     timestamptz not null,
    constraint service_offering_band check (price_from >= 0 and price_to >= price_from)
);
create index service_offering_of_provider on service_offering (provider_id, id);
create index service_offering_domain on service_offering (domain, id);

-- Seen with the provider, written by it.
do $$
declare
    part text;
begin
    foreach part in array array['provider_legal_entity', 'delivery_centre', 'delivery_centre_day', 'capability_certificate',
                                'service_offering'] loop
        execute format('alter table %I enable row level security', part);
        execute format('alter table %I force row level security', part);
    end loop;
    foreach part in array array['delivery_centre', 'capability_certificate', 'service_offering'] loop
        execute format('create policy %I on %I for select
            using (exists (select 1 from provider p where p.id = provider_id))', part || '_visible', part);
        execute format('create policy %I on %I using (caller_is_party(organisation))', part || '_party', part);
    end loop;
end $$;
create policy provider_legal_entity_visible on provider_legal_entity for select
    using (exists (select 1 from provider p where p.id = provider_id));
create policy provider_legal_entity_party on provider_legal_entity
    using (exists (select 1 from provider p where p.id = provider_id and caller_is_party(p.organisation)));
create policy delivery_centre_day_visible on delivery_centre_day for select
    using (exists (select 1 from delivery_centre c where c.id = delivery_centre_id));
create policy delivery_centre_day_party on delivery_centre_day
    using (exists (select 1 from delivery_centre c where c.id = delivery_centre_id and caller_is_party(c.organisation)));

-- Whose calendar counts for an expert; without a centre the public holidays of the country do.
alter table expert add column delivery_centre_id uuid constraint expert_delivery_centre references delivery_centre;
create index expert_delivery_centre on expert (delivery_centre_id);
