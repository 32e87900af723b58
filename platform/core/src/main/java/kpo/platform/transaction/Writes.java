package kpo.platform.transaction;

import static kpo.platform.problem.CommonProblem.*;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import kpo.platform.action.Reasoned;
import kpo.platform.caller.Caller;
import kpo.platform.caller.CurrentCaller;
import kpo.platform.problem.ProblemException;
import kpo.platform.secret.HoldsSecret;
import kpo.platform.secret.SecretBox;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Runs a write in one transaction, and at most once for an {@code Idempotency-Key}: the effect and its answer are
 * committed together, so that a caller who lost the answer repeats the request and gets the first answer again (IETF
 * draft "The Idempotency-Key HTTP Header Field"). A refused write keeps nothing, its key stays free. A dry run does
 * everything and is rolled back, its key included.
 */
@ApplicationScoped
public class Writes {

    /** Before the key of a dry run; no caller's key has a line break. */
    private static final String DRY_RUN = "dry run\n";

    /** Says what an address without it says, too. */
    private static final Pattern NO_DRY_RUN = Pattern.compile("(?<=[?&])" + DryRuns.PARAMETER + "=false(&|$)");

    @Inject
    HttpServerRequest request;

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentWrite current;

    @Inject
    Attempts attempts;

    @Inject
    EntityManager database;

    @Inject
    IdempotencyRecords records;

    @Inject
    SecretBox secrets;

    @Inject
    ObjectMapper json;

    /**
     * @param body what was sent, null for none
     * @param effect changes objects and gives the one to answer with
     * @param answer builds the answer, when constraints have spoken and versions have counted up
     */
    public <E, T> RestResponse<T> once(Object body, Supplier<E> effect, Function<E, Answer<T>> answer) {
        giveReason(body);
        if (current.isDryRun()) {
            requireUnused();
            return tried(effect, answer);
        }
        return kept(current.key(), body, effect, answer);
    }

    void giveReason(Object body) {
        if (body instanceof Reasoned reasoned) {
            caller.because(reasoned.reason());
        }
    }

    private <E, T> RestResponse<T> kept(String key, Object body, Supplier<E> effect, Function<E, Answer<T>> answer) {
        return key == null
                ? committed(() -> done(effect, answer)).respond()
                : orReplayed(key, body, () -> {
                    String hash = hash(body);
                    return committed(() -> claimed(caller.get().organisation(), key, hash, effect, answer));
                });
    }

    /**
     * A write that keeps a request, to be worked later. A dry run is kept too: it is the later work that keeps nothing. It
     * has a key of its own, and leaves the caller's free for the request that is meant.
     */
    public <E, T> RestResponse<T> deferred(Object body, Supplier<E> effect, Function<E, Answer<T>> answer) {
        String key = current.key();
        if (current.isDryRun()) {
            current.markTried();
            key = key == null ? null : DRY_RUN + key;
            if (key != null && earlier(caller.get().organisation(), key) == null) {
                requireUnused();
            }
        }
        return kept(key, body, effect, answer);
    }

    /**
     * A write that needs another service's word first. The question is asked before the transaction opens, so that a
     * slow peer holds no connection; a replay does not ask again.
     *
     * @param question changes nothing, neither here nor there: it is asked by a dry run too, and by a request that is
     *     refused afterwards
     */
    public <Q, E, T> RestResponse<T> onceAfter(
            Object body, Supplier<Q> question, Function<Q, E> effect, Function<E, Answer<T>> answer) {
        String key = current.key();
        if (key != null) {
            IdempotencyRecord earlier = earlier(caller.get().organisation(), key);
            if (earlier != null) {
                return replay(earlier, hash(body));
            }
        }
        return orReplayed(key, body, () -> {
            Q answered = question.get();
            return once(body, () -> effect.apply(answered), answer);
        });
    }

    /** The first request may have been committed while this one looked: then it was refused for the other's effect. */
    private <T> RestResponse<T> orReplayed(String key, Object body, Supplier<RestResponse<T>> work) {
        try {
            return work.get();
        } catch (RuntimeException refused) {
            IdempotencyRecord earlier =
                    key == null ? null : earlier(caller.get().organisation(), key);
            if (earlier == null) {
                throw refused;
            }
            return replay(earlier, hash(body));
        }
    }

    private <T> T committed(Supplier<T> work) {
        return attempts.until(() -> QuarkusTransaction.requiringNew().call(work::get));
    }

    private <E, T> RestResponse<T> claimed(
            String organisation, String key, String hash, Supplier<E> effect, Function<E, Answer<T>> answer) {
        IdempotencyRecords.Claim claim = records.claim(organisation, key);
        if (claim.earlier() != null) {
            return replay(claim.earlier(), hash);
        }
        if (!claim.free()) {
            throw inFlight();
        }
        Answer<T> answered = done(effect, answer);
        IdempotencyRecord first = record(hash, answered);
        records.keep(organisation, key, path(), hidden(first, answered));
        return first.respond();
    }

    /** As it is kept. */
    IdempotencyRecord hidden(IdempotencyRecord first, Answer<?> answered) {
        return answered.body() instanceof HoldsSecret ? first.hidden(secrets) : first;
    }

    /** A dry run keeps no key of its own, but under one that was used it is another request. */
    void requireUnused() {
        if (current.key() != null && earlier(caller.get().organisation(), current.key()) != null) {
            throw reused();
        }
    }

    private IdempotencyRecord earlier(String organisation, String key) {
        return QuarkusTransaction.requiringNew().call(() -> records.find(organisation, key));
    }

    <E, T> RestResponse<T> tried(Supplier<E> effect, Function<E, Answer<T>> answer) {
        current.markTried();
        Answer<T> answered = attempts.until(() -> undone(() -> {
            Answer<T> built = done(effect, answer);
            // Constraints that wait for the commit would otherwise not be heard.
            database.createNativeQuery("set constraints all immediate").executeUpdate();
            return built;
        }));
        // Neither version nor address: there is nothing behind them.
        return new Answer<>(answered.status(), answered.body(), null, null).respond();
    }

    <T> T undone(Supplier<T> work) {
        QuarkusTransaction.begin();
        try {
            return work.get();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    <E, T> Answer<T> done(Supplier<E> effect, Function<E, Answer<T>> answer) {
        E changed = effect.get();
        database.flush();
        return answer.apply(changed);
    }

    static ProblemException inFlight() {
        return IDEMPOTENCY_KEY_IN_FLIGHT
                .because("The first request with this key has not ended yet.")
                .retryAfter(Duration.ofSeconds(1));
    }

    <T> RestResponse<T> replay(IdempotencyRecord first, String hash) {
        requireSame(first, hash);
        if (first.act() != null) {
            throw inFlight();
        }
        RestResponse<T> response = first.revealed(secrets).respond();
        response.getHeaders().add("Idempotency-Replayed", "true");
        return response;
    }

    static void requireSame(IdempotencyRecord first, String hash) {
        if (!first.requestHash().equals(hash)) {
            throw reused();
        }
    }

    private static ProblemException reused() {
        return IDEMPOTENCY_KEY_REUSED
                .because("The key was first used by somebody else of your organisation, or with another path or body.")
                .liftedBy("Use a new key for a new request.");
    }

    IdempotencyRecord record(String hash, Answer<?> answer) {
        return new IdempotencyRecord(
                hash,
                answer.status(),
                answer.location(),
                answer.version() == null ? null : IfMatch.eTag(answer.version()),
                answer.body() == null ? null : text(answer.body()),
                null);
    }

    String hash(Object body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Caller who = caller.get();
            // The subject too: a colleague who may do less must not be handed somebody else's answer.
            digest.update((who.subject() + "\n" + request.method() + " " + address() + "\n")
                    .getBytes(StandardCharsets.UTF_8));
            if (body != null) {
                digest.update(json.writeValueAsBytes(body));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        } catch (JsonProcessingException e) {
            throw unwritable(e);
        }
    }

    /** Ids as they are kept and told: a caller may write them in capitals, or encoded. */
    String path() {
        return URLDecoder.decode(request.path(), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
    }

    private String address() {
        String uri = NO_DRY_RUN.matcher(request.uri()).replaceAll("");
        return uri.endsWith("?") || uri.endsWith("&") ? uri.substring(0, uri.length() - 1) : uri;
    }

    private String text(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw unwritable(e);
        }
    }

    private static IllegalStateException unwritable(JsonProcessingException e) {
        return new IllegalStateException("a body of ours is always JSON", e);
    }
}
