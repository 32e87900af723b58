package kpo.catalog.search;

import static kpo.catalog.CatalogFixture.*;
import static kpo.platform.caller.Role.EXPERT;
import static kpo.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The cost rate filters for those only who may know it. */
@QuarkusTest
class SearchByRateTest extends SearchFixture {

    @Test
    void a_rate_is_at_most_what_is_asked_for_in_its_own_currency() {
        String cheap = found(vetted(asha(provider, profile -> profile.put("costRate", rate("999.99", "INR")))));
        String dear = found(vetted(asha(provider, profile -> profile.put("costRate", rate("3250.00", "INR")))));
        found(vetted(asha(provider, profile -> profile.put("costRate", rate("20.00", "USD")))));

        for (RequestSpecification caller : List.of(manager(captive), operator())) {
            assertThat(search(caller, atMost("3250.00"))).containsExactly(cheap, dear);
            assertThat(search(caller, atMost("3249.999999"))).containsExactly(cheap);
            assertThat(search(caller, atMost("3000"))).containsExactly(cheap);
            assertThat(search(caller, atMost("999.99"))).containsExactly(cheap);
            assertThat(search(caller, atMost("999.98"))).isEmpty();
            assertThat(search(caller, atMost("0.5"))).isEmpty();
            assertThat(facets(caller, atMost("3249")).getList("countries"))
                    .containsExactly(Map.of("value", "IN", "experts", 1));
        }
    }

    /** Who filters by a rate again and again knows it. */
    @Test
    void a_rate_is_not_to_be_found_out_by_those_who_may_not_know_it() {
        String other = organisation();
        String deccan = thirdParty(other);
        String asha = vetted(asha(deccan));
        String competitor = organisation();
        thirdParty(competitor);
        String query = "/v1/expert-search?providerId=" + deccan;
        until(() -> operator().get(query).jsonPath().getList("items.id").equals(List.of(asha)));

        assertThat(manager(other).get(query + "&" + atMost("4000")).jsonPath().getList("items.id"))
                .containsExactly(asha);
        assertThat(manager(competitor).get(query).jsonPath().getList("items.id"))
                .containsExactly(asha);
        assertThat(manager(competitor)
                        .get(query + "&" + atMost("4000"))
                        .jsonPath()
                        .getList("items.id"))
                .isEmpty();
        assertThat(manager(competitor)
                        .get(query.replace("?", "/facets?") + "&" + atMost("4000"))
                        .jsonPath()
                        .getList("countries"))
                .isEmpty();
        for (RequestSpecification caller :
                List.of(client(acme), as("anil", other, EXPERT), as("anil", organisation(), EXPERT))) {
            caller.get(query + "&" + atMost("4000"))
                    .then()
                    .statusCode(403)
                    .body("code", is("forbidden"))
                    .body("errors[0].pointer", is("?costRateAtMost"));
        }
    }

    private static Map<String, Object> rate(String amount, String currency) {
        return Map.of("amount", amount, "currency", currency);
    }

    private static String atMost(String amount) {
        return "costRateCurrency=INR&costRateAtMost=" + amount;
    }
}
