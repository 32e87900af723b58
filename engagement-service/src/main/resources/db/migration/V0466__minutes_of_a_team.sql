-- An expert of the catalog may be a team of up to 500, with the minutes of all its people.
alter table assignment
    drop constraint assignment_weekly_minutes,
    add constraint assignment_weekly_minutes check (weekly_minutes between 1 and 5040000);
alter table capacity_claim
    drop constraint capacity_claim_minutes,
    add constraint capacity_claim_minutes check (weekly_minutes between 1 and 5040000);
