package kpo.platform.problem;

/** The refusals that any operation of any service can answer. */
public enum CommonProblem implements Problem {
    MALFORMED_BODY(400, "The body is not readable JSON"),
    UNKNOWN_FIELD(400, "The body holds a field that is not known here"),
    INVALID_VALUE(400, "A value has the wrong type or form"),
    MALFORMED_ADDRESS(400, "The address cannot be read"),
    INVALID_HOST(400, "The header Host is missing or cannot be read"),
    INVALID_FRAMING(400, "The end of the body cannot be told"),
    UNEXPECTED_BODY(400, "This operation takes no body"),
    BODY_TOO_COMPLEX(400, "The body exceeds a limit of its form"),
    UNKNOWN_PARAMETER(400, "The query holds a parameter that is not known here"),
    INVALID_PARAMETER(400, "A parameter has the wrong type or form"),
    IDEMPOTENCY_KEY_REQUIRED(400, "This operation needs an Idempotency-Key"),
    IDEMPOTENCY_KEY_INVALID(400, "The Idempotency-Key has the wrong form"),
    UNAUTHENTICATED(401, "A valid bearer token is needed"),
    FORBIDDEN(403, "Your role does not allow this operation"),
    NOT_FOUND(404, "There is nothing here that you may see"),
    METHOD_NOT_ALLOWED(405, "This path does not answer that method"),
    NOT_ACCEPTABLE(406, "The answer cannot be given in a form that you accept"),
    IDEMPOTENCY_KEY_IN_FLIGHT(409, "A request with this Idempotency-Key is still running"),
    ALREADY_EXISTS(409, "An object with this key exists already"),
    STATE_CONFLICT(409, "The state of the object does not allow this"),
    STALE_VERSION(412, "The object was changed since you read it"),
    BODY_TOO_LARGE(413, "The body is larger than this operation takes"),
    UNSUPPORTED_MEDIA_TYPE(415, "This operation does not take that media type"),
    CONTENT_ENCODING_UNSUPPORTED(415, "The content encoding is not taken"),
    VALIDATION_FAILED(422, "A value is outside the limits of its field"),
    IDEMPOTENCY_KEY_REUSED(422, "This Idempotency-Key was used with another request"),
    PRECONDITION_REQUIRED(428, "This operation needs If-Match"),
    TOO_MANY_REQUESTS(429, "Your organisation sends too many requests"),
    HEADERS_TOO_LARGE(431, "The headers are larger than the service takes"),
    URI_TOO_LONG(414, "The address is longer than the service takes"),
    REQUEST_REFUSED(400, "The request was refused"),
    INTERNAL_ERROR(500, "The service failed to answer"),
    DATABASE_UNAVAILABLE(503, "The service cannot reach its database"),
    PEER_UNAVAILABLE(503, "A service that this operation needs does not answer");

    private final int status;
    private final String title;

    CommonProblem(int status, String title) {
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
