package kpo.billing;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static kpo.platform.caller.Role.*;
import static kpo.testing.Refusals.refused;
import static kpo.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.function.Function;
import kpo.testing.Tokens;
import org.junit.jupiter.api.Test;

/** What the platform answers before any feature is asked: every failure is a problem document with its code. */
@QuarkusTest
class DoorTest {

    static final String PATH = "/v1/legal-entities";

    @Test
    void without_a_good_token_nothing_is_answered() {
        refused(given().get(PATH), 401, "unauthenticated");
        refused(given().auth().oauth2("nonsense").get(PATH), 401, "unauthenticated");
        refused(
                given().auth()
                        .oauth2(Tokens.expiredToken("olga", "operator", OPERATOR))
                        .get(PATH),
                401,
                "unauthenticated");
        refused(as("olga", "operator").get(PATH), 403, "forbidden");
        refused(as("carl", "acme", CLIENT_MANAGER).body("{}").post(PATH), 403, "forbidden");
    }

    @Test
    void an_unreadable_body_is_named() {
        refused(operator().body("{\"organisation\": ").post(PATH), 400, "malformed_body");
        refused(operator().body("").post(PATH), 400, "invalid_value");
        refused(operator().body("null").post(PATH), 400, "invalid_value");
        refused(operator().body("[]").post(PATH), 400, "invalid_value");
        refused(operator().body("{\"nom\": 1}").post(PATH), 400, "unknown_field")
                .body("errors[0].pointer", is("/nom"));
        refused(operator().body("{\"name\": 1}").post(PATH), 400, "invalid_value")
                .body("errors[0].pointer", is("/name"));
        refused(operator().body("{\"name\": \"a\\u0000b\"}").post(PATH), 400, "invalid_value");
        refused(operator().body("{\"name\": \"a\", \"name\": \"b\"}").post(PATH), 400, "malformed_body");
        refused(operator().body("{} {}").post(PATH), 400, "invalid_value");
        refused(operator().contentType("text/plain").body("x").post(PATH), 415, "unsupported_media_type");
    }

    @Test
    void a_body_of_ten_megabytes_is_refused() {
        refused(operator().body("\"" + "x".repeat(10_000_000) + "\"").post(PATH), 413, "body_too_large");
    }

    @Test
    void parameters_and_paths_are_checked() {
        refused(operator().get(PATH + "?limmit=3"), 400, "unknown_parameter").body("errors[0].pointer", is("?limmit"));
        refused(operator().get(PATH + "?limit=x"), 400, "invalid_parameter");
        refused(operator().get(PATH + "?limit=99999999999"), 400, "invalid_parameter");
        refused(operator().get(PATH + "?limit=201"), 422, "validation_failed").body("errors[0].pointer", is("?limit"));
        refused(operator().get(PATH + "?after=x"), 400, "invalid_parameter");
        refused(
                operator().urlEncodingEnabled(false).get("/v1/fx-rates?base=INR&quote=USD&on=%2B999999999-12-31"),
                400,
                "invalid_parameter");
        refused(operator().urlEncodingEnabled(false).get(PATH + "?organisation=a%00b"), 400, "invalid_parameter");
        refused(operator().get("/v1/nothing"), 404, "not_found");
        refused(operator().get(PATH + "/not-a-uuid"), 404, "not_found");
        refused(operator().get(PATH + "?organisation="), 400, "invalid_parameter")
                .body("errors[0].pointer", is("?organisation"));
        refused(operator().get("/v1/invoices?from=2026-12-01&to=2026-01-01"), 400, "invalid_parameter")
                .body("errors[0].pointer", is("?to"));
        refused(operator().delete(PATH), 405, "method_not_allowed").header("Allow", is("GET, HEAD, POST"));
        refused(operator().accept("text/html").get(PATH), 406, "not_acceptable");
    }

    @Test
    void an_id_or_a_number_in_the_query_is_written_out() {
        for (String id : new String[] {"1-1-1-1-1", "01936f2e7c0070008000000000000001", "x"}) {
            refused(operator().get("/v1/rate-cards?sellerEntityId=" + id), 400, "invalid_parameter")
                    .body("errors[0].pointer", is("?sellerEntityId"));
        }
        for (String number : new String[] {"%2B5", "5.0", "0x5", "%D9%A5", "1e1"}) {
            refused(operator().urlEncodingEnabled(false).get(PATH + "?limit=" + number), 400, "invalid_parameter")
                    .body("errors[0].pointer", is("?limit"));
        }
    }

    @Test
    void a_list_in_the_query_has_no_empty_part() {
        for (String types : new String[] {",", "invoice.*,", ",invoice.*", "invoice.*,,charge.*"}) {
            refused(operator().queryParam("types", types).get("/v1/events"), 400, "invalid_parameter")
                    .body("errors[0].pointer", is("?types"));
        }
        refused(operator().queryParam("sort", ",").get(PATH), 400, "invalid_parameter")
                .body("errors[0].pointer", is("?sort"));
    }

    @Test
    void whoever_is_refused_for_his_roles_is_told_what_is_left_of_his_requests() {
        refused(as("emil", "refused-for-roles", EXPERT).get(PATH), 403, "forbidden")
                .header("RateLimit-Policy", is("\"reads\";q=60000;w=60"))
                .header("RateLimit-Limit", is("60000"))
                .header("RateLimit-Remaining", is("59999"))
                .header("RateLimit-Reset", is("1"));
    }

    /** Neither stands in the contract: the server answers before any operation is known. */
    @Test
    void an_address_and_headers_have_limits() throws Exception {
        assertThat(sent(request(PATH + "?organisation=" + "x".repeat(9_000)))).contains("414", "uri_too_long");
        assertThat(sent(request(PATH).header("X-Long", "x".repeat(20_000)))).contains("431", "headers_too_large");
    }

    @Test
    void a_body_without_an_announced_length_is_counted_while_it_is_read() throws Exception {
        byte[] body = (" ".repeat(2_000_000) + "{}").getBytes(UTF_8);

        assertThat(sent(request(PATH)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))))
                .contains("413", "body_too_large");
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Authorization", "Bearer " + Tokens.token("olga", "operator", OPERATOR));
    }

    private static String sent(HttpRequest.Builder request) throws Exception {
        var answer = HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
        return answer.statusCode() + " " + answer.body();
    }

    @Test
    void a_parameter_of_one_value_is_given_once() {
        refused(operator().get(PATH + "?limit=1&limit=2"), 400, "invalid_parameter")
                .body("errors[0].pointer", is("?limit"));
    }

    @Test
    void a_text_is_neither_too_long_nor_invisible() {
        refused(operator().body("{\"name\": \"" + "x".repeat(10_001) + "\"}").post(PATH), 400, "invalid_value")
                .body("errors[0].pointer", is("/name"));
        refused(operator().body("{\"name\": \"Acme \u202E emcA\"}").post(PATH), 400, "invalid_value");
        refused(operator().urlEncodingEnabled(false).get(PATH + "?organisation=a%E2%80%8Bb"), 400, "invalid_parameter");
    }

    @Test
    void a_faulty_part_of_a_list_is_named_by_its_place() {
        refused(
                        Deal.service()
                                .body("{\"charges\": [{\"minutes\": 1}, {\"minutes\": \"x\"}]}")
                                .post("/v1/charges/batch"),
                        400,
                        "invalid_value")
                .body("errors[0].pointer", is("/charges/1/minutes"));
    }

    @Test
    void a_key_knows_a_request_that_says_what_goes_without_saying() {
        String key = "key-" + UUID.randomUUID();
        String company =
                """
                {"organisation": "deccan", "name": "Deccan", "country": "DE", "currency": "EUR",
                 "fiscalYearStartMonth": 4, "invoicePrefix": "DA"}""";

        Function<String, Response> sent =
                query -> operator().header("Idempotency-Key", key).body(company).post(PATH + query);

        sent.apply("?dryRun=false").then().statusCode(201).header("Idempotency-Replayed", nullValue());
        sent.apply("").then().statusCode(201).header("Idempotency-Replayed", "true");
        sent.apply("?dryRun=false").then().statusCode(201).header("Idempotency-Replayed", "true");
        refused(sent.apply("?dryRun=true"), 422, "idempotency_key_reused");
    }

    @Test
    void an_idempotency_key_has_a_form() {
        String company =
                """
                {"organisation": "deccan", "name": "Deccan", "country": "IN", "state": "KA", "currency": "INR",
                 "fiscalYearStartMonth": 4, "invoicePrefix": "DA"}""";
        for (String key : new String[] {"x".repeat(256), "with blank"}) {
            refused(operator().header("Idempotency-Key", key).body(company).post(PATH), 400, "idempotency_key_invalid");
        }
    }

    static RequestSpecification operator() {
        return as("olga", "operator", OPERATOR);
    }
}
