-- The delivery of a message continues the trace of the change that caused it (W3C Trace Context).
alter table outbox_message add column traceparent text;
