package kpo.engagement.billing;

/** Charges of an engagement that came equally far. */
public record DeliveryCount(long entries, long minutes) {}
