package kpo.engagement;

import java.util.List;
import kpo.testing.ArchitectureCheck;

class ArchitectureTest extends ArchitectureCheck {

    ArchitectureTest() {
        super(
                "kpo.engagement",
                List.of(
                        List.of("timesheet"),
                        List.of("staffing"),
                        List.of("contract", "confidentiality"),
                        List.of("engagement"),
                        List.of("need"),
                        List.of("client"),
                        // Outbound: they know their peer's contract and nothing of ours.
                        List.of("billing", "catalog")));
    }
}
