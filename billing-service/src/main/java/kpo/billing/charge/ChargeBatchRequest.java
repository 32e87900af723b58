package kpo.billing.charge;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The charges are checked one by one while they are taken, so that a bad one never spoils the others. */
@Schema(description = "Billable facts, each taken or refused by itself")
record ChargeBatchRequest(@NotEmpty @Size(max = 500) List<@NotNull ChargeRequest> charges) {}
