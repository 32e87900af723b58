package kpo.platform.transaction;

import java.util.UUID;
import kpo.platform.secret.SecretBox;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The first answer of a write, as it is given. {@code body}, {@code etag} and {@code location} may be null.
 *
 * @param act null once there is an answer
 */
record IdempotencyRecord(String requestHash, int status, String location, String etag, String body, Act act) {

    /** What was begun outside and has not been answered yet. @param overdue whether whoever began it must have died */
    record Act(UUID id, boolean overdue) {}

    private static final String SEALED = "sealed:";

    /** The first time and every other time the same bytes. */
    <T> RestResponse<T> respond() {
        return Answer.response(status, body, etag, location);
    }

    /** For the database, which must not know a secret that the answer shows once. */
    IdempotencyRecord hidden(SecretBox box) {
        return with(SEALED + box.seal(body, requestHash));
    }

    IdempotencyRecord revealed(SecretBox box) {
        // JSON never begins so.
        return body != null && body.startsWith(SEALED)
                ? with(box.open(body.substring(SEALED.length()), requestHash))
                : this;
    }

    private IdempotencyRecord with(String otherBody) {
        return new IdempotencyRecord(requestHash, status, location, etag, otherBody, act);
    }
}
