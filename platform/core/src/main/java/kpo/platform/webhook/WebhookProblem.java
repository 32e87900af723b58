package kpo.platform.webhook;

import kpo.platform.problem.Problem;

/** Why a webhook is refused. */
enum WebhookProblem implements Problem {
    WEBHOOK_TARGET_REFUSED(422, "Nothing is sent to this address"),
    WEBHOOK_TYPE_UNKNOWN(422, "No event of this service has such a type"),
    WEBHOOK_LIMIT_REACHED(409, "Your organisation has as many webhooks as it may have"),
    PREVIOUS_SECRET_STILL_VALID(409, "The secret before this one was promised to be valid for a while"),
    REPLAY_START_UNKNOWN(422, "There is no such event to begin with");

    private final int status;
    private final String title;

    WebhookProblem(int status, String title) {
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
