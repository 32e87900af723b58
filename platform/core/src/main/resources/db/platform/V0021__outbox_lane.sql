-- A lane for each receiver of the outbox, be it a peer or a webhook, so that whoever is down or slow delays itself only.
create table outbox_lane (
    topic        text        not null constraint outbox_lane_pk primary key,
    -- Whose webhook it leads to; null for a peer.
    organisation text,
    -- Since something was delivered.
    failures     integer     not null default 0,
    not_before   timestamptz not null default now(),
    stopped      boolean     not null default false
);
comment on table outbox_lane is 'unaudited: the queue''s own book-keeping';
alter table outbox_lane enable row level security;
alter table outbox_lane force row level security;
create policy outbox_lane_party on outbox_lane using (caller_is_party(organisation));

alter table outbox_message
    add column organisation text,
    add column event_id     uuid,
    -- Tried often enough: it waits for somebody to have it sent again, and its aggregate's later messages with it.
    add column parked_at    timestamptz;
create index outbox_message_due on outbox_message (topic, next_attempt_at)
    where delivered_at is null and parked_at is null;
-- A webhook's deliveries, newest first.
create index outbox_message_of_webhook on outbox_message (topic, position) where event_id is not null;
create policy outbox_message_own on outbox_message using (organisation is not null and caller_is_party(organisation));
