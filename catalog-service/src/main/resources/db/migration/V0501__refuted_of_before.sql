-- Experts whose refuted or revoked credentials counted as claimed before V0500: few, and the job takes them into the lists.
select set_config('app.reach', 'ALL', true), set_config('app.org', 'platform', true);
select refresh_expert_search(array(
    select distinct expert_id from credential where check_result in ('REFUTED', 'REVOKED')));
