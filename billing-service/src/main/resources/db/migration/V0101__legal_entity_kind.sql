-- Tax law tells businesses from consumers; only businesses are billed.
alter table legal_entity
    add column kind text not null default 'BUSINESS'
        constraint legal_entity_kind check (kind in ('BUSINESS', 'CONSUMER'));
alter table legal_entity alter column kind drop default;
