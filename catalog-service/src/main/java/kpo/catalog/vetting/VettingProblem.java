package kpo.catalog.vetting;

import kpo.platform.problem.Problem;

/** What stands against a step of the vetting. */
enum VettingProblem implements Problem {
    FOUR_EYES(409, "Another person must do this"),
    QUALIFICATION_UNVERIFIED(409, "No advanced degree and no licence is verified"),
    IDENTITY_UNVERIFIED(409, "The identity is not verified"),
    IDENTITY_ADVERSE(409, "A check of the identity is adverse"),
    SANCTIONS_NOT_CLEAR(409, "Sanctions are not cleared"),
    BACKGROUND_ADVERSE(409, "A background check is adverse"),
    CLAIM_REFUTED(409, "A degree or credential was refuted"),
    NAMESAKE_ADVERSE(409, "Something adverse is known of an expert of the same name"),
    BACKGROUND_MISSING(409, "No background check is clear"),
    INTERVIEW_MISSING(409, "No interview is passed"),
    REFERENCES_MISSING(409, "No reference is clear"),
    APPROVAL_ENDED(409, "The approval has ended"),
    ADVERSE_FINDING_KEPT(409, "An adverse finding is kept for now"),
    CHECK_TWICE(422, "A kind of check is given twice"),
    EVIDENCE_INCOMPLETE(422, "A document has a place and a hash"),
    DOCUMENT_MISSING(422, "The check rests on a document");

    private final int status;
    private final String title;

    VettingProblem(int status, String title) {
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
