package kpo.engagement.need;

import kpo.platform.action.Verb;

/** What can be done to a need. */
enum NeedVerb implements Verb {
    EDIT,
    SUBMIT,
    RETURN,
    ASSESS {
        @Override
        public String action() {
            return "qualification-assessments";
        }
    }
}
