-- A match as it was asked for and answered, to be read again and to be run again.
create table match_run (
    id             uuid        not null constraint match_run_pk primary key,
    version        bigint      not null,
    organisation   text        not null,
    run_by         text        not null,
    run_at         timestamptz not null,
    rerun_of       uuid        constraint match_run_rerun_of references match_run,
    data_version   text        not null,
    data_changed   boolean,
    result_changed boolean,
    input          jsonb       not null,
    result         jsonb       not null,
    constraint match_run_rerun check (
        (rerun_of is null) = (data_changed is null) and (rerun_of is null) = (result_changed is null))
);
create index match_run_rerun_of on match_run (rerun_of);
alter table match_run enable row level security;
alter table match_run force row level security;
create policy match_run_party on match_run using (caller_is_party(organisation));
