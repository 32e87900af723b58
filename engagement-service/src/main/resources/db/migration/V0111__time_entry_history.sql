-- Everybody who wrote an entry or submitted it, and when it was first logged.
alter table time_entry
    add column touched_by text[] not null default '{}',
    add column logged_at  timestamptz;
-- The owner of the table sees all rows for a moment; an id begins with the milliseconds of its making.
alter table time_entry no force row level security;
update time_entry
set touched_by = array_remove(array[logged_by, submitted_by], null),
    logged_at = to_timestamp(('x' || left(replace(id::text, '-', ''), 12))::bit(48)::bigint / 1000.0);
alter table time_entry force row level security;
alter table time_entry
    alter column logged_at set not null,
    add constraint time_entry_four_eyes_of_all check (approved_by is null or approved_by <> all (touched_by));
