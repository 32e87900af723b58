package kpo.platform.identity;

import kpo.platform.problem.Problem;

/** Why a caller is refused at the door, apart from a missing or bad token and a role that does not fit. */
public enum IdentityProblem implements Problem {
    INSUFFICIENT_SCOPE(403, "Your token lacks the scope of this operation"),
    TOKEN_KEYS_UNAVAILABLE(503, "The keys of the tokens' issuer cannot be read now");

    private final int status;
    private final String title;

    IdentityProblem(int status, String title) {
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
