package kpo.billing.agreement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an invoice line sums up. */
@Schema(name = "LineGrouping")
public enum LineGrouping {
    /** The work of a role at one rate. */
    ROLE,
    /** The work of one expert in a role at one rate. */
    EXPERT
}
