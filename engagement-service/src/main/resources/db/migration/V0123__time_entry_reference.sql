-- The id of an entry in the time sheet that it was imported from, by which a file is sent again and again.
alter table time_entry
    add column reference text constraint time_entry_reference_form check (length(reference) between 1 and 100),
    add constraint time_entry_reference unique (assignment_id, reference);
-- What lists are sorted by, each with the id that decides among equals.
create index time_entry_work_date on time_entry (work_date, id);
create index time_entry_started on time_entry (started_at, id);
create index need_title on need (title, id);
create index need_starts on need (starts_on, id);
create index engagement_title on engagement (title, id);
create index client_name on client (name, id);
create index assignment_starts on assignment (engagement_id, starts_on, id);
