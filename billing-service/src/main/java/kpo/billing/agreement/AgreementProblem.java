package kpo.billing.agreement;

import kpo.platform.problem.Problem;

/** Why a billing agreement is not taken. */
public enum AgreementProblem implements Problem {
    AGREEMENT_DIFFERS(409, "Another agreement is known under this key"),
    AGREEMENT_PERIOD_EMPTY(422, "An agreement does not end before it starts"),
    SAME_PARTY(422, "Nobody bills himself"),
    ORGANISATION_REQUIRED(422, "A service says whose legal entities it names"),
    ENTITY_UNKNOWN(422, "The legal entity is not known here"),
    RATE_CARD_UNKNOWN(422, "The rate card is not one of the seller for this buyer"),
    FIXED_FX_INVALID(422, "A fixed rate is between two currencies, one for each pair"),
    ROLE_WITHOUT_RATE(422, "A role has no rate on the first day"),
    CURRENCY_WITHOUT_RATE(422, "A currency cannot be converted");

    private final int status;
    private final String title;

    AgreementProblem(int status, String title) {
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
