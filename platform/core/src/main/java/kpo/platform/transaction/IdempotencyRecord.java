package kpo.platform.transaction;

import org.jboss.resteasy.reactive.RestResponse;

/** The first answer of a write, as it is given. {@code body}, {@code etag} and {@code location} may be null. */
record IdempotencyRecord(String requestHash, int status, String location, String etag, String body) {

    /** The first time and every other time the same bytes. */
    <T> RestResponse<T> respond() {
        return Answer.response(status, body, etag, location);
    }
}
