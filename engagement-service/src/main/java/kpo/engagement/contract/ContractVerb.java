package kpo.engagement.contract;

import kpo.platform.action.Verb;

/** What can be done to a statement of work. */
enum ContractVerb implements Verb {
    EDIT,
    PROPOSE,
    AGREE,
    REJECT,
    SIGN
}
