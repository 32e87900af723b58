-- A waiver counts when two people of compliance stand for it: who decided and who confirmed.
alter table conflict_check
    add column version      bigint not null default 0,
    add column confirmed_by text,
    add column confirmed_at timestamptz,
    add constraint conflict_check_confirmed check ((confirmed_by is null) = (confirmed_at is null)),
    add constraint conflict_check_only_waivers_confirmed check (confirmed_by is null or decision = 'WAIVED'),
    add constraint conflict_check_two_people check (confirmed_by <> decided_by);
