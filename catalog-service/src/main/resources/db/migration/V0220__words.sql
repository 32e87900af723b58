-- The words by which experts are found, and what a word of the taxonomy stands for.
create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- Every word as it is written, without accents and in lower case, and its English stem: whoever looks for "modelling"
-- finds "model"; names and Hindi are found as they are.
create function words_of(written text) returns text[] language sql stable parallel safe
    return array(select distinct key
                 from regexp_split_to_table(lower(unaccent(written)), '[[:space:][:punct:]]+') as w (word),
                      lateral unnest(array[word] || ts_lexize('english_stem', word)) as key
                 where key <> '');

create table taxonomy_word (
    word  text not null,
    facet text not null,
    constraint taxonomy_word_pk primary key (word, facet)
);
create index taxonomy_word_facet on taxonomy_word (facet);
create index taxonomy_word_similar on taxonomy_word using gin (word gin_trgm_ops);
comment on table taxonomy_word is 'unaudited: derived from the taxonomy';

create function write_skill_words() returns trigger language plpgsql as $$
begin
    delete from taxonomy_word where facet in (select 'skill:' || code from changed);
    insert into taxonomy_word
        select distinct word, 'skill:' || s.code
        from skill s, unnest(words_of(concat_ws(' ', s.code, s.label_en, s.label_hi))) word
        where s.code in (select code from changed);
    return null;
end $$;
create trigger skill_words_added after insert on skill referencing new table as changed
    for each statement execute function write_skill_words();
create trigger skill_words_changed after update on skill referencing new table as changed
    for each statement execute function write_skill_words();

insert into taxonomy_word
    select distinct word, 'domain:' || code from domain, unnest(words_of(concat_ws(' ', code, label_en, label_hi))) word
    union
    select distinct word, 'skill:' || code from skill, unnest(words_of(concat_ws(' ', code, label_en, label_hi))) word;
