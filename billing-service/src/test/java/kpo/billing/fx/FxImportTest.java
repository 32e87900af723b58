package kpo.billing.fx;

import static kpo.platform.caller.Role.*;
import static kpo.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The ECB's files, in a database of their own: a history of every currency would meddle with other tests' rates. */
@QuarkusTest
@TestProfile(FxImportTest.OwnDatabase.class)
class FxImportTest {

    /** Starts the service, and with it a database, anew. */
    public static class OwnDatabase implements QuarkusTestProfile {}

    private static final Path DATA = Path.of(System.getProperty("kpo.data", "../../shared/data"), "fx-ecb");

    @Test
    void the_whole_history_loads_in_seconds_and_a_second_time_changes_nothing() throws IOException {
        Path history = DATA.resolve("eurofxref-hist.csv");
        assumeTrue(Files.exists(history), "the ECB's history lies beside the repository");
        String file = Files.readString(history);
        Instant begin = Instant.now();

        load("text/csv", file, "")
                .body("daysRead", is(6983))
                .body("ratesRead", is(217_555))
                .body("ratesInserted", is(217_550))
                .body("ratesLeftOut", is(5))
                .body("problems.code", everyItem(is("fx_rate_jump")))
                .body("problems.currency", containsInAnyOrder("TRL", "ISK", "ISK", "ISK", "TRY"));

        assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(30));
        load("text/csv", file, "")
                .body("ratesInserted", is(0))
                .body("ratesAlreadyThere", is(217_550))
                .body("ratesLeftOut", is(5));
        load("text/csv", file, "?confirmJumps=true")
                .body("ratesInserted", is(5))
                .body("ratesLeftOut", is(0));
        for (String xml :
                new String[] {"eurofxref-daily.xml", "eurofxref-hist-90d.xml", "eurofxref-hist-90d-2026-04.derived.xml"
                }) {
            load("application/xml", Files.readString(DATA.resolve(xml)), "")
                    .body("ratesRead", greaterThan(20))
                    .body("ratesInserted", is(0))
                    .body("problems", empty());
        }
    }

    @Test
    void good_rows_are_taken_and_broken_ones_reported() {
        String file =
                """
                Date,USD,JPY,XYZ,PLN,
                2026-05-05,1.10,160.1,1,4.10,
                2026-05-04,1.10,N/A,,4.2635,
                2026-02-30,1.10,160,,4.10,
                2026-05-03,0,-160,,abc,

                2026-05-02,1.10,160,,
                2026-05-01,1.10
                2026-04-28,1.10,,,3.30,
                3031-02-28,1.10,,,3.30,
                """;

        load("text/csv", file, "")
                .body("daysRead", is(4))
                .body("ratesRead", is(13))
                .body("ratesInserted", is(8))
                .body("ratesAlreadyThere", is(0))
                .body("ratesLeftOut", is(5))
                .body("problems.line", contains(2, 3, 4, 5, 5, 5, 8, 10))
                .body(
                        "problems.code",
                        contains(
                                "currency_unknown",
                                "fx_rate_jump",
                                "date_unreadable",
                                "fx_rate_not_positive",
                                "fx_rate_not_positive",
                                "rate_unreadable",
                                "row_length",
                                "fx_date_out_of_range"))
                .body("problems[1].detail", is("4.2635 after 3.3 of 2026-04-28"));
    }

    @Test
    void a_published_rate_is_never_changed_by_a_file() {
        load("text/csv", "Date,CZK\n2026-06-05,24.1\n2026-06-05,24.2", "")
                .body("ratesInserted", is(1))
                .body("problems.code", contains("fx_rate_repeated"));
        load("text/csv", "Date,CZK\n2026-06-06,24.3\n2026-06-05,24.9\n", "")
                .body("ratesInserted", is(1))
                .body("problems.code", contains("fx_rate_differs"))
                .body("problems[0].detail", startsWith("24.9 where 24.1 is published"));
    }

    @Test
    void a_day_that_has_not_come_takes_its_row_with_it() {
        LocalDate today = LocalDate.now(Clock.systemUTC());

        load(
                        "text/csv",
                        "Date,HUF,RON\n" + today.plusDays(2) + ",380.1,5.1\n" + today.minusDays(1) + ",380.2,5.2\n",
                        "")
                .body("daysRead", is(1))
                .body("ratesInserted", is(2))
                .body("problems", hasSize(1))
                .body("problems[0].line", is(2))
                .body("problems[0].date", is(today.plusDays(2).toString()))
                .body("problems[0].code", is("fx_date_in_future"));
        load(
                        "application/xml",
                        envelope("<Cube time='%s'><Cube currency='HUF' rate='380.1'/></Cube>"
                                .formatted(today.plusYears(1))),
                        "")
                .body("ratesInserted", is(0))
                .body("problems.code", contains("fx_date_in_future"));
    }

    @Test
    void both_quote_styles_of_the_xml_are_read() {
        load("application/xml", envelope("<Cube time='2026-07-02'><Cube currency='NOK' rate='11.098'/></Cube>"), "")
                .body("ratesInserted", is(1));
        load(
                        "application/xml",
                        envelope(
                                """
                                <Cube time="2026-07-03"><Cube currency="NOK" rate="11.2"/><Cube currency="SEK"/></Cube>
                                <Cube time="2026-07-32"><Cube currency="NOK" rate="11.2"/></Cube>
                                <Cube time="2026-07-02"><Cube currency="NOK" rate="11.098"/></Cube>"""),
                        "")
                .body("ratesInserted", is(1))
                .body("ratesAlreadyThere", is(1))
                .body("problems.code", contains("rate_unreadable", "date_unreadable"));
    }

    @Test
    void a_file_of_another_kind_is_refused_and_nothing_is_fetched() {
        refused("text/csv", "{}", 400, "fx_file_unreadable");
        refused("text/csv", "Day,USD\n2026-08-01,1.1", 400, "fx_file_unreadable");
        refused("application/xml", "Date,USD\n2026-08-01,1.1", 400, "fx_file_unreadable");
        refused("application/xml", envelope(""), 400, "fx_file_unreadable");
        refused(
                "application/xml",
                "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>" + envelope("<Cube time='&e;'/>"),
                400,
                "fx_file_unreadable");
        refused("application/json", "{}", 415, "unsupported_media_type");
        as("carl", "acme", CLIENT_FINANCE)
                .contentType("text/csv")
                .body("Date,USD")
                .post("/v1/fx-rates/import")
                .then()
                .statusCode(403);
    }

    @Test
    void a_cross_rate_is_computed_once_from_two_rates_of_one_day_and_weekends_fall_back() {
        // 2026-09-04 is a Friday; on the Monday only one of the two was published.
        load("text/csv", "Date,USD,INR\n2026-09-07,1.2,\n2026-09-04,1.1684,109.047", "?confirmJumps=true");

        String id = quote("INR", "USD", "2026-09-07")
                .statusCode(200)
                .body("base", is("USD"))
                .body("quote", is("INR"))
                .body("rate", is("93.3301951387"))
                .body("publishedOn", is("2026-09-04"))
                .body("source", is("ECB"))
                .body("direction", is("DIVIDE"))
                .body("reason", startsWith("Last publication within 7 days before 2026-09-07; divide"))
                .body("computedFrom.quote", contains("USD", "INR"))
                .body("computedFrom.rate", contains("1.1684", "109.047"))
                .extract()
                .path("rateId");
        quote("USD", "INR", "2026-09-05").body("rateId", is(id)).body("direction", is("MULTIPLY"));
        quote("EUR", "INR", "2026-09-04").body("rate", is("109.047")).body("computedFrom", nullValue());
        quote("INR", "EUR", "2026-09-11").statusCode(200);
        quote("INR", "EUR", "2026-09-12")
                .statusCode(422)
                .body("code", is("fx_rate_stale"))
                .body("lastPublishedOn", is("2026-09-04"))
                .body("remedy", notNullValue());
        as("dev", "deccan", PROVIDER_FINANCE)
                .get("/v1/fx-rates/" + id)
                .then()
                .statusCode(200)
                .body("computedFrom.base", contains("EUR", "EUR"));
    }

    private static String envelope(String days) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01"
                    xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref">
                <gesmes:subject>Reference rates</gesmes:subject><Cube>%s</Cube></gesmes:Envelope>"""
                .formatted(days);
    }

    private static ValidatableResponse quote(String from, String to, String on) {
        return as("dev", "deccan", PROVIDER_FINANCE)
                .get("/v1/fx-rates?base=%s&quote=%s&on=%s&source=ECB".formatted(from, to, on))
                .then();
    }

    private static ValidatableResponse load(String type, String file, String query) {
        return post(type, file, query).statusCode(200);
    }

    private static void refused(String type, String file, int status, String code) {
        post(type, file, "").statusCode(status).body("code", is(code));
    }

    private static ValidatableResponse post(String type, String file, String query) {
        return as("olga", "operator", OPERATOR)
                .contentType(type)
                .body(file)
                .post("/v1/fx-rates/import" + query)
                .then();
    }
}
