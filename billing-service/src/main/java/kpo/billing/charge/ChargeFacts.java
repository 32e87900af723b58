package kpo.billing.charge;

import java.util.UUID;

/** What may be read of a charge in an event: no rate, no amount. */
record ChargeFacts(ChargeStatus status, UUID agreementId, String source, String sourceId) {}
