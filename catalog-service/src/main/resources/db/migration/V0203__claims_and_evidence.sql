-- How a degree or credential is checked: the document that is shown, by reference and hash, and what a check found.
-- verified_by and verified_at are there while the claim counts as verified, and only then.
do $$
declare
    claim text;
begin
    foreach claim in array array['degree', 'credential'] loop
        execute format('alter table %1$I
            add column evidence_reference text,
            add column evidence_sha256    text constraint %1$s_evidence_hash check (evidence_sha256 ~ ''^[0-9a-f]{64}$''),
            add column evidence_by        text,
            add column evidence_at        timestamptz,
            add column check_result       text constraint %1$s_check_result
                check (check_result in (''VERIFIED'', ''REFUTED'', ''UNVERIFIABLE'', ''REVOKED'')),
            add column check_method       text constraint %1$s_check_method
                check (check_method in (''ISSUER_CONFIRMED'', ''PUBLIC_REGISTER'', ''DOCUMENT_REVIEW'')),
            add column check_note         text,
            add column check_by           text,
            add column check_at           timestamptz,
            add constraint %1$s_evidence check (
                (evidence_reference is null) = (evidence_sha256 is null)
                and (evidence_reference is null) = (evidence_by is null)
                and (evidence_reference is null) = (evidence_at is null)),
            add constraint %1$s_check check (
                (check_result is null) = (check_method is null)
                and (check_result is null) = (check_by is null) and (check_result is null) = (check_at is null)),
            add constraint %1$s_verified_by_check check (
                check_result is null or check_result = ''VERIFIED'' or verified_at is null)', claim);
    end loop;
end $$;

-- The document's name tells of a person too.
drop trigger audit_change on degree;
drop trigger audit_change on credential;
create trigger audit_change after insert or update or delete on degree for each row
    when (not in_bulk())
    execute function audit_change_of_person('expert_id', '{title,institution,evidence_reference,check_note}', 'id');
create trigger audit_change after insert or update or delete on credential for each row
    when (not in_bulk())
    execute function audit_change_of_person('expert_id', '{issuer,evidence_reference,check_note}', 'id');
