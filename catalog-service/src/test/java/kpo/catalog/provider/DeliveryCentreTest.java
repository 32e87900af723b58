package kpo.catalog.provider;

import static kpo.catalog.CatalogFixture.*;
import static kpo.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import kpo.catalog.CatalogDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeliveryCentreTest {

    private final String deccan = organisation();
    private String provider;
    private String centre;

    @BeforeEach
    void open() {
        provider = thirdParty(deccan);
        centre = made("/v1/delivery-centres", bengaluru(provider));
    }

    @Test
    void clients_see_where_it_is_and_how_far_but_not_whose() {
        client("acme")
                .get("/v1/delivery-centres/" + centre + "?clientCountry=US&clientZone=America/New_York")
                .then()
                .statusCode(200)
                .body("city", is("Bengaluru"))
                .body("proximity", is("OFFSHORE"))
                .body("$", not(hasKey("name")));
        client("acme")
                .get("/v1/delivery-centres?clientCountry=AE&clientZone=Asia/Dubai&providerId=" + provider)
                .then()
                .body("items.proximity", contains("NEARSHORE"));
        manager(deccan)
                .get("/v1/delivery-centres/" + centre + "?clientCountry=IN")
                .then()
                .body("proximity", is("ONSHORE"))
                .body("name", startsWith("Whitefield"));
        client("acme").get("/v1/delivery-centres/" + centre).then().body("$", not(hasKey("proximity")));
    }

    @Test
    void a_captive_s_centre_is_there_for_its_parent_only() {
        String acme = organisation();
        String captive = made("/v1/delivery-centres", bengaluru(captive(organisation(), acme)));

        client(acme)
                .get("/v1/delivery-centres/" + captive)
                .then()
                .statusCode(200)
                .body("name", notNullValue());
        client(organisation()).get("/v1/delivery-centres/" + captive).then().statusCode(404);
    }

    @Test
    void its_calendar_is_the_public_one_with_own_days() {
        String calendar = "/v1/delivery-centres/" + centre + "/calendar?from=2027-01-01&to=2028-01-01";
        manager(deccan)
                .get(calendar)
                .then()
                .statusCode(200)
                .body("items.day", hasItems("2027-01-26", "2027-08-15", "2027-10-29"))
                .body("items.find { it.day == '2027-10-29' }.name", is("Diwali"));

        Map<String, Object> changed = bengaluru(provider);
        changed.put("ownDays", List.of(Map.of("day", "2027-01-26", "name", "Release weekend", "kind", "WORKED")));
        change(changed).statusCode(200);
        manager(deccan)
                .get(calendar)
                .then()
                .body("items.day", not(hasItem("2027-01-26")))
                .body("items.day", not(hasItem("2027-10-29")));
    }

    @Test
    void public_holidays_are_named_in_the_language_that_is_asked_for() {
        String expert = enrolled(asha(provider));
        for (String calendar :
                List.of("/v1/delivery-centres/" + centre + "/calendar", "/v1/experts/" + expert + "/availability")) {
            for (var name :
                    Map.of("de", "Tag der Republik", "hi", "Republic Day").entrySet()) {
                manager(deccan)
                        .header("Accept-Language", name.getKey())
                        .get(calendar + "?from=2027-01-26&to=2027-01-27")
                        .then()
                        .statusCode(200)
                        .body(containsString(name.getValue()));
            }
        }
    }

    @Test
    void a_day_without_a_name_is_no_holiday() {
        Map<String, Object> body = bengaluru(provider);
        for (String part : List.of("IN-KA", "IN-UP")) {
            body.put("subdivision", part);
            change(body).statusCode(200);
            manager(deccan)
                    .get("/v1/delivery-centres/" + centre + "/calendar?from=2027-01-01&to=2028-01-01")
                    .then()
                    .body("items.day", hasItem("2027-04-14"))
                    .body("items.day", not(hasItems("2027-11-05")))
                    .body("items.day", not(hasItems("2027-03-15")))
                    .body("items.name", not(hasItem("undefined")));
        }
    }

    @Test
    void a_client_s_zone_goes_with_the_country() {
        for (String path : List.of("/" + centre, "")) {
            refused(
                            client("acme")
                                    .header("Accept-Language", "hi")
                                    .get("/v1/delivery-centres" + path + "?clientZone=Asia/Dubai")
                                    .then(),
                            400,
                            "invalid_parameter")
                    .body("errors[0].pointer", is("?clientZone"))
                    .body("detail", is("clientCountry के बिना clientZone पैरामीटर कुछ नहीं बताता।"));
        }
    }

    @Test
    void a_client_s_zone_is_used_in_its_country() {
        for (String path : List.of("/" + centre, "")) {
            String asked = "/v1/delivery-centres" + path + "?clientCountry=%s&clientZone=%s";
            refused(client("acme").get(asked.formatted("US", "Asia/Kolkata")).then(), 422, "zone_elsewhere")
                    .body("errors[0].pointer", is("?clientZone"))
                    .body("remedy", containsString("America/New_York"));
            client("acme").get(asked.formatted("IN", "Asia/Calcutta")).then().statusCode(200);
        }
    }

    @Test
    void a_part_is_one_of_its_country() {
        Map<String, Object> body = bengaluru(provider);
        body.put("subdivision", "IN-KA");
        change(body).statusCode(200).body("subdivision", is("KA")).body("publicHolidays", is("SUBDIVISION"));

        body.put("country", "DE");
        refused(change(body), 422, "subdivision_elsewhere").body("errors[0].pointer", is("/subdivision"));
        body.put("subdivision", "DE_BE");
        refused(change(body), 422, "validation_failed");
    }

    @Test
    void a_zone_is_one_that_is_used_in_its_country() {
        for (String zone : List.of("Europe/Berlin", "Etc/UTC", "Asia/Colombo")) {
            Map<String, Object> elsewhere = bengaluru(provider);
            elsewhere.put("zone", zone);
            refused(change(elsewhere), 422, "zone_elsewhere")
                    .body("errors[0].pointer", is("/zone"))
                    .body("remedy", is("Choose one of Asia/Kolkata."));
            refused(manager(deccan).body(elsewhere).post("/v1/delivery-centres").then(), 422, "zone_elsewhere");
        }

        Map<String, Object> byItsOtherName = bengaluru(provider);
        byItsOtherName.put("zone", "Asia/Calcutta");
        change(byItsOtherName).statusCode(200).body("zone", is("Asia/Kolkata"));
        Map<String, Object> boise = bengaluru(provider);
        boise.putAll(Map.of("city", "Boise", "country", "US", "zone", "America/Boise"));
        change(boise).statusCode(200);
    }

    @Test
    void one_with_a_zone_of_before_keeps_it_and_changes_otherwise() {
        CatalogDatabase.execute("update delivery_centre set zone = 'Asia/Colombo' where id = '%s'".formatted(centre));
        Map<String, Object> body = bengaluru(provider);
        body.putAll(Map.of("zone", "Asia/Colombo", "city", "Mysuru"));

        change(body).statusCode(200).body("city", is("Mysuru"));
        body.put("zone", "Asia/Dhaka");
        refused(change(body), 422, "zone_elsewhere");
    }

    @Test
    void its_calendar_says_where_public_holidays_are_not_known() {
        String days = "/calendar?from=2027-01-01&to=2028-01-01";
        manager(deccan).get("/v1/delivery-centres/" + centre + days).then().body("publicHolidays", is("COUNTRY"));

        Map<String, Object> colombo = bengaluru(provider);
        colombo.putAll(Map.of("city", "Colombo", "country", "LK", "zone", "Asia/Colombo"));
        change(colombo).statusCode(200).body("publicHolidays", is("NONE"));
        manager(deccan)
                .get("/v1/delivery-centres/" + centre + days)
                .then()
                .body("publicHolidays", is("NONE"))
                .body("items.name", contains("Diwali"));

        Map<String, Object> nimal = asha(provider);
        nimal.putAll(Map.of("country", "LK", "zone", "Asia/Colombo"));
        manager(deccan)
                .get("/v1/experts/" + enrolled(nimal) + "/availability?from=2027-01-04&to=2027-01-05")
                .then()
                .body("publicHolidays", is("NONE"));
    }

    @Test
    void its_calendar_counts_for_the_experts_who_work_there() {
        String asha = enrolled(asha(provider));
        String days = "/v1/experts/" + asha + "/availability?from=2027-10-29&to=2027-10-30";
        manager(deccan).get(days).then().body("items[0].capacityMinutes", is(480));

        String path = "/v1/experts/" + asha + "/delivery-centre";
        manager(deccan)
                .header("If-Match", "*")
                .body(Map.of("deliveryCentreId", centre))
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
        manager(deccan)
                .get(days)
                .then()
                .body("items[0].off", is("HOLIDAY"))
                .body("items[0].holiday", is("Diwali"))
                .body("publicHolidays", is("COUNTRY"));
        assertThat(manager(deccan).get(path).then().extract().<String>path("deliveryCentreId"))
                .isEqualTo(centre);

        String foreign = made("/v1/delivery-centres", bengaluru(thirdParty(organisation())));
        refused(
                operator()
                        .header("If-Match", "*")
                        .body(Map.of("deliveryCentreId", foreign))
                        .put(path)
                        .then(),
                422,
                "centre_of_another_provider");
        manager(deccan).header("If-Match", "*").body("{}").put(path).then().statusCode(200);
        manager(deccan).get(days).then().body("items[0].capacityMinutes", is(480));
    }

    @Test
    void what_is_wrong_is_refused_and_changes_nothing() {
        Map<String, Object> twice = bengaluru(provider);
        Map<String, String> day = Map.of("day", "2027-10-29", "name", "Diwali", "kind", "HOLIDAY");
        twice.put("ownDays", List.of(day, Map.of("day", "2027-10-29", "name", "Again", "kind", "WORKED")));
        refused(change(twice), 422, "own_day_twice").body("errors[0].pointer", is("/ownDays/1"));
        Map<String, Object> nowhere = bengaluru(provider);
        nowhere.put("zone", "Asia/Nowhere");
        refused(change(nowhere), 422, "validation_failed");
        refused(change(bengaluru(thirdParty(organisation()))), 422, "centre_of_another_provider");
        manager(deccan)
                .body(bengaluru(provider))
                .put("/v1/delivery-centres/" + centre)
                .then()
                .statusCode(428);
        manager(organisation())
                .header("If-Match", "*")
                .body(bengaluru(provider))
                .put("/v1/delivery-centres/" + centre)
                .then()
                .statusCode(404);
        manager(organisation())
                .body(bengaluru(provider))
                .post("/v1/delivery-centres")
                .then()
                .statusCode(404);
        client("acme").get("/v1/delivery-centres?clientCountry=XX").then().statusCode(422);
        refused(
                client("acme")
                        .get("/v1/delivery-centres/" + centre + "/calendar?from=2027-01-01&to=2030-01-01")
                        .then(),
                422,
                "days_too_many");
        refused(
                        client("acme")
                                .get("/v1/delivery-centres/" + centre + "/calendar?from=2027-01-01&to=2027-01-01")
                                .then(),
                        422,
                        "days_empty")
                .body("errors[0].pointer", is("?to"));
    }

    @Test
    void its_calendar_reaches_years_that_the_islamic_one_does_not() {
        for (String year : List.of("1583", "1800", "2175", "9998")) {
            manager(deccan)
                    .get("/v1/delivery-centres/%s/calendar?from=%s-01-01&to=%s-12-31".formatted(centre, year, year))
                    .then()
                    .statusCode(200);
        }
        manager(deccan)
                .get("/v1/delivery-centres/" + centre + "/calendar?from=2175-01-01&to=2175-12-31")
                .then()
                .body("items.day", hasItems("2175-01-26", "2175-08-15"));
    }

    private ValidatableResponse change(Map<String, Object> body) {
        return manager(deccan)
                .header("If-Match", "*")
                .body(body)
                .put("/v1/delivery-centres/" + centre)
                .then();
    }
}
