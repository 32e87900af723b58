package kpo.catalog.expert;

import static kpo.catalog.CatalogFixture.*;
import static kpo.catalog.expert.RefusedProfile.refused;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kpo.catalog.CatalogFixture;
import org.junit.jupiter.api.Test;

/** A profile that cannot be true is refused where it stands. */
@QuarkusTest
class ExpertBadInputTest {

    @Test
    void a_value_that_does_not_exist_is_refused_where_it_stands() {
        refused("country", "XX", 422, "validation_failed", "/country");
        refused("zone", "Asia/Bengaluru", 422, "validation_failed", "/zone");
        refused("languages", List.of(language("en", "C3")), 400, "invalid_value", "/languages/0/level");
        refused("languages", List.of(language("qq", "C1")), 422, "validation_failed", "/languages/0/tag");
        refused(
                "domains",
                List.of(Map.of("domain", "ASTROLOGY", "years", 1)),
                400,
                "invalid_value",
                "/domains/0/domain");
        refused("skills", List.of(skill("equity-research", 6)), 422, "validation_failed", "/skills/0/level");
        refused(
                "skills",
                List.of(skill("equity-research", 5), skill("alchemy", 5)),
                422,
                "skill_unknown",
                "/skills/1/code");
        refused(
                "costRate",
                Map.of("amount", "1.00", "currency", "ABC"),
                422,
                "validation_failed",
                "/costRate/currency");
        refused("costRate", Map.of("amount", "-1", "currency", "INR"), 400, "invalid_value", "/costRate/amount");
        refused("costRate", Map.of("amount", "1.0000001", "currency", "INR"), 400, "invalid_value", "/costRate/amount");
        refused("degrees", List.of(degree(9, "Grand master")), 422, "validation_failed", "/degrees/0/level");
    }

    @Test
    void a_name_is_as_long_as_its_characters_are_many() {
        String provider = thirdParty(organisation());

        enrolled(asha(provider, profile -> profile.put("name", "𠮷".repeat(200))));
        refused("name", "𠮷".repeat(201), 422, "validation_failed", "/name");
    }

    @Test
    void a_body_of_nothing_is_no_profile() {
        for (String nothing : List.of("", "null")) {
            operator().body(nothing).post("/v1/experts").then().statusCode(400).body("code", is("invalid_value"));
        }
        operator()
                .header("If-Match", "8")
                .body(asha(thirdParty(organisation())))
                .put("/v1/experts/" + enrolled(asha(thirdParty(organisation()))))
                .then()
                .statusCode(400)
                .body("code", is("invalid_parameter"));
    }

    @Test
    void nothing_is_given_twice() {
        refused(
                "skills",
                List.of(skill("equity-research", 5), skill("due-diligence", 2), skill("equity-research", 1)),
                422,
                "skill_twice",
                "/skills/2");
        refused(
                "languages",
                List.of(language("en", "C1"), language("en", "C2")),
                422,
                "language_twice",
                "/languages/1");
        refused("degrees", List.of(degree(7, "MSc"), degree(7, "MSc")), 422, "degree_twice", "/degrees/1");
        refused(
                "credentials",
                List.of(credential("2016-09-01", null), credential("2016-09-01", "2030-09-01")),
                422,
                "credential_twice",
                "/credentials/1");
        var investment = Map.of("domain", "INVESTMENT", "years", 1);
        refused("domains", List.of(investment, investment), 422, "domain_twice", "/domains/1");
    }

    @Test
    void nothing_is_awarded_in_the_future() {
        refused(
                "degrees",
                List.of(Map.of("level", 7, "title", "MSc", "institution", "x", "awardedYear", 2999)),
                422,
                "degree_in_future",
                "/degrees/0/awardedYear");
        refused(
                "credentials",
                List.of(credential("2999-01-01", null)),
                422,
                "credential_in_future",
                "/credentials/0/awardedOn");
        refused(
                "credentials",
                List.of(credential("2016-09-01", "2016-09-01")),
                422,
                "credential_period_empty",
                "/credentials/0/expiresOn");
    }

    @Test
    void nothing_is_awarded_before_anybody_was_born_who_works() {
        for (String day : List.of("0001-01-01", "1899-12-31")) {
            refused("credentials", List.of(credential(day, null)), 422, "day_long_ago", "/credentials/0/awardedOn");
            var work = Map.of("employer", "Narmada", "from", day);
            refused("workHistory", List.of(work), 422, "day_long_ago", "/workHistory/0/from");
        }
        String provider = thirdParty(organisation());
        enrolled(asha(provider, profile -> profile.put("credentials", List.of(credential("1900-01-01", null)))));
    }

    @Test
    void a_number_that_no_field_holds_is_refused_by_its_bounds() {
        operator()
                .body(asha(
                        thirdParty(organisation()),
                        profile -> profile.put("weeklyCapacityMinutes", 1_000_000_000_000L)))
                .post("/v1/experts")
                .then()
                .statusCode(422)
                .body("code", is("validation_failed"))
                .body("errors[0].pointer", is("/weeklyCapacityMinutes"))
                .body("errors[0].code", is("out_of_range"))
                .body("errors[0].detail", is("From 1 to 5040000."));
        Map<String, Object> degree = new HashMap<>(degree(7, "MSc"));
        degree.put("awardedYear", 99_999_999_999L);
        refused("degrees", List.of(degree), 422, "validation_failed", "/degrees/0/awardedYear");
    }

    @Test
    void a_name_has_a_letter_few_marks_and_one_script_a_word() {
        for (String name : List.of("...", "123", "e" + "\u0301".repeat(150), "W\u0430lk Rao")) {
            refused("name", name, 422, "validation_failed", "/name");
        }
        for (String employer : List.of("!!!", "W\u0430lk GmbH", "\u039dokia")) {
            var work = Map.of("employer", employer, "from", "2019-04-01");
            refused("workHistory", List.of(work), 422, "validation_failed", "/workHistory/0/employer");
        }
        for (String name : List.of("Анна Петрова", "आशा राव", "Thị Diệu", "Анна Walk", "X Æ A-12")) {
            enrolled(asha(thirdParty(organisation()), profile -> profile.put("name", name)));
        }
        var work = Map.of("employer", "7-11", "clients", List.of("Газпром Export"), "from", "2019-04-01");
        enrolled(asha(thirdParty(organisation()), profile -> profile.put("workHistory", List.of(work))));
        operator()
                .header("Accept-Language", "hi")
                .body(asha(thirdParty(organisation()), profile -> profile.put("name", "W\u0430lk Rao")))
                .post("/v1/experts")
                .then()
                .body("errors[0].code", is("mixed_scripts"))
                .body(
                        "errors[0].detail",
                        is("एक ही शब्द में लैटिन, सिरिलिक और यूनानी अक्षर मिले हैं: हर शब्द एक लिपि में लिखें।"));
    }

    @Test
    void no_day_is_a_slip_of_the_pen() {
        for (String day : List.of("0001-01-01", "1899-12-31", "2199-01-01", "9999-12-31")) {
            refused("availableFrom", day, 422, "validation_failed", "/availableFrom");
        }
        Map<String, Object> skill = new HashMap<>(skill("equity-research", 5));
        skill.put("lastUsedOn", "0001-01-01");
        refused("skills", List.of(skill), 422, "day_long_ago", "/skills/0/lastUsedOn");
    }

    @Test
    void a_degree_in_other_case_is_the_same_degree() {
        refused("degrees", List.of(degree(7, "MSc"), degree(7, "MSC")), 422, "degree_twice", "/degrees/1");
    }

    @Test
    void a_week_has_the_minutes_of_its_days() {
        var monday = Map.of("from", "09:00", "to", "17:00", "days", List.of("MONDAY"));
        refused(
                profile -> profile.putAll(Map.of("workingHours", monday, "weeklyCapacityMinutes", 1441)),
                422,
                "capacity_above_days",
                "/weeklyCapacityMinutes");
        enrolled(asha(
                thirdParty(organisation()),
                profile -> profile.putAll(Map.of("workingHours", monday, "weeklyCapacityMinutes", 1440))));
        refused("weeklyCapacityMinutes", 7201, 422, "capacity_above_days", "/weeklyCapacityMinutes");
    }

    @Test
    void working_hours_are_times_of_the_day_and_have_a_length() {
        var days = List.of("MONDAY");
        refused(
                "workingHours",
                Map.of("from", List.of(9, 0), "to", "17:00", "days", days),
                400,
                "invalid_value",
                "/workingHours/from");
        refused(
                "workingHours",
                Map.of("from", "09:00", "to", "24:30", "days", days),
                400,
                "invalid_value",
                "/workingHours/to");
        refused(
                "workingHours",
                Map.of("from", "09:00", "to", "09:00", "days", days),
                422,
                "working_hours_empty",
                "/workingHours/to");
    }

    @Test
    void work_begins_before_today_and_ends_after_it_begins() {
        var work = Map.of("employer", "Narmada", "from", "2019-04-01", "to", "2019-04-01");
        refused("workHistory", List.of(work), 422, "work_period_empty", "/workHistory/0/to");
        var future = Map.of("employer", "Narmada", "from", "2999-04-01");
        refused("workHistory", List.of(future), 422, "work_in_future", "/workHistory/0/from");
        var endless = Map.of("employer", "Narmada", "from", "2019-04-01", "to", "2999-04-01");
        refused("workHistory", List.of(endless), 422, "work_end_far_ahead", "/workHistory/0/to");
    }

    @Test
    void what_has_expired_is_taken_and_shown_as_a_claim() {
        String id = enrolled(asha(
                thirdParty(organisation()),
                profile -> profile.put("credentials", List.of(credential("2016-09-01", "2018-09-01")))));

        operator().get("/v1/experts/" + id).then().body("credentials[0].status", is("CLAIMED"));
    }

    @Test
    void a_revision_that_is_refused_changes_nothing() {
        Map<String, Object> profile = asha(thirdParty(organisation()));
        String path = "/v1/experts/" + enrolled(profile);
        var before = operator().get(path);

        profile.put("name", "Another");
        profile.put("skills", List.of(skill("equity-research", 5), skill("equity-research", 5)));
        operator().header("If-Match", "*").body(profile).put(path).then().statusCode(422);

        operator().get(path).then().header("ETag", before.header("ETag")).body(is(before.asString()));
    }

    @Test
    void five_thousand_skills_are_too_many() {
        List<Map<String, Object>> many =
                IntStream.range(0, 5000).mapToObj(i -> skill("skill-" + i, 1)).toList();
        refused("skills", many, 422, "validation_failed", "/skills");
    }

    private static Map<String, Object> credential(String awardedOn, String expiresOn) {
        var credential = new HashMap<>(CatalogFixture.credential("LICENCE", "BAR", "LEGAL"));
        credential.put("awardedOn", awardedOn);
        credential.put("expiresOn", expiresOn);
        return credential;
    }
}
