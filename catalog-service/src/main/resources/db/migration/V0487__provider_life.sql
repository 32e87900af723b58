-- Providers and delivery centres are closed one day, for good: what was, is still read, and nothing new is taken.
alter table provider
    add column closed_reason text,
    add column closed_by     text,
    add column closed_at     timestamptz,
    add constraint provider_closed check (
        (closed_reason is null) = (closed_at is null) and (closed_by is null) = (closed_at is null));
alter table delivery_centre
    add column closed_reason text,
    add column closed_by     text,
    add column closed_at     timestamptz,
    add constraint delivery_centre_closed check (
        (closed_reason is null) = (closed_at is null) and (closed_by is null) = (closed_at is null));
