package kpo.platform.transaction;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import kpo.platform.Ids;
import kpo.platform.caller.CurrentCaller;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Runs a write that acts where no transaction reaches: it sends something. Under an {@code Idempotency-Key} the claim is
 * committed before it acts, so that of several requests at once one acts. Where that one failed or died before its answer
 * was kept, a repeated request acts again, under the same id, by which the other side knows that it is the same.
 */
@ApplicationScoped
public class OutsideWrites {

    @Inject
    Writes writes;

    @Inject
    CurrentWrite current;

    @Inject
    CurrentCaller caller;

    @Inject
    IdempotencyRecords records;

    /**
     * @param until when it counts as dead; null where it is replayed
     * @param replayed null where it is to be acted
     */
    private record Claimed<Q, T>(Q prepared, OffsetDateTime until, RestResponse<T> replayed) {}

    /**
     * @param body what was sent, null for none
     * @param atMost how long the act takes before whoever acts must have died
     * @param prepare given the id of the act; in the transaction of the claim. Of a dry run it is undone before the act
     * @param act outside a transaction; a dry run asks it too, and it must then only say what it would do
     * @param keep in the transaction of the answer; changes objects and gives the one to answer with
     * @param answer builds the answer, when constraints have spoken and versions have counted up
     */
    public <Q, E, K, T> RestResponse<T> once(
            Object body,
            Duration atMost,
            Function<UUID, Q> prepare,
            Function<Q, E> act,
            BiFunction<Q, E, K> keep,
            Function<K, Answer<T>> answer) {
        writes.giveReason(body);
        if (current.isDryRun()) {
            writes.requireUnused();
            Q prepared = writes.undone(() -> prepare.apply(Ids.next()));
            E done = act.apply(prepared);
            return writes.tried(() -> keep.apply(prepared, done), answer);
        }
        String key = current.key();
        if (key == null) {
            Q prepared = QuarkusTransaction.requiringNew().call(() -> prepare.apply(Ids.next()));
            E done = act.apply(prepared);
            return QuarkusTransaction.requiringNew()
                    .call(() -> writes.done(() -> keep.apply(prepared, done), answer))
                    .respond();
        }
        String hash = writes.hash(body);
        Claimed<Q, T> claimed = QuarkusTransaction.requiringNew().call(() -> claim(key, hash, atMost, prepare));
        if (claimed.replayed() != null) {
            return claimed.replayed();
        }
        try {
            E done = act.apply(claimed.prepared());
            return QuarkusTransaction.requiringNew()
                    .call(() -> answered(key, hash, writes.done(() -> keep.apply(claimed.prepared(), done), answer)));
        } catch (RuntimeException failed) {
            release(key, claimed.until(), failed);
            throw failed;
        }
    }

    /** Whoever repeats the request need not wait: nobody acts any more. */
    private void release(String key, OffsetDateTime until, RuntimeException failed) {
        try {
            QuarkusTransaction.requiringNew()
                    .run(() -> records.release(caller.get().organisation(), key, until));
        } catch (RuntimeException unreleased) {
            failed.addSuppressed(unreleased);
        }
    }

    private <Q, T> Claimed<Q, T> claim(String key, String hash, Duration atMost, Function<UUID, Q> prepare) {
        String organisation = caller.get().organisation();
        if (!records.claim(organisation, key).free()) {
            throw Writes.inFlight();
        }
        // Looked up again: the claim's own statement began before it had the lock.
        IdempotencyRecord earlier = records.find(organisation, key);
        if (earlier != null && (earlier.act() == null || !earlier.act().overdue())) {
            return new Claimed<>(null, null, writes.replay(earlier, hash));
        }
        if (earlier != null) {
            Writes.requireSame(earlier, hash);
        }
        UUID act = earlier == null ? Ids.next() : earlier.act().id();
        Q prepared = prepare.apply(act);
        return new Claimed<>(prepared, records.begin(organisation, key, writes.path(), hash, act, atMost), null);
    }

    private <T> RestResponse<T> answered(String key, String hash, Answer<T> answer) {
        IdempotencyRecord first = writes.record(hash, answer);
        String organisation = caller.get().organisation();
        return records.end(organisation, key, writes.hidden(first, answer))
                ? first.respond()
                : writes.replay(records.find(organisation, key), hash);
    }
}
