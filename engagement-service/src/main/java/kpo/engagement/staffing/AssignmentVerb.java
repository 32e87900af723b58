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
    END,
    WITHDRAW;

    /** Whether it leads to work. What lets an expert go is not held up by an engagement that is over. */
    boolean leadsToWork() {
        return switch (this) {
            case PRESENT, CONFIRM, ONBOARD, MARK_READY, START -> true;
            case DECLINE, END, WITHDRAW -> false;
        };
    }
}
