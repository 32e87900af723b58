package kpo.billing;

import java.util.List;
import kpo.testing.ArchitectureCheck;

class ArchitectureTest extends ArchitectureCheck {

    ArchitectureTest() {
        super(
                "kpo.billing",
                List.of(
                        List.of("invoice"),
                        List.of("charge", "tax"),
                        List.of("agreement"),
                        List.of("ratecard"),
                        List.of("fx", "party")));
    }
}
