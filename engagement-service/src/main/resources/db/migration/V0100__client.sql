-- Who buys knowledge work.
create table client (
    id           uuid   not null constraint client_pk primary key,
    version      bigint not null,
    organisation text   not null constraint client_organisation unique,
    name         text   not null,
    country      text   not null constraint client_country check (country ~ '^[A-Z]{2}$')
);
alter table client enable row level security;
alter table client force row level security;
create policy client_party on client using (caller_is_party(organisation));
