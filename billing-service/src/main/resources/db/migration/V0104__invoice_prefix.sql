-- CGST Rule 46(b): an invoice number has 16 characters at most; PREFIX/26-27/000001 leaves three for the prefix.
alter table legal_entity
    add constraint legal_entity_invoice_prefix check (invoice_prefix ~ '^[A-Z0-9]{1,3}$');
