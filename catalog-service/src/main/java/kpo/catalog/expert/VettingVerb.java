package kpo.catalog.expert;

import kpo.platform.action.Verb;

/** What can be done with an expert's vetting, in the order of its life; it expires by itself. */
public enum VettingVerb implements Verb {
    SUBMIT,
    START,
    PASS,
    VERIFY_ALL,
    APPROVE,
    REJECT,
    EXPIRE,
    RENEW,
    SUSPEND,
    REINSTATE,
    WITHDRAW
}
