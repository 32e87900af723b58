package kpo.billing.agreement;

/** What both may read of a billing agreement in an event. */
record BillingAgreementFacts(String source, String sourceId, String currency) {}
