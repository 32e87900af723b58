-- What a reservation was promised and does not get, since something changed after it was taken: the expert is away, has
-- other hours, the day became a holiday, or the expert is vetted no longer. Minutes that a day has lost are reserved no
-- more, so that no day is above its capacity; those of an expert who is not vetted stay reserved, nobody else gets them.
create table reservation_conflict (
    reservation_id uuid        not null constraint reservation_conflict_reservation references reservation,
    day            date        not null,
    reason         text        not null constraint reservation_conflict_reason
        check (reason in ('TIME_OFF', 'HOLIDAY', 'HOURS', 'NOT_VETTED')),
    expert_id      uuid        not null,
    organisation   text        not null,
    holder         text        not null,
    minutes        integer     not null constraint reservation_conflict_minutes check (minutes > 0),
    noticed_at     timestamptz not null,
    constraint reservation_conflict_pk primary key (reservation_id, day, reason)
);
create index reservation_conflict_of_expert on reservation_conflict (expert_id, day);
comment on table reservation_conflict is 'unaudited: follows from reservations, time off, hours and vetting, which are audited';
alter table reservation_conflict enable row level security;
alter table reservation_conflict force row level security;
create policy reservation_conflict_party on reservation_conflict using (caller_is_party(organisation, holder));

alter table reservation add column conflicted boolean not null default false;
create index reservation_conflicted on reservation (id) where conflicted;

-- A reservation that is given back from a later day on ends there; the searchers' copy with it.
create or replace function book_reservation() returns trigger language plpgsql as $$
begin
    if new.status in ('HELD', 'CONFIRMED') then
        insert into expert_booking values (new.id, new.expert_id, new.starts_on, new.ends_on, new.weekly_minutes)
        on conflict (reservation_id) do update set ends_on = excluded.ends_on;
    else
        delete from expert_booking where reservation_id = new.id;
    end if;
    return null;
end $$;
drop trigger book_reservation on reservation;
create trigger book_reservation after insert or update of status, ends_on on reservation
    for each row execute function book_reservation();

-- Experts with reservations whose calendar or vetting changed somewhere else: a job looks at their reservations again.
create table expert_recheck (
    expert_id uuid not null constraint expert_recheck_pk primary key
        constraint expert_recheck_expert references expert on delete cascade
);
comment on table expert_recheck is 'unaudited: work to be done';
alter table expert_recheck enable row level security;
alter table expert_recheck force row level security;
create policy expert_recheck_caller on expert_recheck using (coalesce(current_setting('app.org', true), '') <> '');

create function recheck_expert() returns trigger language plpgsql as $$
begin
    insert into expert_recheck select new.id
    where exists (select 1 from expert_day d where d.expert_id = new.id and d.day >= current_date)
    on conflict do nothing;
    return null;
end $$;
create trigger recheck_expert after update of status, delivery_centre_id on expert for each row
    when ((old.status = 'VETTED') <> (new.status = 'VETTED')
          or old.delivery_centre_id is distinct from new.delivery_centre_id)
    execute function recheck_expert();

create function recheck_centre() returns trigger language plpgsql as $$
declare
    centre uuid := case when tg_table_name = 'delivery_centre' then to_jsonb(new) ->> 'id'
                   else coalesce(to_jsonb(new), to_jsonb(old)) ->> 'delivery_centre_id' end;
begin
    insert into expert_recheck select e.id from expert e
    where e.delivery_centre_id = centre
      and exists (select 1 from expert_day d where d.expert_id = e.id and d.day >= current_date)
    order by e.id
    on conflict do nothing;
    return null;
end $$;
create trigger recheck_centre after update of country, subdivision on delivery_centre for each row
    when ((old.country, old.subdivision) is distinct from (new.country, new.subdivision))
    execute function recheck_centre();
create trigger recheck_centre after insert or update or delete on delivery_centre_day for each row
    execute function recheck_centre();
