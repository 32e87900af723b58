package kpo.billing.fx;

import static kpo.platform.caller.Role.*;
import static kpo.testing.Refusals.refused;
import static kpo.testing.Tokens.as;
import static org.hamcrest.Matchers.*;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** Currencies that no other test of the service uses: rates are global and never change. */
@QuarkusTest
class FxRateResourceTest {

    @Test
    void a_rate_is_recorded_once_and_never_changed() {
        String id = record("KES", "UGX", "27.5123", "1984-01-02", "MANUAL-A")
                .statusCode(201)
                .header("Location", startsWith("/v1/fx-rates/"))
                .body("rate", is("27.5123"))
                .extract()
                .path("id");

        record("KES", "UGX", "27.51230", "1984-01-02", "MANUAL-A")
                .statusCode(200)
                .body("id", is(id));
        refused(record("KES", "UGX", "27.6", "1984-01-02", "MANUAL-A"), 409, "fx_rate_differs");
        refused(record("UGX", "KES", "0.0363", "1984-01-02", "MANUAL-A"), 409, "fx_rate_differs");
        record("KES", "UGX", "27.6", "1984-01-02", "MANUAL-B").statusCode(201);
        as("dev", "deccan", PROVIDER_FINANCE)
                .get("/v1/fx-rates/" + id)
                .then()
                .statusCode(200)
                .body("base", is("KES"));
    }

    @Test
    void a_rate_of_nothing_or_between_nothing_is_refused() {
        refused(record("KES", "TZS", "0", "1984-01-02", "MANUAL"), 422, "fx_rate_not_positive")
                .body("errors[0].pointer", is("/rate"));
        refused(record("KES", "TZS", "-19.1", "1984-01-02", "MANUAL"), 422, "fx_rate_not_positive");
        refused(record("KES", "KES", "1", "1984-01-02", "MANUAL"), 422, "fx_currencies_equal");
        refused(record("KES", "TZS", "19.12345678901", "1984-01-02", "MANUAL"), 422, "validation_failed");
        refused(record("KES", "TZS", "19", "1984-02-30", "MANUAL"), 400, "invalid_value");
        refused(record("KES", "TZS", "19", "1984-02-03", "a source"), 422, "validation_failed");
        refused(record("KES", "TZS", "19", "1899-12-31", "MANUAL"), 422, "fx_date_out_of_range");
        refused(record("KES", "TZS", "19", "3000-01-01", "MANUAL"), 422, "fx_date_out_of_range");
        refused(record("KES", "TZS", "19", "2199-01-01", "MANUAL"), 422, "fx_date_in_future")
                .body("errors[0].pointer", is("/publishedOn"));
    }

    @Test
    void a_jump_is_confirmed_and_an_inverse_never_taken() {
        record("GHS", "NGN", "130", "1984-01-02", "MANUAL").statusCode(201);

        refused(record("GHS", "NGN", "163", "1984-01-03", "MANUAL"), 422, "fx_rate_jump")
                .body("lastRate", is("130"))
                .body("lastPublishedOn", is("1984-01-02"))
                .body("remedy", containsString("confirmJump"));
        refused(record("GHS", "NGN", "0.0077", "1984-01-03", "MANUAL"), 422, "fx_rate_inverted");
        refused(record("NGN", "GHS", "131", "1984-01-03", "MANUAL"), 422, "fx_rate_inverted");
        String inverted = rate("GHS", "NGN", "0.0077", "1984-01-03", "MANUAL").replace("}", ", \"confirmJump\": true}");
        refused(post(inverted), 422, "fx_rate_inverted");
        String jump = rate("GHS", "NGN", "163", "1984-01-03", "MANUAL").replace("}", ", \"confirmJump\": true}");
        post(jump).statusCode(201);
        record("GHS", "NGN", "162.5", "1984-01-04", "MANUAL").statusCode(201);
        record("NGN", "GHS", "0.00615", "1984-01-05", "MANUAL").statusCode(201);
    }

    @Test
    void an_inverse_is_known_through_a_cross_rate() {
        record("EUR", "ETB", "130", "1984-01-02", "MANUAL").statusCode(201);
        record("EUR", "RWF", "1500", "1984-01-02", "MANUAL").statusCode(201);

        refused(record("RWF", "ETB", "11.5", "1984-01-03", "OTHER"), 422, "fx_rate_inverted");
        record("ETB", "RWF", "11.5", "1984-01-03", "OTHER").statusCode(201);
    }

    @Test
    void without_a_source_the_latest_day_wins_then_a_published_rate_then_the_name() {
        record("EUR", "MAD", "10", "1984-03-01", "SOURCE-A").statusCode(201);
        record("EUR", "TND", "3.3", "1984-03-01", "SOURCE-A").statusCode(201);
        quote("MAD", "TND", "1984-03-02").body("source", is("SOURCE-A")).body("computedFrom", hasSize(2));

        record("TND", "MAD", "3.05", "1984-03-01", "SOURCE-C").statusCode(201);
        quote("MAD", "TND", "1984-03-02").body("source", is("SOURCE-C")).body("direction", is("DIVIDE"));
        record("TND", "MAD", "3.06", "1984-03-01", "SOURCE-B").statusCode(201);
        quote("MAD", "TND", "1984-03-02").body("source", is("SOURCE-B"));
        record("EUR", "MAD", "10.1", "1984-03-02", "SOURCE-D").statusCode(201);
        record("EUR", "TND", "3.3", "1984-03-02", "SOURCE-D").statusCode(201);
        quote("MAD", "TND", "1984-03-02")
                .body("source", is("SOURCE-D"))
                .body("reason", startsWith("Published on the day"));
        quote("MAD", "TND", "1984-03-01").body("source", is("SOURCE-B"));
    }

    @Test
    void a_cross_rate_that_was_computed_gives_way_to_a_published_one() {
        record("EUR", "NAD", "20", "1984-05-02", "SOURCE-X").statusCode(201);
        record("EUR", "MUR", "50", "1984-05-02", "SOURCE-X").statusCode(201);
        quote("NAD", "MUR", "1984-05-02").body("rate", is("2.5")).body("computedFrom", hasSize(2));

        record("NAD", "MUR", "2.51", "1984-05-02", "SOURCE-X").statusCode(201);

        quote("NAD", "MUR", "1984-05-02").body("rate", is("2.51"));
        refused(record("NAD", "MUR", "2.52", "1984-05-02", "SOURCE-X"), 409, "fx_rate_differs");
    }

    @Test
    void no_rate_is_never_one_to_one() {
        quote("ZMW", "BWP", "1984-01-02")
                .statusCode(422)
                .body("code", is("fx_rate_missing"))
                .body("remedy", containsString("between ZMW and BWP published from 1983-12-26 to 1984-01-02"));
        quote("ZMW", "ZMW", "1984-01-02").statusCode(200).body("rate", is("1"));
        quote("ZMW", "NIX", "1984-01-02").statusCode(422).body("errors[0].pointer", is("?quote"));
        as("dev", "deccan", PROVIDER_FINANCE).get("/v1/fx-rates").then().statusCode(422);
        as("dev", "deccan", PROVIDER_FINANCE)
                .get("/v1/fx-rates/00000000-0000-7000-8000-000000000000")
                .then()
                .statusCode(404);
    }

    @Test
    void only_operators_record_rates() {
        as("carl", "acme", CLIENT_FINANCE)
                .body(rate("ZMW", "BWP", "0.6", "1984-01-02", "MANUAL"))
                .post("/v1/fx-rates")
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse quote(String from, String to, String on) {
        return as("dev", "deccan", PROVIDER_FINANCE)
                .get("/v1/fx-rates?base=%s&quote=%s&on=%s".formatted(from, to, on))
                .then();
    }

    private static ValidatableResponse record(String base, String quote, String rate, String on, String source) {
        return post(rate(base, quote, rate, on, source));
    }

    private static String rate(String base, String quote, String rate, String on, String source) {
        return "{\"base\": \"%s\", \"quote\": \"%s\", \"rate\": \"%s\", \"publishedOn\": \"%s\", \"source\": \"%s\"}"
                .formatted(base, quote, rate, on, source);
    }

    private static ValidatableResponse post(String body) {
        return as("olga", "operator", OPERATOR).body(body).post("/v1/fx-rates").then();
    }

    @Test
    void a_file_has_a_form() {
        as("olga", "operator", OPERATOR)
                .noContentType()
                .post("/v1/fx-rates/import")
                .then()
                .statusCode(415)
                .body("code", is("unsupported_media_type"));
    }
}
