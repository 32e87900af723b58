-- A verification ends with its credential at the latest, also one from before the service saw to it: those that end are
-- looked for by both days.
create index credential_verification_end on credential (least(verified_until, expires_on)) where verified_at is not null;
drop index credential_verified_until;
