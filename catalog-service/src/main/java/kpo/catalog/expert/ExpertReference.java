package kpo.catalog.expert;

import java.util.UUID;

/** The natural key of an expert in a provider's files. */
record ExpertReference(UUID providerId, String reference) {}
