-- The same organisation however it is written: O'Reilly, O’Reilly and OReilly; A.B.C. Ltd and ABC Ltd; Jean-Luc and
-- Jean Luc. What is no letter and no digit does not count, unless there is nothing else.
select set_config('app.reach', 'ALL', true), set_config('app.org', 'platform', true);

create or replace function name_key(written text) returns text language sql stable parallel safe
    return coalesce(nullif(regexp_replace(lower(unaccent(normalize(written))), '[[:space:][:punct:]]+', '', 'g'), ''),
                    lower(normalize(written)));

-- A key of before is the name without punctuation already, with a blank in its place.
update expert_employer set name = name_key(name) where name ~ '[[:space:]]';
