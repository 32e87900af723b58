package kpo.billing.party;

import kpo.platform.problem.Problem;

/** What can be wrong with a legal entity. */
enum PartyProblem implements Problem {
    STATE_REQUIRED(422, "A legal entity in India needs its state"),
    REGISTRATION_PERIOD_EMPTY(422, "The registration would end before it begins"),
    TAX_NUMBER_MALFORMED(422, "A tax number has the form of its kind and country"),
    REGISTRATION_ENDED(422, "A registration ends earlier, never later"),
    REGISTRATION_CHECKED(409, "The check of this registration is stored already"),
    REGISTRATION_OVERLAPS(409, "Two registrations of one kind are valid on the same day");

    private final int status;
    private final String title;

    PartyProblem(int status, String title) {
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
