package kpo.billing.ratecard;

import java.util.UUID;

/** What may be read of a rate card in an event: no price. */
record RateCardFacts(UUID sellerEntityId, String currency) {}
