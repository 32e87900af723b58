-- Whether a provider or a delivery centre may be closed: does anybody who is vetted, suspended or being vetted work there?
create index expert_in_use on expert (provider_id, delivery_centre_id)
    where status not in ('DRAFT', 'REJECTED', 'EXPIRED', 'WITHDRAWN');
