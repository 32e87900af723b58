package kpo.catalog.vetting;

import kpo.platform.problem.Problem;

/** What stands against a step of the vetting. */
enum VettingProblem implements Problem {
    FOUR_EYES(409, "Another person must do this"),
    QUALIFICATION_UNVERIFIED(409, "No advanced degree and no licence is verified"),
    ALREADY_VERIFIED(409, "This was verified before"),
    CREDENTIAL_EXPIRED(409, "The credential has expired");

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
