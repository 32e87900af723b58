package kpo.engagement.contract;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an invoice line sums up. */
@Schema(name = "LineGrouping")
enum LineGrouping {
    ROLE,
    EXPERT
}
