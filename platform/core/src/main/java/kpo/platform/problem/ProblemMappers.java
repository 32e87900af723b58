package kpo.platform.problem;

import static kpo.platform.problem.CommonProblem.*;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.hibernate.StaleStateException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place where failures become answers: whatever goes wrong, the caller reads a problem document. */
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @Inject
    Problems problems;

    @ServerExceptionMapper
    Response refused(ProblemException e, UriInfo uri) {
        return problems.answer(e, uri);
    }

    @ServerExceptionMapper
    Response unauthorized(UnauthorizedException e, UriInfo uri) {
        return unauthenticated(uri);
    }

    /** A token that was refused has its reason with it. */
    @ServerExceptionMapper
    Response authenticationFailed(AuthenticationFailedException e, UriInfo uri) {
        return e.getCause() instanceof ProblemException refusal ? problems.answer(refusal, uri) : unauthenticated(uri);
    }

    private Response unauthenticated(UriInfo uri) {
        return problems.answer(
                UNAUTHENTICATED
                        .because("The request has no bearer token.")
                        .liftedBy("Send the header Authorization: Bearer <token>."),
                uri);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e, UriInfo uri, ResourceInfo resource) {
        ProblemException refusal = FORBIDDEN.because("None of your roles may call this operation.");
        Method operation = resource.getResourceMethod();
        if (operation != null && operation.isAnnotationPresent(RolesAllowed.class)) {
            List<String> roles =
                    List.of(operation.getAnnotation(RolesAllowed.class).value());
            refusal.with("neededRoles", roles).liftedBy("Use a token with one of the roles %s.", roles);
        }
        return problems.answer(refusal, uri);
    }

    /** Malformed JSON, unknown fields and wrong types; Quarkus would answer an empty 400. */
    @ServerExceptionMapper
    Response unreadable(JsonProcessingException e, UriInfo uri) {
        return problems.answer(unreadable(e), uri);
    }

    /** Declared for its own sake: Quarkus brings a mapper for exactly this class, and the nearest class wins. */
    @ServerExceptionMapper
    Response mismatched(MismatchedInputException e, UriInfo uri) {
        return problems.answer(unreadable(e), uri);
    }

    @ServerExceptionMapper
    Response web(WebApplicationException e, UriInfo uri) {
        if (e.getCause() instanceof JsonProcessingException json) {
            return problems.answer(unreadable(json), uri);
        }
        if (e.getCause() instanceof ProblemException refusal) {
            return problems.answer(refusal, uri);
        }
        Problem problem =
                switch (e.getResponse().getStatus()) {
                    case 401 -> UNAUTHENTICATED;
                    case 403 -> FORBIDDEN;
                    case 404 -> NOT_FOUND;
                    case 405 -> METHOD_NOT_ALLOWED;
                    case 406 -> NOT_ACCEPTABLE;
                    case 413 -> BODY_TOO_LARGE;
                    case 415 -> UNSUPPORTED_MEDIA_TYPE;
                    default -> e.getResponse().getStatus() < 500 ? REQUEST_REFUSED : INTERNAL_ERROR;
                };
        if (problem == INTERNAL_ERROR) {
            return failed(e, uri);
        }
        Response answer = problems.answer(problem.because(problem.title() + "."), uri);
        String allow = e.getResponse().getHeaderString("Allow");
        return allow == null
                ? answer
                : Response.fromResponse(answer).header("Allow", allow).build();
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException e, UriInfo uri) {
        return problems.answer(invalid(e.getConstraintViolations()), uri);
    }

    /** What is wrong with the values of an object, in the words of a problem. */
    public static ProblemException invalid(Set<? extends ConstraintViolation<?>> violations) {
        ProblemException refusal = VALIDATION_FAILED.because("At least one value is outside the limits of its field.");
        for (ConstraintViolation<?> violation : violations) {
            String constraint = violation
                    .getConstraintDescriptor()
                    .getAnnotation()
                    .annotationType()
                    .getSimpleName();
            refusal.at(pointer(violation.getPropertyPath()), snake(constraint), violation.getMessage());
        }
        return refusal;
    }

    @ServerExceptionMapper
    Response stale(OptimisticLockException e, UriInfo uri) {
        return problems.answer(staleVersion(), uri);
    }

    @ServerExceptionMapper
    Response staleState(StaleStateException e, UriInfo uri) {
        return problems.answer(staleVersion(), uri);
    }

    @ServerExceptionMapper
    Response anything(Exception e, UriInfo uri) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException || cause instanceof StaleStateException) {
                return problems.answer(staleVersion(), uri);
            }
            if (cause instanceof ProblemException refusal) {
                return problems.answer(refusal, uri);
            }
            if (cause instanceof SQLException sql && DatabaseSilence.isIn(sql)) {
                LOG.warnf("no database: %s", sql.getMessage());
                return problems.answer(
                        DATABASE_UNAVAILABLE
                                .because("Nothing was changed that was not acknowledged. Send the request again.")
                                .retryAfter(Duration.ofSeconds(2)),
                        uri);
            }
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                // Hibernate gives no constraint name for an exclusion violation: only the state tells.
                switch (sql.getSQLState()) {
                    case "23505", "23P01" -> {
                        LOG.debug("uniqueness", e);
                        return problems.answer(
                                ALREADY_EXISTS.because("Another object holds this key or period already."), uri);
                    }
                    case "40001", "40P01" -> {
                        return problems.answer(
                                STATE_CONFLICT.because("Another request changed the same objects at the same time."),
                                uri);
                    }
                    default -> {}
                }
            }
        }
        return failed(e, uri);
    }

    private Response failed(Throwable e, UriInfo uri) {
        var answer = problems.answer(INTERNAL_ERROR.because("Ask for help and quote the traceId."), uri);
        // Not the path, which holds ids: the line of the call, with the same traceId, names the operation.
        LOG.error("a call failed", e);
        return answer;
    }

    private static ProblemException staleVersion() {
        return STALE_VERSION
                .because("Another request changed the object first.")
                .liftedBy("Read the object again and repeat the request with its new ETag.");
    }

    /** What is wrong with a JSON text, in the words of a problem. */
    public static ProblemException unreadable(JsonProcessingException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return UNKNOWN_FIELD
                    .because("The field %s is not known here.", unknown.getPropertyName())
                    .at(pointer(unknown.getPath()));
        }
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return INVALID_VALUE.because(reason(mapping)).at(pointer(mapping.getPath()));
        }
        if (e instanceof MismatchedInputException) {
            return INVALID_VALUE
                    .because("The body has another shape than this operation takes.")
                    .at("");
        }
        var where = e.getLocation();
        return where == null
                ? MALFORMED_BODY.because("The body is not readable JSON.")
                : MALFORMED_BODY.because(
                        "The body is not readable JSON at line %d, column %d.", where.getLineNr(), where.getColumnNr());
    }

    /** Never Jackson's own message: it names our classes. */
    private static String reason(JsonMappingException e) {
        if (e.getCause() instanceof IllegalArgumentException own && own.getMessage() != null) {
            return own.getMessage();
        }
        if (e instanceof com.fasterxml.jackson.databind.exc.InvalidFormatException format) {
            Class<?> target = format.getTargetType();
            if (target != null && target.isEnum()) {
                return "The value %s is not one of %s."
                        .formatted(shown(format.getValue()), List.of(target.getEnumConstants()));
            }
            return "The value %s is not a valid %s."
                    .formatted(shown(format.getValue()), target == null ? "value" : kind(target));
        }
        if (e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            return "A %s is expected here.".formatted(kind(mismatch.getTargetType()));
        }
        return "The value is not valid here.";
    }

    private static String shown(Object value) {
        String text = String.valueOf(value);
        return '"' + (text.length() > 60 ? text.substring(0, 60) + "…" : text) + '"';
    }

    private static String kind(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "LocalDate" -> "date (ISO 8601, such as 2026-02-28)";
            case "LocalDateTime" -> "local date and time (ISO 8601, such as 2026-03-29T09:30:00)";
            case "Instant", "OffsetDateTime" -> "instant (RFC 3339, such as 2026-03-29T09:30:00Z)";
            case "LocalTime" -> "time of day (such as 09:30)";
            case "UUID" -> "UUID";
            case "Integer", "int", "Long", "long" -> "whole number";
            case "BigDecimal" -> "decimal number";
            case "Boolean", "boolean" -> "true or false";
            case "ArrayList", "List", "Set", "HashSet" -> "list";
            case "String" -> "text";
            default -> "value of the declared form";
        };
    }

    private static String pointer(List<JsonMappingException.Reference> path) {
        StringBuilder pointer = new StringBuilder();
        for (var step : path) {
            pointer.append('/')
                    .append(
                            step.getFieldName() == null
                                    ? String.valueOf(step.getIndex())
                                    : step.getFieldName().replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }

    /** A body's parts are named by JSON pointer, a parameter by its name behind a question mark. */
    private static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        boolean body = true;
        for (Path.Node step : path) {
            if (step.getIndex() != null) {
                pointer.append('/').append(step.getIndex());
            }
            if (step.getKind() == ElementKind.PARAMETER && !step.getName().equals("body")) {
                body = false;
                pointer.append('?').append(step.getName());
            } else if (step.getKind() == ElementKind.PROPERTY) {
                if (body) {
                    pointer.append('/').append(step.getName());
                } else {
                    // A parameter that is grouped with others in a bean: the caller knows only its own name.
                    pointer.replace(0, pointer.length(), "?" + step.getName());
                }
            }
        }
        return pointer.toString();
    }

    private static String snake(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(java.util.Locale.ROOT);
    }
}
