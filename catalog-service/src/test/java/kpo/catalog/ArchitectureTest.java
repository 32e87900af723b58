package kpo.catalog;

import java.util.List;
import kpo.testing.ArchitectureCheck;

class ArchitectureTest extends ArchitectureCheck {

    ArchitectureTest() {
        super(
                "kpo.catalog",
                List.of(
                        List.of("matching"),
                        List.of("search", "personal"),
                        List.of("availability", "vetting"),
                        List.of("expert"),
                        List.of("provider"),
                        List.of("taxonomy")));
    }
}
