package kpo.engagement.staffing;

import kpo.platform.action.Verb;

/** What can be done to an assignment, in the order of its life. */
enum AssignmentVerb implements Verb {
    PRESENT,
    CONFIRM,
    DECLINE,
    ONBOARD,
    MARK_READY,
    START,
    END
}
