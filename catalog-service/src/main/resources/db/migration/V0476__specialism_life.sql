-- A specialism has a life, as a skill has: it gets synonyms, and may be succeeded by another of its domain.
alter table specialism
    add column version bigint not null default 0,
    add column deprecated_at timestamptz,
    add column successor text constraint specialism_successor references specialism (code),
    add constraint specialism_succession check (successor is null or deprecated_at is not null),
    add constraint specialism_not_its_own_successor check (successor <> code);
alter table specialism alter column version drop default;
create index specialism_succeeded on specialism (successor);

create table specialism_synonym (
    specialism_id uuid not null constraint specialism_synonym_specialism references specialism,
    synonym       text not null,
    constraint specialism_synonym_pk primary key (specialism_id, synonym)
);
