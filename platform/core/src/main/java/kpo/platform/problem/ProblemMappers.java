package kpo.platform.problem;

import static kpo.platform.problem.CommonProblem.*;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.lang.reflect.Method;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kpo.platform.http.KnownPaths;
import kpo.platform.http.MediaTypes;
import kpo.platform.identity.DoorRoles;
import kpo.platform.identity.Doors;
import org.hibernate.StaleStateException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/** The one place where failures become answers: whatever goes wrong, the caller reads a problem document. */
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @Inject
    Problems problems;

    @Inject
    Doors doors;

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
        List<String> roles = operation == null ? List.of() : DoorRoles.of(operation);
        if (!roles.isEmpty()) {
            refusal.with("neededRoles", roles).liftedBy("Use a token with one of the roles %s.", roles);
        }
        return problems.answer(refusal, uri);
    }

    /** Malformed JSON, unknown fields and wrong types; Quarkus would answer an empty 400. */
    @ServerExceptionMapper
    Response unreadable(JsonProcessingException e, UriInfo uri) {
        return problems.answer(UnreadableJson.refusal(e), uri);
    }

    /** Declared for its own sake: Quarkus brings a mapper for exactly this class, and the nearest class wins. */
    @ServerExceptionMapper
    Response mismatched(MismatchedInputException e, UriInfo uri) {
        return problems.answer(UnreadableJson.refusal(e), uri);
    }

    @ServerExceptionMapper
    Response web(WebApplicationException e, UriInfo uri, HttpServerRequest request) {
        if (e.getCause() instanceof JsonProcessingException json) {
            return problems.answer(UnreadableJson.refusal(json), uri);
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
        return problems.answer(refusal(problem, request), uri);
    }

    /** With what would be taken instead, as far as the address tells. */
    private ProblemException refusal(Problem problem, HttpServerRequest request) {
        String path = request.path();
        List<Method> operations = doors.operationsAt(request.method().name().replace("HEAD", "GET"), path);
        Set<String> methods = doors.methodsAt(path);
        // Where several classes share the beginning of a path, the REST layer looks no further than the first.
        boolean isOtherMethod =
                !methods.isEmpty() && !methods.contains(request.method().name());
        if (problem == METHOD_NOT_ALLOWED || problem == NOT_FOUND && isOtherMethod) {
            return KnownPaths.notAllowed(methods);
        }
        if (problem == NOT_ACCEPTABLE) {
            return MediaTypes.notAcceptable(all(operations, MediaTypes::givenBy));
        }
        if (problem == UNSUPPORTED_MEDIA_TYPE
                || problem == REQUEST_REFUSED && !isMediaType(request.getHeader("Content-Type"))) {
            return MediaTypes.unsupported(request.method().name(), all(operations, MediaTypes::takenBy));
        }
        return problem.because(problem.title() + ".");
    }

    private static Set<String> all(List<Method> operations, Function<Method, List<String>> mediaTypes) {
        return operations.stream()
                .map(mediaTypes)
                .flatMap(List::stream)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean isMediaType(String contentType) {
        try {
            return contentType == null || MediaType.valueOf(contentType) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException e, UriInfo uri) {
        return problems.answer(InvalidFields.refusal(e.getConstraintViolations()), uri);
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
        for (Throwable cause : DatabaseSilence.causes(e)) {
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
                                .because("What was not acknowledged may be there or not."
                                        + " Send it again, with the same Idempotency-Key if it had one.")
                                .retryAfter(Duration.ofSeconds(2)),
                        uri);
            }
            if (cause instanceof SQLException sql) {
                Optional<ProblemException> refusal = DatabaseRefusal.of(sql);
                if (refusal.isPresent()) {
                    LOG.debug("the database refused", e);
                    return problems.answer(refusal.get(), uri);
                }
            }
        }
        return failed(e, uri);
    }

    private Response failed(Throwable e, UriInfo uri) {
        var answer = problems.answer(INTERNAL_ERROR.because("Ask for help and quote the traceId."), uri);
        if (isCallerGone(e)) {
            LOG.debug("a caller hung up", e);
        } else {
            // Not the path, which holds ids: the line of the call, with the same traceId, names the operation.
            LOG.error("a call failed", e);
        }
        return answer;
    }

    /** What cannot be written to a connection that its caller has ended, or read from it, is no failure of ours. */
    private static boolean isCallerGone(Throwable e) {
        var call = CurrentRequestManager.get();
        return call != null
                && call.serverResponse().closed()
                && DatabaseSilence.causes(e).stream().anyMatch(IOException.class::isInstance);
    }

    private static ProblemException staleVersion() {
        return STALE_VERSION
                .because("Another request changed the object first.")
                .liftedBy("Read the object again and repeat the request with its new ETag.");
    }
}
