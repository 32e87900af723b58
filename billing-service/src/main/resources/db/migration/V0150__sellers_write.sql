-- Both parties read what is between them; only the seller, and callers across organisations, write it.
do $$
declare
    t record;
begin
    for t in
        select * from (values
            ('rate_card',
                'caller_is_party(organisation, buyer_organisation)',
                'caller_is_party(organisation)'),
            ('rate_line',
                'exists (select 1 from rate_card c where c.id = rate_card_id)',
                'exists (select 1 from rate_card c where c.id = rate_card_id and caller_is_party(c.organisation))'),
            ('billing_agreement',
                'caller_is_party(seller_organisation, buyer_organisation)',
                'caller_is_party(seller_organisation)'),
            ('agreement_rate_card',
                'exists (select 1 from billing_agreement a where a.id = agreement_id)',
                'exists (select 1 from billing_agreement a where a.id = agreement_id and caller_is_party(a.seller_organisation))'),
            ('agreement_role',
                'exists (select 1 from billing_agreement a where a.id = agreement_id)',
                'exists (select 1 from billing_agreement a where a.id = agreement_id and caller_is_party(a.seller_organisation))'),
            ('agreement_fixed_fx',
                'exists (select 1 from billing_agreement a where a.id = agreement_id)',
                'exists (select 1 from billing_agreement a where a.id = agreement_id and caller_is_party(a.seller_organisation))'),
            ('tax_registration',
                'exists (select 1 from legal_entity e where e.id = legal_entity_id)',
                'exists (select 1 from legal_entity e where e.id = legal_entity_id and caller_is_party(e.organisation))'),
            ('charge',
                'caller_is_party(seller_organisation, buyer_organisation)',
                'caller_is_party(seller_organisation)'),
            ('charge_part',
                'exists (select 1 from charge c where c.id = charge_id)',
                'exists (select 1 from charge c where c.id = charge_id and caller_is_party(c.seller_organisation))'),
            ('invoice',
                -- A draft is the seller's own matter; the buyer sees what was issued.
                'caller_is_party(seller_organisation) or status <> ''DRAFT'' and caller_is_party(buyer_organisation)',
                'caller_is_party(seller_organisation)'),
            ('invoice_tax_group',
                'exists (select 1 from invoice i where i.id = invoice_id)',
                'exists (select 1 from invoice i where i.id = invoice_id and caller_is_party(i.seller_organisation))'),
            ('invoice_line',
                'exists (select 1 from invoice i where i.id = invoice_id)',
                'exists (select 1 from invoice i where i.id = invoice_id and caller_is_party(i.seller_organisation))')
        ) as rule (name, reads, writes)
    loop
        execute format('drop policy %I on %I', t.name || '_party', t.name);
        execute format('create policy %I on %I for select using (%s)', t.name || '_read', t.name, t.reads);
        execute format('create policy %I on %I for insert with check (%s)', t.name || '_insert', t.name, t.writes);
        execute format('create policy %I on %I for update using (%s)', t.name || '_update', t.name, t.writes);
        execute format('create policy %I on %I for delete using (%s)', t.name || '_delete', t.name, t.writes);
    end loop;
end $$;
