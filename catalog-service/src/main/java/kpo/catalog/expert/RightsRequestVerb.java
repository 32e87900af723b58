package kpo.catalog.expert;

import kpo.platform.action.Verb;

/** What becomes of the request of a person. */
public enum RightsRequestVerb implements Verb {
    FULFIL,
    REFUSE,
    EXTEND,
    WITHDRAW
}
