package kpo.billing.charge;

import static io.restassured.RestAssured.given;
import static kpo.billing.Deal.service;
import static kpo.platform.caller.Role.COMPLIANCE;
import static kpo.platform.caller.Role.PROVIDER_FINANCE;
import static kpo.platform.caller.Role.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import kpo.billing.Company;
import kpo.billing.Deal;
import kpo.testing.Polling;
import kpo.testing.Tokens;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** Facts from a file: what only this kind of rows has; the rest is told with the experts of the catalog. */
@QuarkusTest
class ChargeBulkTest {

    @Test
    void a_fact_is_charged_once_however_often_the_file_comes() {
        Deal deal = new Deal(Company.in("IN", "KA", "INR"), Company.in("IN", "MH", "INR"));
        deal.rate(deal.card("INR"), "analyst", "HOUR", "3250.00", "INR").agreed("INR", "");
        String one = deal.time(UUID.randomUUID().toString(), "analyst", "2026-10-05", 480)
                .replace("\n", " ");
        String other = deal.time(UUID.randomUUID().toString(), "analyst", "2026-10-06", 60)
                .replace("\n", " ");

        JsonPath first = imported(one + "\n{}\n" + other + "\n");
        JsonPath again = imported(one + "\n" + other + "\n" + one + "\n");

        assertThat(first.getInt("outcomes.created")).isEqualTo(2);
        assertThat(first.getInt("outcomes.refused")).isEqualTo(1);
        assertThat(again.getInt("outcomes.unchanged")).isEqualTo(3);
        service()
                .get(again.getString("rows") + "?warned=true")
                .then()
                .body("items.line", contains(3))
                .body("items[0].warnings.detail", contains("Line 1 has the same key."));
        // Whoever reads no charges reads no rows of them.
        Tokens.as("conny", "compliance", COMPLIANCE)
                .get(again.getString("rows"))
                .then()
                .statusCode(404);
        service()
                .get("/v1/charges?count=true&agreementId=" + deal.agreementId)
                .then()
                .body("total", is(2));
        assertThat(exported(deal, "/v1/charges/export").lines()).hasSize(3);

        deal.draft().then().statusCode(201);
        String lines = exported(deal, "/v1/invoices/lines/export");
        assertThat(lines).startsWith("invoiceId,status,number,");
        assertThat(lines.lines()).hasSize(2);
    }

    @Test
    void why_a_charge_is_refused_is_said_in_the_language_of_whoever_reads_it() {
        Deal deal = new Deal(Company.in("IN", "KA", "INR"), Company.in("IN", "MH", "INR"));
        deal.rate(deal.card("INR"), "analyst", "HOUR", "3250.00", "INR").agreed("INR", "");
        String id = UUID.randomUUID().toString();
        JsonPath done = imported(deal.time(id, "analyst", "2026-10-05", 480).replace("\n", " ") + "\n"
                + deal.time(id, "analyst", "2026-10-06", 60).replace("\n", " ") + "\n");

        for (var words : Map.of("en", "is known with other content.", "hi", "दूसरी सामग्री")
                .entrySet()) {
            service()
                    .header("Accept-Language", words.getKey())
                    .get(done.getString("rows") + "?outcome=REFUSED")
                    .then()
                    .body("items.code", contains("charge_differs"))
                    .body("items[0].detail", containsString(words.getValue()));
        }
    }

    @Test
    void what_only_the_database_refuses_is_told_by_row_also_where_a_file_is_kept_as_a_whole_or_only_tried() {
        Deal deal = new Deal(Company.in("IN", "KA", "INR"), Company.in("IN", "MH", "INR"));
        deal.rate(deal.card("INR"), "analyst", "HOUR", "3250.00", "INR").agreed("INR", "");
        String refused = UUID.randomUUID().toString();
        theDatabaseRefuses(refused);
        String file = row(deal, "Model") + row(deal, refused) + row(deal, "Model") + row(deal, refused);

        JsonPath atomic = imported(file, "?atomic=true");
        JsonPath tried = imported(file, "?dryRun=true");

        assertThat(atomic.getString("failure.code")).isEqualTo("row_refused_in_atomic");
        service()
                .get(atomic.getString("rows"))
                .then()
                .body("items.outcome", contains("NOT_KEPT", "REFUSED", "NOT_KEPT", "REFUSED"));
        assertThat(tried.getString("status")).isEqualTo("PARTLY");
        service()
                .get(tried.getString("rows"))
                .then()
                .body("items.outcome", contains("CREATED", "REFUSED", "CREATED", "REFUSED"));
        service()
                .get("/v1/charges?count=true&agreementId=" + deal.agreementId)
                .then()
                .body("total", is(0));
    }

    @Test
    void what_the_database_takes_row_by_row_only_is_kept_as_a_whole_all_the_same() {
        Deal deal = new Deal(Company.in("IN", "KA", "INR"), Company.in("IN", "MH", "INR"));
        deal.rate(deal.card("INR"), "analyst", "HOUR", "3250.00", "INR").agreed("INR", "");
        String alone = UUID.randomUUID().toString();
        theDatabaseTakesOneAtATime(alone);

        JsonPath atomic = imported(row(deal, alone) + row(deal, alone), "?atomic=true");

        assertThat(atomic.getString("status")).isEqualTo("SUCCEEDED");
        assertThat(atomic.getInt("outcomes.created")).isEqualTo(2);
        service()
                .get("/v1/charges?count=true&agreementId=" + deal.agreementId)
                .then()
                .body("total", is(2));
    }

    @Test
    void a_file_without_a_key_is_refused_for_money_moves() {
        given().contentType("application/x-ndjson")
                .auth()
                .oauth2(token())
                .body("{}\n".getBytes(StandardCharsets.UTF_8))
                .post("/v1/charges/import")
                .then()
                .statusCode(400)
                .body("code", is("idempotency_key_required"));
    }

    /** A rule that the service does not know. */
    private static void theDatabaseRefuses(String description) {
        execute("alter table charge add constraint \"refuses_%1$s\" check (description <> '%1$s')"
                .formatted(description));
    }

    /** As where a row needs what another one leaves free: rows of one savepoint have one transaction id. */
    private static void theDatabaseTakesOneAtATime(String description) {
        execute(
                """
                create function "alone_%1$s"() returns trigger language plpgsql as $$
                begin
                    if (select count(*) from charge where description = '%1$s'
                        and xmin = (select xmin from charge where id = new.id)) > 1 then
                        raise exception 'one at a time' using errcode = 'check_violation';
                    end if;
                    return null;
                end $$;
                create trigger "alone_%1$s" after insert on charge for each row
                    when (new.description = '%1$s') execute function "alone_%1$s"();"""
                        .formatted(description));
    }

    private static void execute(String sql) {
        try (var connection = DriverManager.getConnection(
                        ConfigProvider.getConfig().getValue("kpo.test.superuser-url", String.class));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static String row(Deal deal, String description) {
        return deal.passedOn("100.00", "INR", description).replace("\n", " ") + "\n";
    }

    private static JsonPath imported(String file) {
        return imported(file, "");
    }

    private static JsonPath imported(String file, String options) {
        Response taken = given().contentType("application/x-ndjson")
                .auth()
                .oauth2(token())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/v1/charges/import" + options);
        String path = taken.then().statusCode(202).extract().header("Location");
        Polling.until(Duration.ofSeconds(60), () -> service().get(path).path("endedAt") != null);
        return service().get(path).jsonPath();
    }

    private static String exported(Deal deal, String path) {
        return given().accept("text/csv")
                .auth()
                .oauth2(Tokens.token("fin", deal.seller.organisation(), PROVIDER_FINANCE))
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static String token() {
        return Tokens.token("engagement-service", "platform", SERVICE);
    }
}
