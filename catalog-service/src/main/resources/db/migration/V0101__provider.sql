-- Who employs the experts: another company, or the client's own subsidiary (captive).
create table provider (
    id                  uuid   not null constraint provider_pk primary key,
    version             bigint not null,
    kind                text   not null constraint provider_kind check (kind in ('THIRD_PARTY', 'CAPTIVE')),
    organisation        text   not null,
    parent_organisation text,
    name                text   not null,
    country             text   not null constraint provider_country check (country ~ '^[A-Z]{2}$'),
    constraint provider_parent_of_captive check ((kind = 'CAPTIVE') = (parent_organisation is not null))
);
create index provider_organisation on provider (organisation);
alter table provider enable row level security;
alter table provider force row level security;
-- A third party offers itself to every client; a captive works for its parent and is nobody else's business.
create policy provider_visible on provider for select
    using (kind = 'THIRD_PARTY' or caller_is_party(organisation, parent_organisation));
create policy provider_party on provider using (caller_is_party(organisation));
