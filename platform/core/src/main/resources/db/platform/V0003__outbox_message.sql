-- What another service must learn, written in the transaction of the change and delivered afterwards, at least once.
create table outbox_message (
    id              uuid        not null constraint outbox_message_pk primary key,
    topic           text        not null,
    aggregate_id    uuid        not null,
    position        bigint      generated always as identity,
    payload         jsonb       not null,
    created_at      timestamptz not null default now(),
    attempts        integer     not null default 0,
    next_attempt_at timestamptz not null default now(),
    last_error      text,
    delivered_at    timestamptz
);
create index outbox_message_waiting on outbox_message (topic, position) where delivered_at is null;
create index outbox_message_waiting_aggregate on outbox_message (topic, aggregate_id, position) where delivered_at is null;

-- Any caller's change may leave a message; only the delivery job, which sees every organisation, reads them.
alter table outbox_message enable row level security;
alter table outbox_message force row level security;
create policy outbox_message_write on outbox_message for insert with check (true);
create policy outbox_message_deliver on outbox_message using (current_setting('app.reach', true) = 'ALL');
