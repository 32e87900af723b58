-- The answer of a write, kept with its effect in one transaction, so that a repeated request finds it.
create table idempotency_record (
    organisation  text        not null,
    key           text        not null constraint idempotency_key_form check (length(key) between 1 and 255),
    request_hash  text        not null,
    status        integer     not null,
    location      text,
    etag          text,
    body          text,
    created_at    timestamptz not null default now(),
    constraint idempotency_record_pk primary key (organisation, key)
);
create index idempotency_record_age on idempotency_record (created_at);

alter table idempotency_record enable row level security;
alter table idempotency_record force row level security;
create policy idempotency_record_party on idempotency_record using (caller_is_party(organisation));
