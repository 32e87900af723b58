-- That a claim was verified counts for a time of its own, apart from how long the credential itself is valid: how it was
-- verified, from which day to which, and how many days before the end the provider was reminded last.
do $$
declare
    claim text;
begin
    foreach claim in array array['degree', 'credential'] loop
        execute format('alter table %1$I
            add column verified_method        text constraint %1$s_verified_method
                check (verified_method in (''ISSUER_CONFIRMED'', ''PUBLIC_REGISTER'', ''DOCUMENT_REVIEW'')),
            add column verified_from          date,
            add column verified_until         date,
            add column verified_reminded_days integer,
            add constraint %1$s_verified_period check (verified_until > verified_from),
            add constraint %1$s_verified_terms check (
                verified_at is not null
                or num_nonnulls(verified_method, verified_from, verified_until, verified_reminded_days) = 0)', claim);
        execute format('create index %1$s_verified_until on %1$I (verified_until)', claim);
    end loop;
end $$;
