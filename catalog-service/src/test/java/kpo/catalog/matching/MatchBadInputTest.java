package kpo.catalog.matching;

import static kpo.catalog.CatalogFixture.client;
import static kpo.catalog.matching.RequirementFixture.*;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A requirement that makes no sense is refused where it stands. */
@QuarkusTest
class MatchBadInputTest {

    @Test
    void a_requirement_that_makes_no_sense_is_refused() {
        refused("weights", weights("0.31"), 422, "weights_not_one", "/weights");
        refused("weights", weights("0.30001"), 422, "validation_failed", "/weights/skill");
        refused("weights", weights("1.30"), 422, "validation_failed", "/weights/skill");
        refused("overlap", overlap("2026-10-05", "2026-10-04"), 422, "period_empty", "/overlap/periodTo");
        refused("overlap", overlap("2026-10-10", "2026-10-12"), 422, "period_empty", "/overlap/periodTo");
        refused("overlap", overlap("2026-10-05", "2036-10-05"), 422, "period_too_long", "/overlap/periodTo");
        refused("skills", List.of(wanted("alchemy", 1)), 422, "skill_unknown", "/skills/0/code");
        refused(
                "skills",
                List.of(wanted("due-diligence", 1), wanted("due-diligence", 2)),
                422,
                "skill_twice",
                "/skills/1");
        refused("languages", List.of(speaks("en", "B2"), speaks("en", "C1")), 422, "language_twice", "/languages/1");
        refused("jurisdictions", List.of("IN", "IN", "PL"), 422, "jurisdiction_twice", "/jurisdictions/1");
        refused("languages", List.of(speaks("en", "D1")), 400, "invalid_value", "/languages/0/minimum");
        var rupees = Map.of("currency", "INR", "rate", "0.0119", "source", "RBI", "publishedOn", "2026-10-01");
        var tomorrow = new HashMap<>(rupees);
        tomorrow.put("currency", "EUR");
        tomorrow.put("publishedOn", LocalDate.now(ZoneOffset.UTC).plusDays(1).toString());
        refused("exchangeRates", List.of(tomorrow), 422, "exchange_rate_in_future", "/exchangeRates/0/publishedOn");
        refused("exchangeRates", List.of(rupees, rupees), 422, "currency_twice", "/exchangeRates/1");
        refused("exchangeRates", List.of(rupees), 422, "exchange_rate_idle", "/exchangeRates/0/currency");
        refused(
                body -> {
                    body.remove("budget");
                    body.put("exchangeRates", List.of(rupees));
                },
                422,
                "exchange_rate_idle",
                "/exchangeRates/0");
        refused("countries", List.of("IN", "ZZ"), 422, "validation_failed", "/countries/1");
        refused("startsOn", "2206-10-05", 422, "validation_failed", "/startsOn");
        refused("startsOn", "1926-10-05", 422, "validation_failed", "/startsOn");
        refused("endsOn", "2206-10-05", 422, "validation_failed", "/endsOn");
        refused("overlap", overlap("1926-10-05", "2026-10-09"), 422, "validation_failed", "/overlap/periodFrom");
        refused("overlap", overlap("2026-10-05", "2206-10-05"), 422, "validation_failed", "/overlap/periodTo");
        refused("minimumWeeklyMinutes", 1201, 422, "minutes_above_wanted", "/minimumWeeklyMinutes");
        refused("startsOn", "2026-02-30", 400, "invalid_value", "/startsOn");
        refused("clientOrganisation", "globex", 422, "client_not_yours", "/clientOrganisation");
        var zone = new HashMap<>(overlap(60, 120));
        zone.put("zone", "EST");
        refused("overlap", zone, 422, "validation_failed", "/overlap/zone");
        var noHours = new HashMap<>(overlap(60, 120));
        noHours.put("to", "09:00");
        refused("endsOn", "2026-10-05", 422, "period_empty", "/endsOn");
        refused("competitors", Map.of("names", List.of()), 422, "validation_failed", "/competitors/names");
        refused(
                "centre",
                Map.of("proximities", List.of("ONSHORE")),
                422,
                "client_country_missing",
                "/centre/clientCountry");
        refused(
                "centre",
                Map.of("clientZone", "America/New_York"),
                422,
                "client_country_missing",
                "/centre/clientCountry");
        var seconds = new HashMap<>(overlap(60, 120));
        seconds.put("from", "09:00:30");
        refused("overlap", seconds, 400, "invalid_value", "/overlap/from");
        refused("overlap", overlap(121, 120), 422, "overlap_above_wanted", "/overlap/wantedMinutes");
        refused("overlap", noHours, 422, "overlap_hours_empty", "/overlap/to");
        refused("overlap", overlap(481, 480), 422, "overlap_impossible", "/overlap/minimumMinutes");
        refused("overlap", overlap(480, 481), 422, "overlap_impossible", "/overlap/wantedMinutes");
        refused("excludedEmployers", List.of("Acme", "!!!"), 422, "name_of_punctuation", "/excludedEmployers/1");
        refused(
                "competitors",
                Map.of("names", List.of(" . ", "Acme")),
                422,
                "name_of_punctuation",
                "/competitors/names/0");
        for (String list : List.of("requiredCredentials", "wantedCredentials")) {
            refused(list, List.of("FRM", "cfa_charter"), 422, "validation_failed", "/" + list + "/1");
        }
        refused(
                "centre",
                Map.of("clientCountry", "US", "clientZone", "Asia/Kolkata"),
                422,
                "zone_elsewhere",
                "/centre/clientZone");
        refused("requiredCredentials", List.of("CFA_CHARTR"), 422, "credential_type_unknown", "/requiredCredentials/0");
    }

    @Test
    void an_empty_period_is_that_of_the_work_or_of_the_overlap() {
        hindi(body -> body.put("endsOn", "2026-10-05"), "period_empty")
                .body("detail", is("काम 2026-10-05 को शुरू होता है और endsOn 2026-10-05 है, जो दिन गिना नहीं जाता।"))
                .body("remedy", is("ऐसा endsOn दें जो startsOn के बाद हो।"));
        hindi(body -> body.put("weights", weights("0.31")), "weights_not_one")
                .body("remedy", is("उन्हें ऐसे बदलें कि उनका योग ठीक 1 हो।"));
        hindi(body -> body.put("overlap", overlap("2026-10-10", "2026-10-12")), "period_empty")
                .body("detail", is("2026-10-10 से 2026-10-12 तक, जो गिना नहीं जाता, आपका कोई दिन नहीं है।"));
    }

    @Test
    void a_day_is_within_ten_years_of_today_and_the_minutes_that_are_required_are_wanted() {
        hindi(body -> body.put("startsOn", "2206-10-05"), "validation_failed")
                .body("errors[0].detail", is("आज से दस वर्ष से अधिक पहले या बाद नहीं।"));
        hindi(body -> body.put("minimumWeeklyMinutes", 1201), "minutes_above_wanted")
                .body("detail", is("सप्ताह में 1201 मिनट अनिवार्य हैं, जबकि 1200 चाहे गए हैं।"));
        client("acme")
                .body(need(body -> body.put("minimumWeeklyMinutes", 1200)))
                .post("/v1/matches")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse hindi(Consumer<Map<String, Object>> change, String code) {
        return client("acme")
                .header("Accept-Language", "hi")
                .body(need(change))
                .post("/v1/matches")
                .then()
                .statusCode(422)
                .body("code", is(code));
    }

    @Test
    void a_weight_is_above_zero() {
        client("acme")
                .body(need(body -> body.put("skills", List.of(Map.of("code", "equity-research", "weight", "0")))))
                .post("/v1/matches")
                .then()
                .statusCode(422)
                .body("errors[0].detail", is("Greater than 0."));
    }

    @Test
    void who_wants_no_minutes_of_overlap_need_not_say_so_twice() {
        var overlap = new HashMap<>(overlap(0, 1));
        overlap.remove("wantedMinutes");

        client("acme")
                .body(need(body -> body.put("overlap", overlap)))
                .post("/v1/matches")
                .then()
                .statusCode(200)
                .body("removed.find { it.filter == 'OVERLAP' }.count", is(0));
    }

    @Test
    void seconds_that_are_none_and_minutes_that_are_not_scored_are_taken() {
        var overlap = new HashMap<>(overlap(60, 0));
        overlap.put("from", "09:00:00");

        client("acme")
                .body(need(body -> body.put("overlap", overlap)))
                .post("/v1/matches")
                .then()
                .statusCode(200);
    }

    private static void refused(String field, Object value, int status, String code, String pointer) {
        refused(body -> body.put(field, value), status, code, pointer);
    }

    private static void refused(Consumer<Map<String, Object>> change, int status, String code, String pointer) {
        client("acme")
                .body(need(change))
                .post("/v1/matches")
                .then()
                .statusCode(status)
                .body("code", is(code))
                .body("errors[0].pointer", is(pointer));
    }
}
