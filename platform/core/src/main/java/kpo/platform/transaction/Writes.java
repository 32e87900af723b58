package kpo.platform.transaction;

import static kpo.platform.problem.CommonProblem.*;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import kpo.platform.action.Reasoned;
import kpo.platform.caller.CurrentCaller;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Runs a write in one transaction, and at most once for an {@code Idempotency-Key}: the effect and its answer are
 * committed together, so that a caller who lost the answer repeats the request and gets the first answer again (IETF
 * draft "The Idempotency-Key HTTP Header Field"). A refused write keeps nothing, its key stays free.
 */
@ApplicationScoped
public class Writes {

    static final String KEY = "Idempotency-Key";

    @Inject
    HttpServerRequest request;

    @Inject
    CurrentCaller caller;

    @Inject
    EntityManager database;

    @Inject
    IdempotencyRecords records;

    @Inject
    ObjectMapper json;

    /**
     * A write whose key is the caller's choice.
     *
     * @param body what was sent, null for none
     * @param effect changes objects and gives the one to answer with
     * @param answer builds the answer, when constraints have spoken and versions have counted up
     */
    public <E, T> RestResponse<T> once(Object body, Supplier<E> effect, Function<E, Answer<T>> answer) {
        return onceAfter(body, () -> null, nothing -> effect.get(), answer);
    }

    /** A write that creates or bills: the key is required. */
    public <E, T> RestResponse<T> onceWithKey(Object body, Supplier<E> effect, Function<E, Answer<T>> answer) {
        requireKey();
        return once(body, effect, answer);
    }

    /**
     * A write that needs another service's word first. The question is asked before the transaction opens, so that a
     * slow peer holds no connection; a replay does not ask again.
     */
    public <Q, E, T> RestResponse<T> onceAfter(
            Object body, Supplier<Q> question, Function<Q, E> effect, Function<E, Answer<T>> answer) {
        if (body instanceof Reasoned reasoned) {
            caller.because(reasoned.reason());
        }
        String key = request.getHeader(KEY);
        if (key == null) {
            Q answered = question.get();
            return QuarkusTransaction.requiringNew()
                    .call(() -> done(effect.apply(answered), answer))
                    .respond();
        }
        checkForm(key);
        String organisation = caller.get().organisation();
        String hash = hash(body);
        Optional<IdempotencyRecord> earlier =
                QuarkusTransaction.requiringNew().call(() -> records.find(organisation, key));
        if (earlier.isPresent()) {
            return replay(earlier.get(), hash);
        }
        Q answered = question.get();
        return QuarkusTransaction.requiringNew().call(() -> {
            if (!records.lock(organisation, key)) {
                throw IDEMPOTENCY_KEY_IN_FLIGHT
                        .because("The first request with this key has not ended yet.")
                        .retryAfter(Duration.ofSeconds(1));
            }
            // Between the first look and the lock the other request may have committed.
            Optional<IdempotencyRecord> meanwhile = records.find(organisation, key);
            if (meanwhile.isPresent()) {
                return replay(meanwhile.get(), hash);
            }
            Answer<T> first = done(effect.apply(answered), answer);
            records.keep(organisation, key, hash, first, text(first.body()));
            return first.respond();
        });
    }

    private <E, T> Answer<T> done(E changed, Function<E, Answer<T>> answer) {
        database.flush();
        return answer.apply(changed);
    }

    private static <T> RestResponse<T> replay(IdempotencyRecord first, String hash) {
        if (!first.requestHash().equals(hash)) {
            throw IDEMPOTENCY_KEY_REUSED
                    .because(
                            "The key was first used by somebody else of your organisation, or with another path or body.")
                    .liftedBy("Use a new key for a new request.");
        }
        RestResponse<T> response = Answer.response(first.status(), first.body(), first.etag(), first.location());
        response.getHeaders().add("Idempotency-Replayed", "true");
        return response;
    }

    private void requireKey() {
        if (request.getHeader(KEY) == null) {
            throw IDEMPOTENCY_KEY_REQUIRED
                    .because("This operation moves money or creates what must not exist twice.")
                    .liftedBy("Send the header Idempotency-Key with a value of your own, such as a UUID.");
        }
    }

    private static void checkForm(String key) {
        if (key.isBlank() || key.length() > 255 || !key.chars().allMatch(c -> c > 32 && c < 127)) {
            throw IDEMPOTENCY_KEY_INVALID.because("The key has 1 to 255 printable ASCII characters without blanks.");
        }
    }

    private String hash(Object body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            // The subject too: a colleague who may do less must not be handed somebody else's answer.
            digest.update((caller.get().subject() + "\n" + request.method() + " " + request.uri() + "\n")
                    .getBytes(StandardCharsets.UTF_8));
            digest.update(text(body).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private String text(Object body) {
        try {
            return body == null ? "" : json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a body of ours is always JSON", e);
        }
    }
}
