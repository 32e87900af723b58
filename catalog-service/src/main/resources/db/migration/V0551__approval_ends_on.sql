-- An approval ends with the last verified degree or licence that carries it, if not before: vetted_until is the earlier day.
-- The end of its term stands beside it, for when something else carries it longer; null of one of before.
alter table expert add column approval_ends_on date;
