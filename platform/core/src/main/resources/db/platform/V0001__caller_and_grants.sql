-- What every service's database starts with: who acts, and what the app role may do with tables made later.
create extension if not exists btree_gist;

alter default privileges in schema public grant select, insert, update, delete on tables to ${appRole};
alter default privileges in schema public grant usage, select on sequences to ${appRole};
grant usage on schema public to ${appRole};

-- True where the acting caller is party to a row. Set for each transaction by the service; unset means nobody.
create function caller_is_party(variadic organisations text[]) returns boolean
    language sql stable parallel safe
    return current_setting('app.reach', true) = 'ALL'
        or current_setting('app.org', true) = any (organisations);
