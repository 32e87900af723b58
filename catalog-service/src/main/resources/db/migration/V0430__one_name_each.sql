-- One zone has one name and one language one code: what was stated under another is kept under that of ZoneNames and
-- LanguageTags, so that a filter finds it. Half of all experts may be of Asia/Calcutta: set by set and without the triggers,
-- of which each would do for every expert alone what is done here for all.
select set_config('app.reach', 'ALL', true), set_config('app.org', 'platform', true);

create temporary table zone_spelled (was text primary key, is_now text not null) on commit drop;
insert into zone_spelled values
    ('Africa/Asmera', 'Africa/Asmara'), ('Africa/Timbuktu', 'Africa/Bamako'), ('America/Atka', 'America/Adak'),
    ('US/Aleutian', 'America/Adak'), ('US/Alaska', 'America/Anchorage'),
    ('America/Buenos_Aires', 'America/Argentina/Buenos_Aires'),
    ('America/Argentina/ComodRivadavia', 'America/Argentina/Catamarca'),
    ('America/Catamarca', 'America/Argentina/Catamarca'), ('America/Cordoba', 'America/Argentina/Cordoba'),
    ('America/Rosario', 'America/Argentina/Cordoba'), ('America/Jujuy', 'America/Argentina/Jujuy'),
    ('America/Mendoza', 'America/Argentina/Mendoza'), ('America/Coral_Harbour', 'America/Atikokan'),
    ('US/Central', 'America/Chicago'), ('America/Shiprock', 'America/Denver'), ('US/Mountain', 'America/Denver'),
    ('US/Michigan', 'America/Detroit'), ('Canada/Mountain', 'America/Edmonton'),
    ('Canada/Atlantic', 'America/Halifax'), ('America/Fort_Wayne', 'America/Indiana/Indianapolis'),
    ('America/Indianapolis', 'America/Indiana/Indianapolis'), ('US/East-Indiana', 'America/Indiana/Indianapolis'),
    ('America/Knox_IN', 'America/Indiana/Knox'), ('US/Indiana-Starke', 'America/Indiana/Knox'),
    ('America/Louisville', 'America/Kentucky/Louisville'), ('US/Pacific', 'America/Los_Angeles'),
    ('Brazil/West', 'America/Manaus'), ('Mexico/BajaSur', 'America/Mazatlan'),
    ('Mexico/General', 'America/Mexico_City'), ('US/Eastern', 'America/New_York'),
    ('Brazil/DeNoronha', 'America/Noronha'), ('America/Godthab', 'America/Nuuk'), ('US/Arizona', 'America/Phoenix'),
    ('Canada/Saskatchewan', 'America/Regina'), ('America/Porto_Acre', 'America/Rio_Branco'),
    ('Brazil/Acre', 'America/Rio_Branco'), ('Chile/Continental', 'America/Santiago'),
    ('Brazil/East', 'America/Sao_Paulo'), ('Canada/Newfoundland', 'America/St_Johns'),
    ('America/Virgin', 'America/St_Thomas'), ('America/Ensenada', 'America/Tijuana'),
    ('Mexico/BajaNorte', 'America/Tijuana'), ('America/Montreal', 'America/Toronto'),
    ('Canada/Eastern', 'America/Toronto'), ('Canada/Pacific', 'America/Vancouver'),
    ('Canada/Yukon', 'America/Whitehorse'), ('Canada/Central', 'America/Winnipeg'),
    ('Atlantic/Jan_Mayen', 'Arctic/Longyearbyen'), ('Asia/Ashkhabad', 'Asia/Ashgabat'), ('Asia/Dacca', 'Asia/Dhaka'),
    ('Asia/Saigon', 'Asia/Ho_Chi_Minh'), ('Asia/Tel_Aviv', 'Asia/Jerusalem'), ('Asia/Katmandu', 'Asia/Kathmandu'),
    ('Asia/Calcutta', 'Asia/Kolkata'), ('Asia/Macao', 'Asia/Macau'), ('Asia/Ujung_Pandang', 'Asia/Makassar'),
    ('Europe/Nicosia', 'Asia/Nicosia'), ('Asia/Chongqing', 'Asia/Shanghai'), ('Asia/Chungking', 'Asia/Shanghai'),
    ('Asia/Harbin', 'Asia/Shanghai'), ('Asia/Thimbu', 'Asia/Thimphu'), ('Asia/Ulan_Bator', 'Asia/Ulaanbaatar'),
    ('Asia/Kashgar', 'Asia/Urumqi'), ('Asia/Rangoon', 'Asia/Yangon'), ('Atlantic/Faeroe', 'Atlantic/Faroe'),
    ('Australia/South', 'Australia/Adelaide'), ('Australia/Queensland', 'Australia/Brisbane'),
    ('Australia/Yancowinna', 'Australia/Broken_Hill'), ('Australia/North', 'Australia/Darwin'),
    ('Australia/Tasmania', 'Australia/Hobart'), ('Australia/LHI', 'Australia/Lord_Howe'),
    ('Australia/Victoria', 'Australia/Melbourne'), ('Australia/West', 'Australia/Perth'),
    ('Australia/ACT', 'Australia/Sydney'), ('Australia/Canberra', 'Australia/Sydney'),
    ('Australia/NSW', 'Australia/Sydney'), ('Etc/GMT+0', 'Etc/GMT'), ('Etc/GMT-0', 'Etc/GMT'),
    ('Etc/GMT0', 'Etc/GMT'), ('Etc/Greenwich', 'Etc/GMT'), ('Europe/Tiraspol', 'Europe/Chisinau'),
    ('Asia/Istanbul', 'Europe/Istanbul'), ('Europe/Kiev', 'Europe/Kyiv'), ('Europe/Belfast', 'Europe/London'),
    ('Antarctica/South_Pole', 'Pacific/Auckland'), ('Pacific/Truk', 'Pacific/Chuuk'),
    ('Pacific/Yap', 'Pacific/Chuuk'), ('Chile/EasterIsland', 'Pacific/Easter'), ('US/Hawaii', 'Pacific/Honolulu'),
    ('Pacific/Enderbury', 'Pacific/Kanton'), ('Pacific/Samoa', 'Pacific/Pago_Pago'),
    ('US/Samoa', 'Pacific/Pago_Pago'), ('Pacific/Ponape', 'Pacific/Pohnpei'), ('Etc/UCT', 'UTC'), ('Etc/UTC', 'UTC'),
    ('Etc/Universal', 'UTC'), ('Etc/Zulu', 'UTC');
create temporary table language_spelled (was text primary key, is_now text not null) on commit drop;
insert into language_spelled values
    ('aar', 'aa'), ('abk', 'ab'), ('afr', 'af'), ('aka', 'ak'), ('alb', 'sq'), ('amh', 'am'), ('ara', 'ar'),
    ('arg', 'an'), ('arm', 'hy'), ('asm', 'as'), ('ava', 'av'), ('ave', 'ae'), ('aym', 'ay'), ('aze', 'az'),
    ('bak', 'ba'), ('bam', 'bm'), ('baq', 'eu'), ('bel', 'be'), ('ben', 'bn'), ('bih', 'bh'), ('bis', 'bi'),
    ('bod', 'bo'), ('bos', 'bs'), ('bre', 'br'), ('bul', 'bg'), ('bur', 'my'), ('cat', 'ca'), ('ces', 'cs'),
    ('cha', 'ch'), ('che', 'ce'), ('chi', 'zh'), ('chu', 'cu'), ('chv', 'cv'), ('cor', 'kw'), ('cos', 'co'),
    ('cre', 'cr'), ('cym', 'cy'), ('cze', 'cs'), ('dan', 'da'), ('deu', 'de'), ('div', 'dv'), ('dut', 'nl'),
    ('dzo', 'dz'), ('ell', 'el'), ('eng', 'en'), ('epo', 'eo'), ('est', 'et'), ('eus', 'eu'), ('ewe', 'ee'),
    ('fao', 'fo'), ('fas', 'fa'), ('fij', 'fj'), ('fin', 'fi'), ('fra', 'fr'), ('fre', 'fr'), ('fry', 'fy'),
    ('ful', 'ff'), ('geo', 'ka'), ('ger', 'de'), ('gla', 'gd'), ('gle', 'ga'), ('glg', 'gl'), ('glv', 'gv'),
    ('gre', 'el'), ('grn', 'gn'), ('guj', 'gu'), ('hat', 'ht'), ('hau', 'ha'), ('heb', 'he'), ('her', 'hz'),
    ('hin', 'hi'), ('hmo', 'ho'), ('hrv', 'hr'), ('hun', 'hu'), ('hye', 'hy'), ('ibo', 'ig'), ('ice', 'is'),
    ('ido', 'io'), ('iii', 'ii'), ('iku', 'iu'), ('ile', 'ie'), ('ina', 'ia'), ('ind', 'id'), ('ipk', 'ik'),
    ('isl', 'is'), ('ita', 'it'), ('jav', 'jv'), ('jpn', 'ja'), ('kal', 'kl'), ('kan', 'kn'), ('kas', 'ks'),
    ('kat', 'ka'), ('kau', 'kr'), ('kaz', 'kk'), ('khm', 'km'), ('kik', 'ki'), ('kin', 'rw'), ('kir', 'ky'),
    ('kom', 'kv'), ('kon', 'kg'), ('kor', 'ko'), ('kua', 'kj'), ('kur', 'ku'), ('lao', 'lo'), ('lat', 'la'),
    ('lav', 'lv'), ('lim', 'li'), ('lin', 'ln'), ('lit', 'lt'), ('ltz', 'lb'), ('lub', 'lu'), ('lug', 'lg'),
    ('mac', 'mk'), ('mah', 'mh'), ('mal', 'ml'), ('mao', 'mi'), ('mar', 'mr'), ('may', 'ms'), ('mkd', 'mk'),
    ('mlg', 'mg'), ('mlt', 'mt'), ('mol', 'mo'), ('mon', 'mn'), ('mri', 'mi'), ('msa', 'ms'), ('mya', 'my'),
    ('nau', 'na'), ('nav', 'nv'), ('nbl', 'nr'), ('nde', 'nd'), ('ndo', 'ng'), ('nep', 'ne'), ('nld', 'nl'),
    ('nno', 'nn'), ('nob', 'nb'), ('nor', 'no'), ('nya', 'ny'), ('oci', 'oc'), ('oji', 'oj'), ('ori', 'or'),
    ('orm', 'om'), ('oss', 'os'), ('pan', 'pa'), ('per', 'fa'), ('pli', 'pi'), ('pol', 'pl'), ('por', 'pt'),
    ('pus', 'ps'), ('que', 'qu'), ('roh', 'rm'), ('ron', 'ro'), ('rum', 'ro'), ('run', 'rn'), ('rus', 'ru'),
    ('sag', 'sg'), ('san', 'sa'), ('sin', 'si'), ('slk', 'sk'), ('slo', 'sk'), ('slv', 'sl'), ('sme', 'se'),
    ('smo', 'sm'), ('sna', 'sn'), ('snd', 'sd'), ('som', 'so'), ('sot', 'st'), ('spa', 'es'), ('sqi', 'sq'),
    ('srd', 'sc'), ('srp', 'sr'), ('ssw', 'ss'), ('sun', 'su'), ('swa', 'sw'), ('swe', 'sv'), ('tah', 'ty'),
    ('tam', 'ta'), ('tat', 'tt'), ('tel', 'te'), ('tgk', 'tg'), ('tgl', 'tl'), ('tha', 'th'), ('tib', 'bo'),
    ('tir', 'ti'), ('ton', 'to'), ('tsn', 'tn'), ('tso', 'ts'), ('tuk', 'tk'), ('tur', 'tr'), ('twi', 'tw'),
    ('uig', 'ug'), ('ukr', 'uk'), ('urd', 'ur'), ('uzb', 'uz'), ('ven', 've'), ('vie', 'vi'), ('vol', 'vo'),
    ('wel', 'cy'), ('wln', 'wa'), ('wol', 'wo'), ('xho', 'xh'), ('yid', 'yi'), ('yor', 'yo'), ('zha', 'za'),
    ('zho', 'zh'), ('zul', 'zu');

-- The job that writes the lists waits.
select pg_advisory_xact_lock(hashtextextended('list_experts', 13));
-- No event of the audit either: nobody stated anything else than before.
alter table expert disable trigger user;
alter table expert_language disable trigger user;
alter table delivery_centre disable trigger user;
alter table expert_search disable trigger expert_stale_changed;

create temporary table language_stated on commit drop as
    select l.expert_id, l.tag, s.is_now || substr(l.tag, length(s.was) + 1) as is_now, l.level
    from expert_language l join language_spelled s on s.was = split_part(l.tag, '-', 1);
create temporary table expert_spelled on commit drop as
    select e.id from expert e join zone_spelled s on s.was = e.zone
    union select expert_id from language_stated;

-- Who stated a language twice speaks it as well as the better of both says.
delete from expert_language l using language_stated s where l.expert_id = s.expert_id and l.tag = s.tag;
insert into expert_language as held (expert_id, tag, level)
    select expert_id, is_now, max(level) from language_stated group by 1, 2
    on conflict (expert_id, tag) do update set level = greatest(held.level, excluded.level);
update expert e set version = version + 1, zone = coalesce((select is_now from zone_spelled s where s.was = e.zone), e.zone)
    where id in (select id from expert_spelled);
update delivery_centre c set version = version + 1, zone = s.is_now from zone_spelled s where c.zone = s.was;

-- Shifts never change: whoever has an old one gets the new one.
insert into working_hours (zone, working_from, working_to, working_days)
    select distinct s.is_now, h.working_from, h.working_to, h.working_days
    from working_hours h join zone_spelled s on s.was = h.zone
    on conflict do nothing;
create temporary table hours_spelled on commit drop as
    select h.id as was, n.id as is_now
    from working_hours h join zone_spelled s on s.was = h.zone
    join working_hours n on (n.zone, n.working_from, n.working_to, n.working_days)
        = (s.is_now, h.working_from, h.working_to, h.working_days);
insert into working_place
    select distinct p.country, s.is_now from working_place p join zone_spelled s on s.was = p.zone on conflict do nothing;

update expert_search e
    set zone = coalesce((select is_now from zone_spelled s where s.was = e.zone), e.zone),
        hours = coalesce((select is_now from hours_spelled s where s.was = e.hours), e.hours),
        place = coalesce((select left(e.place, 3) || is_now from zone_spelled s where s.was = substr(e.place, 4)), e.place),
        changed_in = case when status = 'VETTED' then pg_current_xact_id() else changed_in end
    where zone in (select was from zone_spelled) or hours in (select was from hours_spelled)
       or substr(place, 4) in (select was from zone_spelled);
update expert_search e
    set languages = spoken.list,
        changed_in = case when status = 'VETTED' then pg_current_xact_id() else changed_in end
    from (
        select expert_id, ';' || string_agg(tag || '=' || level, ';' order by tag) || ';' as list
        from (
            select e.expert_id, coalesce(s.is_now || substr(i.tag, length(s.was) + 1), i.tag) as tag, max(i.level) as level
            from expert_search e,
                unnest(string_to_array(trim(e.languages, ';'), ';')) item,
                lateral (select split_part(item, '=', 1) as tag, split_part(item, '=', 2) as level) i
                left join language_spelled s on s.was = split_part(i.tag, '-', 1)
            where e.expert_id in (select expert_id from language_stated) group by 1, 2) named
        group by 1) spoken
    where spoken.expert_id = e.expert_id;

-- The lists: what stands under two names is united under one. Who is not there yet is taken in by the job as before.
create temporary table facet_spelled on commit drop as
    with facet as (
        select facet as was from expert_list where facet ~ '^(zone|place|hours|language):'
        union select facet from unvetted_facet where facet ~ '^(zone|place|hours|language):')
    select f.was, 'zone:' || s.is_now as is_now from facet f join zone_spelled s on f.was = 'zone:' || s.was
    union all
    select f.was, left(f.was, 9) || s.is_now from facet f join zone_spelled s on s.was = substr(f.was, 10)
        where f.was like 'place:%'
    union all
    select f.was, 'hours:' || s.is_now from facet f join hours_spelled s on f.was = 'hours:' || s.was
    union all
    select f.was, 'language:' || s.is_now || substr(f.was, 10 + length(s.was))
        from facet f join language_spelled s on s.was = substring(f.was from '^language:([a-z]+)');
insert into expert_list as l (facet, chunk, audience, organisation, parent_organisation, experts, nrs, bits)
    select facet, chunk, audience, organisation, parent_organisation, cardinality(nrs), nrs,
        case when cardinality(nrs) > 2048 then bits_of(nrs) end
    from (
        select s.is_now as facet, o.chunk, o.audience, o.organisation, o.parent_organisation, unite(o.nrs) as nrs
        from expert_list o join facet_spelled s on s.was = o.facet group by 1, 2, 3, 4, 5) fresh
    on conflict on constraint expert_list_pk do update set
        nrs = l.nrs | excluded.nrs,
        experts = cardinality(l.nrs | excluded.nrs),
        bits = case when cardinality(l.nrs | excluded.nrs) > 2048 then bits_of(l.nrs | excluded.nrs) end;
delete from expert_list where facet in (select was from facet_spelled);
insert into unvetted_facet (facet, chunk, nr, organisation)
    select distinct s.is_now, o.chunk, o.nr, o.organisation from unvetted_facet o join facet_spelled s on s.was = o.facet
    on conflict do nothing;
delete from unvetted_facet where facet in (select was from facet_spelled);
update expert_shift set hours = shifts_of(chunk) where exists (select 1 from hours_spelled);

-- Pages are made anew as in V0290, and until then they are read from their parts.
delete from expert_page where expert_id in (select id from expert_spelled);
insert into expert_without_page
    select expert_id from expert_search where expert_id in (select id from expert_spelled) on conflict do nothing;

alter table expert_search enable trigger expert_stale_changed;
alter table delivery_centre enable trigger user;
alter table expert_language enable trigger user;
alter table expert enable trigger user;
