package kpo.platform.webhook;

/** What its owner may read of a webhook in an event. */
record WebhookFacts(WebhookState state, String parkedReason) {}
