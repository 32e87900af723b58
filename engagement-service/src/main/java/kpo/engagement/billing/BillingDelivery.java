package kpo.engagement.billing;

/** How far the charges of an engagement came: they wait to be told, were told and not taken, or were taken. */
public record BillingDelivery(DeliveryCount waiting, DeliveryCount refused, DeliveryCount delivered) {}
