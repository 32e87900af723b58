package kpo.engagement.need;

import java.util.Arrays;
import java.util.List;

/** The eight kinds of knowledge work, as the catalog names them: nobody is found for another. */
enum Domain {
    FINANCIAL_CONSULTING,
    RESEARCH_AND_DEVELOPMENT,
    BUSINESS_OPERATIONS,
    TECHNICAL_ANALYSIS,
    INVESTMENT,
    LEGAL,
    MEDICAL_AND_HEALTH_CARE,
    DATA_ANALYSIS;

    static List<String> codes() {
        return Arrays.stream(values()).map(Enum::name).toList();
    }
}
