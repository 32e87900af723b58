package kpo.catalog.expert;

import kpo.platform.action.Verb;

/** What can be done with an expert's vetting. */
public enum VettingVerb implements Verb {
    SUBMIT,
    APPROVE,
    REJECT
}
