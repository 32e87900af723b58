package kpo.engagement.confidentiality;

import kpo.platform.action.Verb;

/** What can be done to an NDA. */
enum NdaVerb implements Verb {
    SEND,
    SIGN,
    TERMINATE
}
