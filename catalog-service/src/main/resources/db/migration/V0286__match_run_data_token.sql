-- A state of the data has a name that says nothing of the database: what the snapshot counts are everybody's transactions.
alter table match_run add column data_token uuid not null default gen_random_uuid();
create index match_run_organisation on match_run (organisation, id);
