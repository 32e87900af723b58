package kpo.catalog.expert;

import kpo.platform.problem.Problem;

/** What can be wrong with an expert's profile. */
enum ExpertProblem implements Problem {
    PROVIDER_FIXED(422, "An expert stays with the provider"),
    WORKING_HOURS_EMPTY(422, "Working hours have a length"),
    DEGREE_IN_FUTURE(422, "The degree would be awarded in the future"),
    CREDENTIAL_IN_FUTURE(422, "The credential would be awarded in the future"),
    CREDENTIAL_PERIOD_EMPTY(422, "The credential would expire before it is awarded"),
    DOMAIN_TWICE(422, "A domain is given twice"),
    LANGUAGE_TWICE(422, "A language is given twice"),
    SKILL_TWICE(422, "A skill is given twice"),
    DEGREE_TWICE(422, "A degree is given twice"),
    CREDENTIAL_TWICE(422, "A credential is given twice"),
    CAPACITY_ABOVE_DAYS(422, "The days have fewer minutes"),
    DAY_LONG_AGO(422, "The day lies before 1900"),
    HEAD_COUNT_WRONG(422, "A person is one, a team is more"),
    SKILL_IN_FUTURE(422, "The skill would be used in the future"),
    WORK_IN_FUTURE(422, "The work would begin in the future"),
    WORK_END_FAR_AHEAD(422, "The work would end in many years"),
    WORK_PERIOD_EMPTY(422, "The work would end before it begins"),
    CLAIM_STATE(409, "The degree or credential is in another state"),
    ALREADY_VERIFIED(409, "This was verified before"),
    CREDENTIAL_EXPIRED(409, "The credential has expired"),
    VERIFICATION_VALIDITY(422, "The validity of the verification is not right"),
    CLAIM_OF_ONE_PERSON(409, "Another person must check this"),
    ERASED(409, "The expert's data were erased"),
    LEGAL_HOLD(409, "The expert's data may not be erased now"),
    ERASURE_OUTSTANDING(409, "The expert's data are not erased yet"),
    ASKED_ALREADY(409, "The same is asked for already"),
    EXTENDED_ALREADY(409, "The answer was put off before"),
    EXTENSION_TOO_LATE(409, "The month for an answer is over"),
    EXTENSION_PERIOD(422, "The day is not one of the two further months"),
    GRANT_PERIOD_EMPTY(422, "The disclosure would end before it begins"),
    DISCLOSED_ALREADY(409, "The expert is disclosed to the organisation already"),
    COST_RATE_IN_PAST(422, "A rate begins today or later"),
    REFERENCE_TAKEN(409, "The reference belongs to another expert of the provider"),
    REFERENCE_REQUIRED(422, "A row of an import needs a reference"),
    SUBJECT_TAKEN(409, "Another expert of the provider has this login"),
    SUBJECT_VOUCHES(409, "Nobody vouches for oneself");

    private final int status;
    private final String title;

    ExpertProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
