package kpo.catalog.expert;

import static kpo.catalog.CatalogFixture.*;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.util.Map;
import java.util.function.Consumer;

/** A profile with one fault is refused where the fault stands, and nobody is enrolled. */
final class RefusedProfile {

    private RefusedProfile() {}

    static void refused(String field, Object value, int status, String code, String pointer) {
        refused(profile -> profile.put(field, value), status, code, pointer);
    }

    static void refused(Consumer<Map<String, Object>> change, int status, String code, String pointer) {
        String provider = thirdParty(organisation());
        operator()
                .body(asha(provider, change))
                .post("/v1/experts")
                .then()
                .statusCode(status)
                .body("code", is(code))
                .body("errors[0].pointer", is(pointer));
        operator().get("/v1/experts?providerId=" + provider).then().body("items", empty());
    }
}
