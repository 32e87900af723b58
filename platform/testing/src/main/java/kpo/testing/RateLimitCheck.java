package kpo.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import kpo.platform.caller.Role;
import org.junit.jupiter.api.Test;

/** An organisation cannot crowd out the others. Extended by one {@code @QuarkusTest} in each service. */
public abstract class RateLimitCheck {

    /** Of {@link ServiceUnderTest}: this organisation has a limit of its own that a test can reach. */
    static final String ORGANISATION = "limited";

    static final int READS_PER_MINUTE = 3;

    private final String list;

    /** @param list a path whose GET answers auditors */
    protected RateLimitCheck(String list) {
        this.list = list;
    }

    @Test
    void an_organisation_that_asks_too_much_waits_and_nobody_else_does() {
        for (int left = READS_PER_MINUTE - 1; left >= 0; left--) {
            read("anna", ORGANISATION)
                    .statusCode(200)
                    .header("RateLimit-Policy", is("\"reads\";q=3;w=60"))
                    .header("RateLimit-Limit", is("3"))
                    .header("RateLimit-Remaining", is(String.valueOf(left)));
        }

        Response refused = read("another-of-them", ORGANISATION)
                .statusCode(429)
                .contentType("application/problem+json")
                .header("RateLimit-Remaining", is("0"))
                .body("code", is("too_many_requests"))
                .extract()
                .response();
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 20);
        assertThat(Integer.parseInt(refused.header("RateLimit-Reset"))).isBetween(1, 60);

        read("anna", "others").statusCode(200);
        Tokens.as("one-of-ours", ORGANISATION, Role.AUDITOR, Role.SERVICE)
                .get(list)
                .then()
                .statusCode(200)
                .header("RateLimit-Limit", nullValue());
    }

    private ValidatableResponse read(String subject, String organisation) {
        return Tokens.as(subject, organisation, Role.AUDITOR).get(list).then();
    }
}
