-- What a match reads of an expert: one narrow row, written in the transaction of every change, and lists of experts by
-- what they have, so that a filter is the intersection of lists and no row is read that cannot be in the answer.
create extension if not exists intarray;

-- The different shifts: far fewer than experts, so that an overlap is computed once for each.
create table working_hours (
    id           integer not null generated always as identity constraint working_hours_pk primary key,
    zone         text    not null,
    working_from time    not null,
    working_to   time    not null,
    working_days text    not null,
    constraint working_hours_once unique (zone, working_from, working_to, working_days)
);
comment on table working_hours is 'unaudited: derived from experts';

create sequence expert_search_number as integer;

-- Domains, skills and languages are written ";code=L;", L being a letter: A is 1, B is 2. Credentials are written
-- ";key/standing=day;": the key is a type, @ and a domain, or # and the country of a licence; the standing is 2 where it
-- is verified, else 1; the day is the last on which one of them expires.
create table expert_search (
    expert_id           uuid           not null constraint expert_search_pk primary key,
    nr                  integer        not null constraint expert_search_nr unique,
    organisation        text           not null,
    parent_organisation text,
    provider_id         uuid           not null,
    status              text           not null,
    open                boolean        not null generated always as (status = 'VETTED' and parent_organisation is null) stored,
    degree_level        smallint       not null,
    hours               integer        not null constraint expert_search_hours references working_hours,
    available_from      date           not null,
    weekly_minutes      integer        not null,
    country             text           not null,
    rate                numeric(19, 6) not null,
    currency            text           not null,
    domains             text           not null,
    skills              text           not null,
    languages           text           not null,
    credentials         text           not null,
    -- Of what is read for the lists alone, the name and the titles of the degrees: so that a change of them is one.
    written             integer        not null,
    -- The transaction that wrote the row: who read at some time can tell later whether anything was written since.
    changed_in          xid8           not null default pg_current_xact_id()
);
create index expert_search_changed on expert_search (changed_in);
create index expert_search_shift on expert_search (hours);
comment on table expert_search is 'unaudited: derived from experts';
alter table expert_search enable row level security;
alter table expert_search force row level security;
-- As the policies of experts; what asks for the caller is asked once and not for every row.
create policy expert_search_visible on expert_search for select
    using (open and (select coalesce(current_setting('app.org', true), '') <> '')
        or organisation = (select current_setting('app.org', true))
        or status = 'VETTED' and parent_organisation = (select current_setting('app.org', true))
        or (select current_setting('app.reach', true) = 'ALL'));
create policy expert_search_party on expert_search using (caller_is_party(organisation));

-- By what vetted experts have: their numbers, ascending, in chunks of 65,536. Who sees one expert of a list sees all: the
-- audience is the captive, or none where every client may look. A long list has a bit for each number too: whether a
-- number is in it is told without reading the others.
create table expert_list (
    facet               text      collate "C" not null,
    chunk               integer   not null,
    audience            uuid      not null,
    organisation        text,
    parent_organisation text,
    experts             integer   not null,
    nrs                 integer[] not null,
    bits                bit(65536),
    constraint expert_list_pk primary key (chunk, audience, facet)
);
-- Where every match begins.
create index expert_list_vetted on expert_list (chunk, audience) where facet = 'status:VETTED';
-- Numbers do not compress, and trying would cost more than reading them.
alter table expert_list alter column nrs set storage external, alter column bits set storage external;
comment on table expert_list is 'unaudited: derived from experts';
alter table expert_list enable row level security;
alter table expert_list force row level security;
create policy expert_list_visible on expert_list for select
    using (organisation is null and (select coalesce(current_setting('app.org', true), '') <> '')
        or organisation = (select current_setting('app.org', true))
        or parent_organisation = (select current_setting('app.org', true))
        or (select current_setting('app.reach', true) = 'ALL'));
create policy expert_list_write on expert_list using (current_setting('app.reach', true) = 'ALL');

-- Whose row the lists do not know as it is. Only numbers, for whoever reads a list must know what of it does not hold.
create table expert_stale (nr integer not null constraint expert_stale_pk primary key);
comment on table expert_stale is 'unaudited: derived from experts';
alter table expert_stale enable row level security;
alter table expert_stale force row level security;
create policy expert_stale_caller on expert_stale using ((select coalesce(current_setting('app.org', true), '') <> ''));

create function stale_expert() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        insert into expert_stale select nr from changed where status = 'VETTED' order by nr;
    else
        -- The row is locked also where it is there: the lists are not to be written from what was before this change.
        insert into expert_stale as held
            select n.nr from changed n join before o on o.nr = n.nr where 'VETTED' in (n.status, o.status) order by 1
            on conflict (nr) do update set nr = held.nr;
    end if;
    return null;
end $$;

create trigger expert_stale_added after insert on expert_search referencing new table as changed
    for each statement execute function stale_expert();
create trigger expert_stale_changed after update on expert_search referencing new table as changed old table as before
    for each statement execute function stale_expert();

-- Both ascending.
create aggregate unite(integer[]) (sfunc = _int_union, stype = integer[], initcond = '{}');

-- The numbers of one chunk as bits.
create function bits_of(nrs integer[]) returns bit(65536) language sql immutable parallel safe
    return (select rpad(string_agg(lpad('1', n - coalesce(before, (n >> 16 << 16) - 1), '0'), '' order by n), 65536, '0')::bit(65536)
            from (select n, lag(n) over (order by n) as before from unnest(nrs) n) gaps);

-- What a day is told apart by: whoever asks for all days after one reads the years, months and days after it.
create function facets_of_day(prefix text, day date) returns text[] language sql immutable parallel safe
    return array[prefix || to_char(day, '"y"YYYY'), prefix || to_char(day, '"m"YYYY-MM'), prefix || to_char(day, '"d"YYYY-MM-DD')];

-- Under which facets a vetted expert is listed. A class is a domain with the best standing of a credential in it and the
-- years up to ten: what a score cannot exceed is known of a class before a row of it is read.
create function expert_facets(e expert_search) returns text[] language sql immutable parallel safe
begin atomic
    select array['status:' || e.status, 'hours:' || e.hours, 'country:' || e.country,
                 'provider:' || e.provider_id]
        || case when e.degree_level >= 0 then array['degree:' || e.degree_level] else '{}' end
        || facets_of_day('available:', e.available_from)
        || array(select 'skill:' || left(item, -1) || ascii(right(item, 1)) - 64
                 from unnest(string_to_array(trim(e.skills, ';'), ';')) item)
        || array(select 'language:' || left(item, -1) || ascii(right(item, 1)) - 64
                 from unnest(string_to_array(trim(e.languages, ';'), ';')) item)
        || array(select f from unnest(string_to_array(trim(e.domains, ';'), ';')) item,
                     lateral unnest(array['domain:' || left(item, -2),
                         'class:' || left(item, -1)
                             || case when strpos(e.credentials, ';@' || left(item, -2) || '/2=') > 0 then '2'
                                     when strpos(e.credentials, ';@' || left(item, -2) || '/1=') > 0 then '1' else '0' end
                             || '=' || lpad(least(ascii(right(item, 1)) - 64, 10)::text, 2, '0')]) f)
        || array(select f from unnest(string_to_array(trim(e.credentials, ';'), ';')) item,
                     lateral unnest(facets_of_day('credential:' || split_part(item, '/', 1) || '=',
                                                  split_part(item, '=', 2)::date)) f
                 where split_part(item, '/', 2) like '2=%' and item !~ '^[@#]');
end;

-- Writes the narrow rows of these experts anew, in as many statements whatever their number. Who was never vetted has
-- none, so that an import of new profiles costs nothing here. Rows of experts who are gone go from the lists first, see
-- list_experts.
create function refresh_expert_search(changed uuid[]) returns void language plpgsql as $$
declare
    ids uuid[] := array(
        select c.id from unnest(changed) as c (id)
        where exists (select 1 from expert e where e.id = c.id and e.status = 'VETTED')
           or exists (select 1 from expert_search s where s.expert_id = c.id));
begin
    if ids = '{}' then
        return;
    end if;
    insert into working_hours (zone, working_from, working_to, working_days)
        select distinct e.zone, e.working_from, e.working_to, e.working_days from expert e
        where e.id = any (ids) and not exists (
            select 1 from working_hours h where (h.zone, h.working_from, h.working_to, h.working_days)
                = (e.zone, e.working_from, e.working_to, e.working_days))
        on conflict do nothing;

    insert into expert_search as held (expert_id, nr, organisation, parent_organisation, provider_id, status, degree_level,
                               hours, available_from, weekly_minutes, country, rate, currency,
                               domains, skills, languages, credentials, written)
    select e.id, coalesce(s.nr, nextval('expert_search_number')), e.organisation, p.parent_organisation, e.provider_id,
        e.status, coalesce(degree.level, -1), h.id, e.available_from, e.weekly_capacity_minutes, e.country, e.cost_rate_amount, e.cost_rate_currency,
        coalesce(domain.list, ';'), coalesce(skill.list, ';'), coalesce(language.list, ';'), coalesce(credential.list, ';'),
        hashtext(concat_ws(' ', e.name, degree.titles))
    from expert e
    join provider p on p.id = e.provider_id
    join working_hours h on (h.zone, h.working_from, h.working_to, h.working_days)
        = (e.zone, e.working_from, e.working_to, e.working_days)
    left join expert_search s on s.expert_id = e.id
    left join (
        select expert_id, max(level) filter (where verified_at is not null) as level, string_agg(title, ' ' order by id) as titles
        from degree where expert_id = any (ids) group by expert_id) degree on degree.expert_id = e.id
    left join (
        select expert_id, ';' || string_agg(domain || '=' || chr(64 + years), ';' order by domain) || ';' as list
        from expert_domain where expert_id = any (ids) group by expert_id) domain on domain.expert_id = e.id
    left join (
        select expert_id, ';' || string_agg(code || '=' || chr(64 + level), ';' order by code) || ';' as list
        from expert_skill where expert_id = any (ids) group by expert_id) skill on skill.expert_id = e.id
    -- en-GB is English too, as well as the best of its kind.
    left join (
        select expert_id, ';' || string_agg(tag || '=' || chr(64 + level), ';' order by tag) || ';' as list
        from (
            select l.expert_id, array_to_string((string_to_array(l.tag, '-'))[1:n], '-') as tag,
                max(array_position(array['A1', 'A2', 'B1', 'B2', 'C1', 'C2'], l.level)) as level
            from expert_language l, generate_series(1, cardinality(string_to_array(l.tag, '-'))) n
            where l.expert_id = any (ids) group by 1, 2) spoken
        group by expert_id) language on language.expert_id = e.id
    left join (
        select expert_id, ';' || string_agg(key || '=' || until, ';' order by key) || ';' as list
        from (
            select c.expert_id, k.key || case when c.verified_at is null then '/1' else '/2' end as key,
                max(coalesce(c.expires_on, '9999-12-31')) as until
            from credential c,
                unnest(array[c.type, '@' || c.domain, case when c.kind = 'LICENCE' then '#' || c.country end]) as k (key)
            where c.expert_id = any (ids) and k.key is not null group by 1, 2) held
        group by expert_id) credential on credential.expert_id = e.id
    where e.id = any (ids)
    on conflict (expert_id) do update set
        (organisation, parent_organisation, provider_id, status, degree_level, hours, available_from, weekly_minutes,
         country, rate, currency, domains, skills, languages, credentials, written,
         changed_in)
        = (excluded.organisation, excluded.parent_organisation, excluded.provider_id, excluded.status,
           excluded.degree_level, excluded.hours, excluded.available_from, excluded.weekly_minutes, excluded.country,
           excluded.rate, excluded.currency, excluded.domains, excluded.skills, excluded.languages, excluded.credentials,
           excluded.written, excluded.changed_in)
        where (held.organisation, held.parent_organisation, held.provider_id, held.status, held.degree_level, held.hours,
               held.available_from, held.weekly_minutes, held.country, held.rate, held.currency, held.domains, held.skills,
               held.languages, held.credentials, held.written)
            is distinct from
              (excluded.organisation, excluded.parent_organisation, excluded.provider_id, excluded.status,
               excluded.degree_level, excluded.hours, excluded.available_from, excluded.weekly_minutes,
               excluded.country, excluded.rate, excluded.currency, excluded.domains, excluded.skills,
               excluded.languages, excluded.credentials, excluded.written);

    update expert_search s set status = 'GONE'
        where s.expert_id = any (ids) and not exists (select 1 from expert e where e.id = s.expert_id);
end $$;

-- Whose narrow rows the running transaction owes: of those who are vetted or once were. Two transactions that change one expert wait for each other here, so
-- that the second one reads what the first one wrote.
create table expert_due (expert_id uuid not null constraint expert_due_pk primary key);
comment on table expert_due is 'unaudited: empty whenever a transaction ends';
alter table expert_due enable row level security;
alter table expert_due force row level security;
create policy expert_due_caller on expert_due using (coalesce(current_setting('app.org', true), '') <> '');

create function owe_expert_search() returns trigger language plpgsql as $$
begin
    if tg_table_name <> 'expert' then
        insert into expert_due select distinct c.expert_id from changed c join expert_search s on s.expert_id = c.expert_id
            on conflict do nothing;
    elsif tg_op = 'DELETE' then
        insert into expert_due select c.id from changed c on conflict do nothing;
    else
        insert into expert_due select c.id from changed c
            where c.status = 'VETTED' or exists (select 1 from expert_search s where s.expert_id = c.id)
            on conflict do nothing;
    end if;
    return null;
end $$;

-- At the commit, once for all that the transaction changed: the first row clears the debt, the others find none.
create function pay_expert_search() returns trigger language plpgsql as $$
declare
    ids uuid[];
begin
    with paid as (delete from expert_due returning expert_id) select array_agg(expert_id) into ids from paid;
    if ids is not null then
        perform refresh_expert_search(ids);
    end if;
    return null;
end $$;

create constraint trigger expert_due_paid after insert on expert_due
    deferrable initially deferred for each row execute function pay_expert_search();

do $$
declare
    part text;
begin
    foreach part in array array['expert', 'expert_domain', 'expert_skill', 'expert_language', 'degree', 'credential'] loop
        -- What is taken in bulk is new and nobody's match: it owes nothing.
        execute format('create trigger expert_search_added after insert on %I referencing new table as changed
            for each statement when (not in_bulk()) execute function owe_expert_search()', part);
        execute format('create trigger expert_search_changed after update on %I referencing new table as changed
            for each statement execute function owe_expert_search()', part);
        execute format('create trigger expert_search_removed after delete on %I referencing old table as changed
            for each statement execute function owe_expert_search()', part);
    end loop;
end $$;

-- Takes rows that changed into the lists, those of one chunk at a time. Gives how many it took.
create function list_experts() returns integer language plpgsql as $$
declare
    taken integer[];
    chunk_taken integer;
begin
    if not pg_try_advisory_xact_lock(hashtextextended('list_experts', 13)) then
        return 0;
    end if;
    select nr >> 16 into chunk_taken from expert_stale order by nr limit 1;
    if chunk_taken is null then
        return 0;
    end if;
    with stale as (
        select nr from expert_stale where nr between chunk_taken << 16 and (chunk_taken << 16) + 65535 for update skip locked)
    select coalesce(array_agg(nr order by nr), '{}') into taken from stale;

    update expert_list set nrs = nrs - taken, experts = cardinality(nrs - taken), bits = bits & ~bits_of(taken)
        where chunk = chunk_taken and nrs && taken;
    insert into expert_list as l (facet, chunk, audience, organisation, parent_organisation, experts, nrs, bits)
        select facet, chunk_taken, audience, organisation, parent_organisation, cardinality(nrs), nrs,
            case when cardinality(nrs) > 2048 then bits_of(nrs) end
        from (
            select facet, audience, organisation, parent_organisation, array_agg(nr order by nr) as nrs
            from (
                select facet, case when e.open then '00000000-0000-0000-0000-000000000000' else e.provider_id end as audience,
                    case when not e.open then e.organisation end as organisation, e.parent_organisation, e.nr
                from expert_search e, unnest(expert_facets(e) || array(
                    select distinct 'title:' || word from degree g, unnest(words_of(g.title)) word
                    where g.expert_id = e.expert_id)) facet
                where e.nr = any (taken) and e.status = 'VETTED'
                union all
                -- Who may not know a name does not find it.
                select 'name:' || word, md5(e.organisation)::uuid, e.organisation, null, e.nr
                from expert_search e join expert x on x.id = e.expert_id, unnest(words_of(x.name)) word
                where e.nr = any (taken) and e.status = 'VETTED') item
            group by 1, 2, 3, 4) fresh
        on conflict on constraint expert_list_pk do update set
            nrs = l.nrs | excluded.nrs,
            experts = cardinality(l.nrs | excluded.nrs),
            bits = case when l.bits is not null then l.bits | bits_of(excluded.nrs)
                        when cardinality(l.nrs | excluded.nrs) > 2048 then bits_of(l.nrs | excluded.nrs) end;
    delete from expert_search where nr = any (taken) and status = 'GONE';
    delete from expert_stale where nr = any (taken);
    return cardinality(taken);
end $$;

-- Experts who are already there.
select set_config('app.reach', 'ALL', true), set_config('app.org', 'platform', true);
select refresh_expert_search(array(select id from expert));
