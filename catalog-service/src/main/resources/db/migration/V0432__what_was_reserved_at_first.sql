-- A hold that is sent again is the same hold, also where a part of it was released since: until when it was asked for at
-- first; null where nothing was released. Of those that were shortened before, nobody knows.
alter table reservation
    add column asked_until date,
    add constraint reservation_asked check (asked_until >= ends_on);
