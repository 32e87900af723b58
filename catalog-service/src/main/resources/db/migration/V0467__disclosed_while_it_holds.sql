-- A client to whom an expert is disclosed sees the expert while that holds, also suspended or expired: it is its people who
-- work together. And it is disclosed once for a time, so that whoever ends it ends it.
select set_config('app.reach', 'ALL', true), set_config('app.org', 'platform', true);

-- Parts of an expert are seen with the expert. Nobody is left of whoever was erased. The grants are looked up once for all
-- rows of a query, and only where a row is not seen already.
alter policy expert_visible on expert using (
    caller_is_party(organisation)
    or status = 'VETTED' and exists (select 1 from provider p where p.id = provider_id)
    or erased_at is null and id in (
        select g.expert_id from disclosure_grant g
        where g.organisation = current_setting('app.org', true)
          and g.valid_from <= (now() at time zone 'UTC')::date
          and (g.valid_to is null or g.valid_to > (now() at time zone 'UTC')::date)));

-- Of grants that overlap the first takes in the days of the others, so that nobody knows more or less than before.
create temporary table grant_of_overlapping on commit drop as
    with before as (
        select id, expert_id, organisation, valid_from, coalesce(valid_to, 'infinity') as ends_on,
            max(coalesce(valid_to, 'infinity')) over (
                partition by expert_id, organisation order by valid_from, id
                rows between unbounded preceding and 1 preceding) as taken_until
        from disclosure_grant),
    numbered as (
        select *, count(*) filter (where taken_until is null or valid_from >= taken_until) over (
            partition by expert_id, organisation order by valid_from, id) as island
        from before)
    select id, first_value(id) over island as first, max(ends_on) over (partition by expert_id, organisation, island) as ends_on
    from numbered window island as (partition by expert_id, organisation, island order by valid_from, id);
delete from disclosure_grant where id in (select id from grant_of_overlapping where id <> first);
update disclosure_grant g set version = version + 1, valid_to = nullif(o.ends_on, 'infinity')
    from grant_of_overlapping o where o.id = g.id and o.ends_on is distinct from coalesce(g.valid_to, 'infinity');

alter table disclosure_grant add constraint disclosure_grant_once
    exclude using gist (expert_id with =, organisation with =, daterange(valid_from, valid_to) with &&);
