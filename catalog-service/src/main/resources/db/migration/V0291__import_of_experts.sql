-- A foreign key looks at each row by itself: a fifth of what the row of an expert costs in an import. As with the parts of
-- experts (V0201, V0270), the provider is looked at when an expert is written, and is never deleted.
revoke delete on provider from ${appRole};
alter table expert drop constraint expert_provider;

create trigger provider_stays before delete on provider for each row execute function refuse_loss();
create trigger provider_key_stays before update of id on provider for each row
    when (old.id is distinct from new.id) execute function refuse_loss();
create trigger provider_all_stay before truncate on provider for each statement execute function refuse_loss();

create function refer_to_provider() returns trigger language plpgsql as $$
begin
    perform refuse_reference('expert_provider', provider_id::text)
    from (select distinct provider_id from fresh) f
    where not exists (select 1 from provider p where p.id = f.provider_id);
    return null;
end $$;
-- take_experts looks itself.
create trigger inserted_provider after insert on expert referencing new table as fresh
    for each statement when (not in_bulk()) execute function refer_to_provider();
create trigger updated_provider after update on expert referencing new table as fresh
    for each statement execute function refer_to_provider();

-- For foreign keys that are no more; nobody asks them.
drop index credential_domain;
drop index work_history_domain;

-- Of the claims that were verified for a time only: new ones are not.
drop index degree_verified_until;
drop index credential_verified_until;
create index degree_verified_until on degree (verified_until) where verified_until is not null;
create index credential_verified_until on credential (verified_until) where verified_until is not null;
