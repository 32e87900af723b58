package kpo.testing;

/**
 * What the walking tests must know of a service: for each operation of its contract a request that succeeds. They add
 * what the contract asks of every such request, the {@code Idempotency-Key} and {@code If-Match: *}, and then take
 * something away, repeat it, or send it as somebody else.
 */
public interface World {

    /**
     * Makes the objects that the operation needs, new ones each time, and gives a request that succeeds with them.
     *
     * @throws IllegalArgumentException for an operation that this world does not know: a new one must be added
     */
    Call prepare(String operationId);

    /** Who calls. */
    record Who(String subject, String organisation, String... roles) {}

    /**
     * A request that would succeed.
     *
     * @param path with the ids in place, and with the query that the operation needs
     * @param body null where the operation takes none
     */
    record Call(Who who, String path, String body, String contentType) {

        /** The same request of somebody else. */
        public Call as(Who other) {
            return new Call(other, path, body, contentType);
        }

        public static Call of(Who who, String path) {
            return new Call(who, path, null, null);
        }

        public static Call of(Who who, String path, String body) {
            return new Call(who, path, body, "application/json");
        }
    }
}
