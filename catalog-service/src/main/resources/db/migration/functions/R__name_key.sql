-- What names of one organisation have in common however they are written: Nestlé S.A. and NESTLE, S.A.; O'Reilly, O’Reilly
-- and OReilly; A.B.C. Ltd and ABC Ltd; Jean-Luc and Jean Luc. What is no letter and no digit does not count, unless there
-- is nothing else.
-- C Labs, C++ Labs and C# Labs are three organisations, also without their blanks: behind a letter, a digit or each other +
-- and # tell names apart. Standing alone, as in Barnes + Noble, they are punctuation; and one + between two letters or
-- digits parts words: Roland+Berger is Roland Berger.
-- Between two words & is the word and, and neither counts: Smith & Sons is Smith and Sons.
-- expert_employer keeps keys. A migration that writes those of before anew has to spell the new rule itself: it runs before
-- this file does.
create or replace function name_key(written text) returns text language sql stable parallel safe
    return coalesce(
        nullif(case when written ~ '[+#＋＃]'
            then regexp_replace(lower(unaccent(normalize(written))),
                                '(?<=[[:space:]])and[[:space:]]|(?<![[:alnum:]+#])[+#]|(?<=[[:alnum:]])[+](?=[[:alnum:]])|(?![+#])[[:space:][:punct:]]',
                                '', 'g')
            else regexp_replace(lower(unaccent(normalize(written))), '(?<=[[:space:]])and[[:space:]]|[[:space:][:punct:]]+',
                                '', 'g') end, ''),
        lower(normalize(written)));
