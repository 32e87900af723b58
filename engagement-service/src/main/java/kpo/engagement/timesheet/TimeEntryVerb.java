package kpo.engagement.timesheet;

import kpo.platform.action.Verb;

/** What can be done to a time entry. Where it may be edited, it may be deleted. */
enum TimeEntryVerb implements Verb {
    EDIT,
    SUBMIT,
    RECALL,
    APPROVE,
    REJECT
}
