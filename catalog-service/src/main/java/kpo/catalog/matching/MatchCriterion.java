package kpo.catalog.matching;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a match is scored by, with the weights that hold where the requirement brings none of its own. */
@Schema(name = "MatchCriterion")
enum MatchCriterion {
    SKILL("0.30"),
    CREDENTIAL("0.15"),
    DOMAIN_YEARS("0.15"),
    AVAILABILITY("0.10"),
    OVERLAP("0.10"),
    LANGUAGE("0.08"),
    JURISDICTION("0.05"),
    COST_FIT("0.07");

    private final BigDecimal defaultWeight;

    MatchCriterion(String defaultWeight) {
        this.defaultWeight = new BigDecimal(defaultWeight);
    }

    BigDecimal defaultWeight() {
        return defaultWeight;
    }
}
