package kpo.engagement.engagement;

import kpo.platform.action.Verb;

/** What can be done to an engagement, in the order of its life. */
public enum EngagementVerb implements Verb {
    QUALIFY,
    OPEN_MATCHING,
    SELECT,
    ACTIVATE,
    GO_LIVE,
    BEGIN_RAMP_DOWN,
    CLOSE,
    CANCEL
}
