package kpo.engagement.billing;

import com.fasterxml.jackson.annotation.JsonInclude;

/** What the outbox keeps for billing: one of the two. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BillingMessage(AgreementTerms agreement, TimeCharge charge) {}
