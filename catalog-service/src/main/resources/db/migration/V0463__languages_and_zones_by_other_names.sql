-- Languages and zones that have one name more since V0430: what was stated under another is kept under that of LanguageTags
-- and ZoneNames. They are rare, so that each expert is written down anew as with any change.
select set_config('app.reach', 'ALL', true), set_config('app.org', 'platform', true);

create temporary table language_alias (was text primary key, is_now text not null) on commit drop;
insert into language_alias values
    ('als', 'sq'), ('arb', 'ar'), ('azj', 'az'), ('cmn', 'zh'), ('ekk', 'et'), ('khk', 'mn'), ('kmr', 'ku'), ('lvs', 'lv'),
    ('mo', 'ro'), ('nb', 'no'), ('npi', 'ne'), ('ory', 'or'), ('pes', 'fa'), ('plt', 'mg'), ('swh', 'sw'), ('tl', 'fil'),
    ('uzn', 'uz'), ('ydd', 'yi'), ('zsm', 'ms');

create temporary table language_stated_so on commit drop as
    select l.expert_id, l.tag, a.is_now || substr(l.tag, length(a.was) + 1) as is_now, l.level
    from expert_language l join language_alias a on a.was = split_part(l.tag, '-', 1);
-- Who stated a language twice speaks it as well as the better of both says.
delete from expert_language l using language_stated_so s where l.expert_id = s.expert_id and l.tag = s.tag;
insert into expert_language as held (expert_id, tag, level)
    select expert_id, is_now, max(level) from language_stated_so group by 1, 2
    on conflict (expert_id, tag) do update set level = greatest(held.level, excluded.level);

update expert set version = version + 1, zone = case when zone = 'Etc/GMT' then 'UTC' else zone end
    where zone = 'Etc/GMT' or id in (select expert_id from language_stated_so);
update delivery_centre set version = version + 1, zone = 'UTC' where zone = 'Etc/GMT';
