-- Zeta Holdings Ltd and Zeta Holdings are one employer when a match leaves people out: a conflict is rather found too often
-- than too seldom, so an employer is known by the name as it is written and by the name without its legal form. Not so where
-- providers are told apart: Zeta GmbH and Zeta AG may stand in one register.

-- Zeta Holdings (Pvt.) Ltd. and Zeta Holdings GmbH & Co. KG are zeta holdings; a form alone is a name.
create function without_legal_form(written text) returns text language plpgsql stable parallel safe as $$
declare
    -- Without their dots; S. A. is two words.
    forms constant text[] := array[
        'ltd', 'limited', 'private', 'pvt', 'llc', 'llp', 'lp', 'plc', 'inc', 'incorporated', 'corp', 'corporation', 'co',
        'company', 'cie', 'pty', 'proprietary', 'pte', 'sdn', 'bhd', 'gmbh', 'mbh', 'ag', 'kg', 'kgaa', 'ohg', 'ug', 'se',
        'sa', 'sas', 'sasu', 'sarl', 'srl', 'spa', 'sl', 'ltda', 'bv', 'nv', 'ab', 'as', 'asa', 'a/s', 'aps', 'oy', 'oyj',
        'kk', 'gk', 'sro', 'kft', 'zrt', 'doo', 'लिमिटेड', 'लि', 'प्राइवेट', 'प्रा'];
    words text[] := regexp_split_to_array(lower(unaccent(normalize(written))), '[[:space:],&()-]+');
    many  integer;
begin
    loop
        many := cardinality(words);
        if many > 1 and (words[many] = '' or replace(words[many], '.', '') = any (forms)) then
            words := words[:many - 1];
        elsif many > 2 and replace(words[many - 1] || words[many], '.', '') = any (forms) then
            words := words[:many - 2];
        else
            return coalesce(nullif(array_to_string(words, ' '), ''), written);
        end if;
    end loop;
end $$;
