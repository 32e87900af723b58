-- What a source said is not so stays known when the claim is dropped, and of whom something adverse is known is found by the
-- name when a person of the same name is vetted.
select set_config('app.reach', 'ALL', true), set_config('app.org', 'platform', true);

create table claim_refutation (
    expert_id  uuid        not null constraint claim_refutation_expert references expert,
    -- The degree or credential, which may be gone.
    claim_id   uuid        not null,
    what       text        not null,
    refuted_by text        not null,
    refuted_at timestamptz not null,
    constraint claim_refutation_pk primary key (expert_id, claim_id)
);
alter table claim_refutation enable row level security;
alter table claim_refutation force row level security;
create policy claim_refutation_party on claim_refutation
    using (exists (select 1 from expert e where e.id = expert_id and caller_is_party(e.organisation)));
create trigger audit_change after insert or update or delete on claim_refutation
    for each row execute function audit_change_of_person('expert_id', '{what}', 'expert_id', 'claim_id');

insert into claim_refutation
    select expert_id, id, title || ', ' || institution, check_by, check_at from degree where check_result = 'REFUTED'
    union all
    select expert_id, id, type || ', ' || issuer, check_by, check_at from credential where check_result = 'REFUTED';

-- From which experts of the same name an officer told this one apart.
alter table vetting_check add column told_apart_from uuid[];

-- Findings are few: by them, and not by everybody's name, a namesake is looked for.
create index vetting_check_adverse on vetting_check (case_id) where result = 'ADVERSE';
create index vetting_step_suspension on vetting_step (case_id) where verb = 'SUSPEND';
