-- Approvals of before V0480 end as their rounds of vetting say.
select set_config('app.reach', 'ALL', true), set_config('app.org', 'platform', true);

-- No event of the audit: it is what the round of vetting says already.
alter table expert disable trigger user;
update expert e set vetted_until = c.valid_until
    from (select distinct on (expert_id) expert_id, valid_until from vetting_case
          where outcome = 'APPROVED' order by expert_id, id desc) c
    where c.expert_id = e.id and c.valid_until is not null and e.status in ('VETTED', 'SUSPENDED');
alter table expert enable trigger user;

-- As in V0290: pages of a million take minutes, and until they are there experts are read from their parts.
insert into expert_without_page select expert_id from expert_page on conflict do nothing;
truncate expert_page;
