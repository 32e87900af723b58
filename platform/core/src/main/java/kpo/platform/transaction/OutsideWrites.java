package kpo.platform.transaction;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import kpo.platform.Ids;
import kpo.platform.caller.CurrentCaller;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Runs a write that acts where no transaction reaches: it sends something. Under an {@code Idempotency-Key} the claim is
 * committed before it acts, so that of several requests at once one acts. Where that one died before its answer was kept,
 * a repeated request acts again, under the same id, by which the other side knows that it is the same.
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

    /** @param replayed null where it is to be acted */
    private record Claimed<Q, T>(Q prepared, RestResponse<T> replayed) {}

    /**
     * @param body what was sent, null for none
     * @param atMost how long the act takes before whoever acts must have died
     * @param prepare given the id of the act; in the transaction of the claim
     * @param act outside a transaction; a dry run asks it too, and it must then only say what it would do
     * @param keep in the transaction of the answer
     */
    public <Q, E, T> RestResponse<T> once(
            Object body,
            Duration atMost,
            Function<UUID, Q> prepare,
            Function<Q, E> act,
            BiFunction<Q, E, Answer<T>> keep) {
        if (current.isDryRun()) {
            writes.requireUnused(body);
            Q prepared = QuarkusTransaction.requiringNew().call(() -> prepare.apply(Ids.next()));
            E done = act.apply(prepared);
            return writes.tried(() -> done, e -> keep.apply(prepared, e));
        }
        String key = current.key();
        if (key == null) {
            Q prepared = QuarkusTransaction.requiringNew().call(() -> prepare.apply(Ids.next()));
            E done = act.apply(prepared);
            return QuarkusTransaction.requiringNew()
                    .call(() -> keep.apply(prepared, done))
                    .respond();
        }
        String hash = writes.hash(body);
        Claimed<Q, T> claimed = QuarkusTransaction.requiringNew().call(() -> claim(key, hash, atMost, prepare));
        if (claimed.replayed() != null) {
            return claimed.replayed();
        }
        E done = act.apply(claimed.prepared());
        return QuarkusTransaction.requiringNew().call(() -> answered(key, hash, keep.apply(claimed.prepared(), done)));
    }

    private <Q, T> Claimed<Q, T> claim(String key, String hash, Duration atMost, Function<UUID, Q> prepare) {
        String organisation = caller.get().organisation();
        if (!records.claim(organisation, key).free()) {
            throw Writes.inFlight();
        }
        // Looked up again: the claim's own statement began before it had the lock.
        IdempotencyRecord earlier = records.find(organisation, key);
        if (earlier != null && (earlier.act() == null || !earlier.act().overdue())) {
            return new Claimed<>(null, writes.replay(earlier, hash));
        }
        if (earlier != null) {
            Writes.requireSame(earlier, hash);
        }
        UUID act = earlier == null ? Ids.next() : earlier.act().id();
        Q prepared = prepare.apply(act);
        records.begin(organisation, key, hash, act, atMost);
        return new Claimed<>(prepared, null);
    }

    private <T> RestResponse<T> answered(String key, String hash, Answer<T> answer) {
        IdempotencyRecord first = writes.record(hash, answer);
        String organisation = caller.get().organisation();
        return records.end(organisation, key, writes.hidden(first, answer))
                ? first.respond()
                : writes.replay(records.find(organisation, key), hash);
    }
}
