-- What a profile says beyond the first: a person or a team, seniority, when a skill was last used, the field of a degree,
-- where the expert worked before, and what he cost when.
alter table expert
    add column party_kind text    not null default 'PERSON'
        constraint expert_party_kind check (party_kind in ('PERSON', 'TEAM')),
    add column head_count integer not null default 1 constraint expert_head_count check (head_count between 1 and 500),
    add column seniority  text    constraint expert_seniority
        check (seniority in ('JUNIOR', 'MID', 'SENIOR', 'PRINCIPAL')),
    add constraint expert_one_person check ((party_kind = 'PERSON') = (head_count = 1));

alter table expert_skill add column last_used_on date;

-- ISCED-F 2013: a broad field has two digits, a narrow one three, a detailed one four.
alter table degree add column field text constraint degree_field check (field ~ '^[0-9]{2,4}$');

-- The input of conflict checks: for whom the expert worked, and for whose benefit.
create table work_history (
    id          uuid   not null constraint work_history_pk primary key,
    expert_id   uuid   not null constraint work_history_expert references expert,
    employer    text   not null,
    clients     text[] not null,
    domain      text   constraint work_history_domain references domain,
    worked_from date   not null,
    worked_to   date,
    constraint work_history_period check (worked_to > worked_from)
);
create index work_history_expert on work_history (expert_id);
create index work_history_domain on work_history (domain);

-- The rate in force stands on the expert, where it is matched and sorted by. These are the periods of whoever has had
-- more than one, or will have: without gap and overlap, the first without a beginning, the last without an end.
create table cost_rate (
    id         uuid           not null constraint cost_rate_pk primary key,
    expert_id  uuid           not null constraint cost_rate_expert references expert,
    valid_from date,
    valid_to   date,
    amount     numeric(19, 6) not null constraint cost_rate_amount check (amount >= 0),
    currency   text           not null constraint cost_rate_currency check (currency ~ '^[A-Z]{3}$'),
    constraint cost_rate_period check (valid_to > valid_from),
    constraint cost_rate_no_overlap exclude using gist (expert_id with =, daterange(valid_from, valid_to) with &&)
);
create index cost_rate_expert on cost_rate (expert_id);
create index cost_rate_begins on cost_rate (valid_from);

alter table work_history enable row level security;
alter table work_history force row level security;
create policy work_history_visible on work_history for select
    using (exists (select 1 from expert e where e.id = expert_id));
create policy work_history_party on work_history
    using (exists (select 1 from expert e where e.id = expert_id and caller_is_party(e.organisation)));

alter table cost_rate enable row level security;
alter table cost_rate force row level security;
-- What an expert costs is the provider's secret.
create policy cost_rate_party on cost_rate
    using (exists (select 1 from expert e where e.id = expert_id and caller_is_party(e.organisation)));
