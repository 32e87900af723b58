-- Roland+Berger is Roland Berger: one + between two letters or digits parts words. C++ Labs, C# Labs and C Labs are three
-- still, also without their blanks.
select set_config('app.reach', 'ALL', true), set_config('app.org', 'platform', true);

create or replace function name_key(written text) returns text language sql stable parallel safe
    return coalesce(
        nullif(case when written ~ '[+#＋＃]'
            then regexp_replace(lower(unaccent(normalize(written))),
                                '(?<![[:alnum:]+#])[+#]|(?<=[[:alnum:]])[+](?=[[:alnum:]])|(?![+#])[[:space:][:punct:]]',
                                '', 'g')
            else regexp_replace(lower(unaccent(normalize(written))), '[[:space:][:punct:]]+', '', 'g') end, ''),
        lower(normalize(written)));

-- As refresh_expert_search does it, of those who have such a name.
create temporary table employer_renamed on commit drop as
    select distinct s.nr, s.expert_id
    from expert_search s join work_history w on w.expert_id = s.expert_id, unnest(w.employer || w.clients) n (name)
    where s.status <> 'GONE' and n.name ~ '[+＋][[:alnum:]]';
delete from expert_employer where nr in (select nr from employer_renamed);
insert into expert_employer
    select r.nr, name_key(n.name), w.domain, max(coalesce(w.worked_to, '9999-12-31'))
    from employer_renamed r join work_history w on w.expert_id = r.expert_id, unnest(w.employer || w.clients) n (name)
    group by 1, 2, 3;
