-- The provider's own number of an expert, by which a file of experts is sent again and again.
alter table expert
    add column reference text constraint expert_reference_form check (length(reference) between 1 and 100),
    add constraint expert_reference unique (provider_id, reference);
-- What experts are sorted by.
create index expert_available on expert (available_from, id);
create index expert_capacity on expert (weekly_capacity_minutes, id);
create index expert_country on expert (country, id);
