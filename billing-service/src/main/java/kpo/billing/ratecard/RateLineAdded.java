package kpo.billing.ratecard;

import java.util.UUID;

/** Told in the transaction in which a card got a line: work that waited for a rate may have one now. */
public record RateLineAdded(UUID cardId, String role) {}
