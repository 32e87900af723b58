-- One zone has one name and one language one code: what was stated under another is kept under that of ZoneNames and
-- LanguageTags, so that a filter finds it.
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

update expert e set version = version + 1, zone = s.is_now from zone_spelled s where e.zone = s.was;
update delivery_centre c set version = version + 1, zone = s.is_now from zone_spelled s where c.zone = s.was;

-- Who stated a language twice speaks it as well as the better of both says.
with spelled as (
    select l.expert_id, l.tag, s.is_now || substr(l.tag, length(s.was) + 1) as is_now, l.level
    from expert_language l join language_spelled s on s.was = split_part(l.tag, '-', 1)),
removed as (
    delete from expert_language l using spelled s where l.expert_id = s.expert_id and l.tag = s.tag),
revised as (
    update expert set version = version + 1 where id in (select expert_id from spelled))
insert into expert_language as held (expert_id, tag, level)
    select expert_id, is_now, max(level) from spelled group by 1, 2
    on conflict (expert_id, tag) do update set level = greatest(held.level, excluded.level);
