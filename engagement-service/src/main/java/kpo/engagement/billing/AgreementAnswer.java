package kpo.engagement.billing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;

/** Billing's answer to an agreement. */
@JsonIgnoreProperties(ignoreUnknown = true)
record AgreementAnswer(UUID id) {}
