package kpo.platform.transaction;

/** The first answer of a write, as it was given. {@code body}, {@code etag} and {@code location} may be null. */
record IdempotencyRecord(String requestHash, int status, String location, String etag, String body) {}
