-- A clear check of the background outweighs what was refuted only where it says so, each officer's refutation stands by itself,
-- and who is away on a day is found by the day.
select set_config('app.reach', 'ALL', true), set_config('app.org', 'platform', true);

-- Which refuted claims an officer found not to speak against the expert.
alter table vetting_check add column outweighs uuid[];
drop trigger audit_change on vetting_check;
create trigger audit_change after insert or update or delete on vetting_check
    for each row execute function audit_change_of_person(
        'case_id', '{method,document_reference,document_sha256,told_apart_from,outweighs}', 'case_id', 'nth');

alter table claim_refutation drop constraint claim_refutation_pk;
alter table claim_refutation add constraint claim_refutation_pk primary key (expert_id, claim_id, refuted_by);
drop trigger audit_change on claim_refutation;
create trigger audit_change after insert or update or delete on claim_refutation
    for each row execute function audit_change_of_person('expert_id', '{what}', 'expert_id', 'claim_id', 'refuted_by');

-- Not on the period: what "@>" compares is not leakproof, so that row-level security comes before such an index.
create index expert_absence_day on expert_absence (ends_on, starts_on) include (expert_id);
