-- Third parties are known to every organisation, but not to a transaction that acts for nobody.
alter policy provider_visible on provider
    using (kind = 'THIRD_PARTY' and coalesce(current_setting('app.org', true), '') <> ''
        or caller_is_party(organisation, parent_organisation));
