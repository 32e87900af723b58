package kpo.catalog.expert;

import kpo.platform.action.Verb;

/** How the request of a person is answered. */
public enum RightsRequestVerb implements Verb {
    FULFIL,
    REFUSE
}
