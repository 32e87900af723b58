-- What clients want done, and the assessments that tell knowledge work from routine work.
create table need (
    id                   uuid    not null constraint need_pk primary key,
    version              bigint  not null,
    client_id            uuid    not null constraint need_client references client,
    organisation         text    not null,
    title                text    not null,
    domain               text    not null,
    description          text    not null,
    one_off              boolean not null,
    starts_on            date    not null,
    expected_ends_on     date,
    weekly_minutes       integer not null constraint need_weekly_minutes check (weekly_minutes > 0),
    excluded_competitors text[]  not null,
    data_classification  text    not null constraint need_data_classification
        check (data_classification in ('PUBLIC', 'INTERNAL', 'CONFIDENTIAL', 'RESTRICTED')),
    status               text    not null constraint need_status
        check (status in ('DRAFT', 'SUBMITTED', 'RETURNED', 'QUALIFIED_KPO', 'QUALIFIED_HYBRID', 'NOT_KPO')),
    return_reason        text,
    constraint need_period check (expected_ends_on >= starts_on)
);
create index need_client on need (client_id);
create index need_organisation on need (organisation, id);
alter table need enable row level security;
alter table need force row level security;
create policy need_party on need using (caller_is_party(organisation));

create table qualification_assessment (
    id                    uuid          not null constraint qualification_assessment_pk primary key,
    need_id               uuid          not null constraint qualification_assessment_need references need,
    organisation          text          not null,
    judgement             integer       not null constraint qualification_assessment_judgement check (judgement between 0 and 4),
    advanced_expertise    integer       not null constraint qualification_assessment_advanced_expertise check (advanced_expertise between 0 and 4),
    core_information_work integer       not null constraint qualification_assessment_core_information_work check (core_information_work between 0 and 4),
    one_off               integer       not null constraint qualification_assessment_one_off check (one_off between 0 and 4),
    uncodifiable          integer       not null constraint qualification_assessment_uncodifiable check (uncodifiable between 0 and 4),
    decision_impact       integer       not null constraint qualification_assessment_decision_impact check (decision_impact between 0 and 4),
    confidentiality       integer       not null constraint qualification_assessment_confidentiality check (confidentiality between 0 and 4),
    score                 numeric(5, 2) not null constraint qualification_assessment_score check (score between 0 and 100),
    verdict               text          not null constraint qualification_assessment_verdict check (verdict in ('KPO', 'HYBRID', 'BPO')),
    assessed_by           text          not null,
    assessed_at           timestamptz   not null
);
create index qualification_assessment_need on qualification_assessment (need_id);
alter table qualification_assessment enable row level security;
alter table qualification_assessment force row level security;
create policy qualification_assessment_party on qualification_assessment using (caller_is_party(organisation));
