-- Where a partner wants to be told of events, what was sent there, and how far the events are handed out.
create table webhook_endpoint (
    id                    uuid        not null constraint webhook_endpoint_pk primary key,
    version               bigint      not null,
    organisation          text        not null,
    every_organisation    boolean     not null,
    url                   text        not null constraint webhook_endpoint_url_length check (length(url) <= 2000),
    description           text,
    types                 text[]      not null constraint webhook_endpoint_types_named check (cardinality(types) > 0),
    state                 text        not null
        constraint webhook_endpoint_state check (state in ('ACTIVE', 'PAUSED', 'PARKED')),
    parked_reason         text,
    -- Sealed with a key that the database does not know.
    secret                text        not null,
    previous_secret       text,
    previous_secret_until timestamptz,
    created_by            text        not null,
    created_at            timestamptz not null,
    constraint webhook_endpoint_parked_reason check ((state = 'PARKED') = (parked_reason is not null)),
    constraint webhook_endpoint_overlap check ((previous_secret is null) = (previous_secret_until is null))
);
create index webhook_endpoint_organisation on webhook_endpoint (organisation);
alter table webhook_endpoint enable row level security;
alter table webhook_endpoint force row level security;
create policy webhook_endpoint_party on webhook_endpoint using (caller_is_party(organisation));

create table webhook_attempt (
    id              uuid        not null constraint webhook_attempt_pk primary key,
    delivery_id     uuid        not null,
    endpoint_id     uuid        not null
        constraint webhook_attempt_endpoint references webhook_endpoint on delete cascade,
    organisation    text        not null,
    at              timestamptz not null,
    duration_millis bigint      not null,
    status_code     integer,
    error           text,
    answer          text constraint webhook_attempt_answer_short check (length(answer) <= 500)
);
create index webhook_attempt_delivery on webhook_attempt (delivery_id, id);
create index webhook_attempt_endpoint_age on webhook_attempt (endpoint_id, at);
comment on table webhook_attempt is 'unaudited: a log of its own';
alter table webhook_attempt enable row level security;
alter table webhook_attempt force row level security;
create policy webhook_attempt_party on webhook_attempt using (caller_is_party(organisation));

-- One row: the last event that was handed out. Whoever holds it hands out; several replicas take turns.
create table event_fan_out (
    one      boolean not null constraint event_fan_out_pk primary key constraint event_fan_out_one check (one),
    xid      bigint  not null,
    position bigint  not null
);
insert into event_fan_out values (true, 0, 0);
comment on table event_fan_out is 'unaudited: the queue''s own book-keeping';
alter table event_fan_out enable row level security;
alter table event_fan_out force row level security;
create policy event_fan_out_job on event_fan_out using (current_setting('app.reach', true) = 'ALL');

-- Whether a webhook is told of an event: it is of its organisation, and of a type that it asked for.
create function webhook_wants(w webhook_endpoint, e event) returns boolean
    language sql stable
    return (w.every_organisation or w.organisation = any (e.parties))
        and exists (select 1 from unnest(w.types) t
                    where e.type like replace(replace(t, '_', '\_'), '*', '%'));
