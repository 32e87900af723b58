package kpo.catalog.vetting;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a check found. */
@Schema(name = "VettingCheckResult")
enum CheckResult {
    CLEAR,
    ADVERSE,
    INCONCLUSIVE
}
