-- A skill has a life: it gets synonyms and a specialism, may come from ESCO, and may be succeeded by another.
alter table skill
    add column version bigint not null default 0,
    add column specialism text constraint skill_specialism references specialism (code),
    -- The concept of ESCO that it is, by which an import finds it again.
    add column esco_id uuid constraint skill_esco unique,
    add column deprecated_at timestamptz,
    add column successor text constraint skill_successor references skill (code),
    add constraint skill_succession check (successor is null or deprecated_at is not null),
    add constraint skill_not_its_own_successor check (successor <> code),
    -- A skill of no domain is one of all: ESCO's transversal ones.
    alter column domain drop not null;
alter table skill alter column version drop default;
create index skill_of_specialism on skill (specialism);
create index skill_succeeded on skill (successor);

create table skill_synonym (
    skill_id uuid not null constraint skill_synonym_skill references skill,
    synonym  text not null,
    constraint skill_synonym_pk primary key (skill_id, synonym)
);
