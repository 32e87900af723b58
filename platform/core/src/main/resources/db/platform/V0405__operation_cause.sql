-- Which call asked for an operation, and in which trace: its changes are written down as those of the call, and its events
-- and what they set off continue the trace. Empty for what was asked for before.
alter table operation
    add column call        text not null default '',
    add column traceparent text not null default '';
