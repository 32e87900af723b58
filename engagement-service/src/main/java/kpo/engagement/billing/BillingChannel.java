package kpo.engagement.billing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import kpo.platform.outbox.OutboxChannel;
import kpo.platform.outbox.OutboxMessage;
import kpo.platform.outbox.Receipt;
import kpo.platform.peer.Peer;
import kpo.platform.peer.PeerRefusal;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Tells billing. Agreements go one by one and before the charges that need them, charges in one batch. Billing knows
 * both by their natural keys, so that telling twice changes nothing.
 */
@ApplicationScoped
class BillingChannel implements OutboxChannel {

    static final String TOPIC = "billing";

    /** How long agreements are told before the rest goes back. Short, for what a replica that died has leased waits as long as the lease. */
    private static final Duration ROUND = Duration.ofSeconds(2);

    @Inject
    @RestClient
    BillingClient client;

    @Inject
    Peer peer;

    @Inject
    BillingFacts facts;

    @Inject
    ObjectMapper json;

    @Inject
    Clock clock;

    @ConfigProperty(name = "quarkus.rest-client.billing.connect-timeout")
    long connectTimeoutMilliseconds;

    @ConfigProperty(name = "quarkus.rest-client.billing.read-timeout")
    long readTimeoutMilliseconds;

    @Override
    public String topic() {
        return TOPIC;
    }

    /** A round, the call in which it ends, that of the charges, and time to write down what came of them. */
    @Override
    public Duration lease() {
        return ROUND.plusMillis(2 * (connectTimeoutMilliseconds + readTimeoutMilliseconds))
                .plusSeconds(1);
    }

    @Override
    public Receipt deliver(String topic, List<OutboxMessage> batch) {
        Map<UUID, AgreementTerms> agreements = new LinkedHashMap<>();
        Map<UUID, TimeCharge> charges = new LinkedHashMap<>();
        for (OutboxMessage message : batch) {
            BillingMessage told = read(message);
            if (told.agreement() != null) {
                agreements.put(message.id(), told.agreement());
            } else {
                charges.put(message.id(), told.charge());
            }
        }
        Map<UUID, String> refused = new HashMap<>();
        Set<UUID> late = new HashSet<>();
        Instant end = clock.instant().plus(ROUND);
        agreements.forEach((id, terms) -> {
            if (clock.instant().isBefore(end)) {
                agree(id, terms, refused);
            } else {
                late.add(id);
            }
        });
        if (!late.isEmpty()) {
            late.addAll(charges.keySet());
        } else if (!charges.isEmpty()) {
            charge(charges, refused);
        }
        return Receipt.refusing(
                batch.stream().filter(message -> !late.contains(message.id())).toList(), refused);
    }

    private void agree(UUID messageId, AgreementTerms terms, Map<UUID, String> refused) {
        try {
            AgreementAnswer answer = peer.ask("billing", () -> client.agree(BillingClient.newKey(), null, terms));
            note(terms.sourceId(), fact -> fact.taken(answer.id(), null, null, clock.instant()));
        } catch (PeerRefusal refusal) {
            String reason = refusal.code() + ": " + refusal.getMessage();
            refused.put(messageId, reason);
            note(terms.sourceId(), fact -> fact.refused(reason));
        }
    }

    private void charge(Map<UUID, TimeCharge> charges, Map<UUID, String> refused) {
        ChargeAnswers answers = peer.ask(
                "billing", () -> client.charge(BillingClient.newKey(), new ChargeBatch(List.copyOf(charges.values()))));
        Map<UUID, ChargeAnswers.Result> results = answers.results().stream()
                .collect(Collectors.toMap(ChargeAnswers.Result::sourceId, Function.identity()));
        QuarkusTransaction.requiringNew()
                .run(() -> charges.forEach((messageId, charge) -> {
                    ChargeAnswers.Result result = results.get(charge.sourceId());
                    BillingFact fact = facts.findById(charge.sourceId());
                    if (result != null && result.isTaken()) {
                        fact.taken(result.chargeId(), result.status(), result.heldReason(), clock.instant());
                    } else {
                        String reason = result == null ? "no result" : result.refusal();
                        refused.put(messageId, reason);
                        fact.refused(reason);
                    }
                }));
    }

    private void note(UUID sourceId, Consumer<BillingFact> change) {
        QuarkusTransaction.requiringNew().run(() -> change.accept(facts.findById(sourceId)));
    }

    private BillingMessage read(OutboxMessage message) {
        try {
            return json.readValue(message.payload(), BillingMessage.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a payload of ours is always readable", e);
        }
    }
}
