-- Long work that a caller asked for and does not wait for: what it is, how far it is, and who works on it now.
create table operation (
    id               uuid        not null constraint operation_pk primary key,
    version          bigint      not null,
    organisation     text        not null,
    requested_by     text        not null,
    roles            text[]      not null,
    kind             text        not null,
    format           text        not null constraint operation_format check (format in ('CSV', 'NDJSON')),
    dry_run          boolean     not null,
    atomic           boolean     not null,
    status           text        not null constraint operation_status
        check (status in ('QUEUED', 'RUNNING', 'SUCCEEDED', 'PARTLY', 'FAILED', 'CANCELLED')),
    bytes            bigint      not null,
    total_rows       bigint      not null,
    created_rows     bigint      not null default 0,
    updated_rows     bigint      not null default 0,
    unchanged_rows   bigint      not null default 0,
    refused_rows     bigint      not null default 0,
    -- Where the next row begins. Moved in the transaction of the rows before it, so that a row is worked once.
    checkpoint_bytes bigint      not null default 0,
    checkpoint_line  bigint      not null default 1,
    cancel_requested boolean     not null default false,
    lease_owner      uuid,
    lease_until      timestamptz,
    attempts         integer     not null default 0,
    failure_code     text,
    failure_detail   text,
    created_at       timestamptz not null,
    started_at       timestamptz,
    ended_at         timestamptz,
    constraint operation_ended check ((ended_at is not null) = (status not in ('QUEUED', 'RUNNING'))),
    constraint operation_failure check ((failure_code is null) = (failure_detail is null))
);
create index operation_waiting on operation (created_at) where ended_at is null;
create index operation_organisation on operation (organisation, id);
create index operation_old on operation (ended_at);

-- What came with the request, in pieces of one size: a body of any length is taken and read in constant memory.
create table operation_content (
    operation_id uuid        not null,
    position     integer     not null,
    organisation text        not null,
    content      bytea       not null,
    received_at  timestamptz not null default now(),
    constraint operation_content_pk primary key (operation_id, position)
);
create index operation_content_received on operation_content (received_at);

-- What became of each row, by its line.
create table operation_row (
    id           uuid   not null constraint operation_row_pk primary key,
    operation_id uuid   not null constraint operation_row_operation references operation,
    organisation text   not null,
    line         bigint not null,
    outcome      text   not null constraint operation_row_outcome
        check (outcome in ('CREATED', 'UPDATED', 'UNCHANGED', 'REFUSED', 'NOT_KEPT')),
    object_id    text,
    code         text,
    detail       text,
    errors       jsonb,
    constraint operation_row_once unique (operation_id, line),
    constraint operation_row_refusal check ((outcome = 'REFUSED') = (code is not null))
);
create index operation_row_refused on operation_row (operation_id, id) where outcome = 'REFUSED';
create index operation_row_in_order on operation_row (operation_id, id);

alter table operation enable row level security;
alter table operation force row level security;
create policy operation_party on operation using (caller_is_party(organisation));
alter table operation_content enable row level security;
alter table operation_content force row level security;
create policy operation_content_party on operation_content using (caller_is_party(organisation));
alter table operation_row enable row level security;
alter table operation_row force row level security;
create policy operation_row_party on operation_row using (caller_is_party(organisation));

comment on table operation is 'unaudited: it moves with every batch; what it changes is audited with its id as the reason';
comment on table operation_content is 'unaudited: what came with a request, removed when the work is done';
comment on table operation_row is 'unaudited: the result of an operation, removed with it';
