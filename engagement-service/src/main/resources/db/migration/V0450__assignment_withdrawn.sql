-- Whoever has not begun may be withdrawn, and is when the engagement is cancelled.
alter table assignment
    add column withdraw_reason text,
    drop constraint assignment_status,
    add constraint assignment_status check (status in ('PROPOSED', 'CLIENT_REVIEW', 'CONFIRMED', 'ONBOARDING', 'READY',
        'ACTIVE', 'ENDED', 'DECLINED', 'WITHDRAWN')),
    add constraint assignment_withdrawn check ((status = 'WITHDRAWN') = (withdraw_reason is not null));

-- A hold that expired before it was confirmed is asked for anew, under a reference of its own.
alter table capacity_claim
    add column holds integer not null default 1 constraint capacity_claim_holds check (holds > 0);
