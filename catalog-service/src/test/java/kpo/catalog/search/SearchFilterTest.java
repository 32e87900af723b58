package kpo.catalog.search;

import static kpo.catalog.CatalogFixture.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Asha is one of two: who is not told apart from the other by a filter is found with it. */
@QuarkusTest
class SearchFilterTest extends SearchFixture {

    @Test
    void each_filter_tells_one_from_another() {
        String asha = found(vetted(asha(provider, profile -> {
            profile.put("seniority", "SENIOR");
            profile.put("degrees", List.of(inField(7, "0412")));
        })));
        String team = found(vetted(asha(provider, profile -> {
            profile.put("partyKind", "TEAM");
            profile.put("headCount", 4);
            profile.put("seniority", "JUNIOR");
            profile.put("zone", "Asia/Colombo");
            profile.put("weeklyCapacityMinutes", 9600);
            profile.put("degrees", List.of(inField(7, "0311")));
            profile.put("skills", List.of(skill("equity-research", 3)));
            profile.put("languages", List.of(language("en", "C1")));
        })));

        for (String filter : List.of(
                "seniority=SENIOR",
                "seniority=SENIOR&seniority=PRINCIPAL",
                "partyKind=PERSON",
                "zone=Asia/Kolkata",
                "zone=Asia/Calcutta",
                "language=hin",
                "degreeField=0412",
                "degreeField=041",
                "degreeField=04",
                "degreeField=04&degreeLevel=7",
                "skills=equity-research:4",
                "skills=equity-research&skills=credit-analysis",
                "skills=equity-research:3&skills=credit-analysis:3",
                "skill=equity-research&skills=credit-analysis")) {
            assertThat(search(client(acme), filter)).as(filter).containsExactly(asha);
        }
        for (String filter : List.of(
                "seniority=JUNIOR",
                "partyKind=TEAM",
                "zone=Asia/Colombo",
                "weeklyMinutes=2401",
                "weeklyMinutes=9600&partyKind=TEAM",
                "degreeField=03")) {
            assertThat(search(client(acme), filter)).as(filter).containsExactly(team);
        }
        for (String filter : List.of(
                "skills=equity-research:3",
                "weeklyMinutes=2400",
                "providerKind=CAPTIVE",
                "zone=Asia/Colombo&zone=Asia/Calcutta",
                "seniority=JUNIOR&seniority=SENIOR")) {
            assertThat(search(client(acme), filter)).as(filter).containsExactly(asha, team);
        }
        for (String filter : List.of(
                "providerKind=THIRD_PARTY",
                "seniority=MID",
                "degreeField=04&degreeLevel=8",
                "degreeField=0413",
                "skills=equity-research&skills=credit-analysis:4",
                "skills=equity-research&skills=pharmacovigilance")) {
            assertThat(search(client(acme), filter)).as(filter).isEmpty();
        }
    }

    @Test
    void of_several_values_of_one_filter_any_is_enough() {
        String indian = found(vetted(asha(provider)));
        String pole = found(vetted(asha(provider, profile -> {
            profile.put("country", "PL");
            profile.put("languages", List.of(language("pl", "C2"), language("de", "B1")));
            profile.put("domains", List.of(domain("LEGAL", 4), domain("INVESTMENT", 1)));
        })));
        String american = found(vetted(asha(provider, profile -> {
            profile.put("country", "US");
            profile.put("domains", List.of(domain("MEDICAL_AND_HEALTH_CARE", 7), domain("INVESTMENT", 2)));
        })));

        assertThat(search(client(acme), "country=IN&country=PL")).containsExactly(indian, pole);
        assertThat(search(client(acme), "country=US&country=PL&country=US")).containsExactly(pole, american);
        assertThat(search(client(acme), "language=hi&language=de")).containsExactly(indian, pole, american);
        assertThat(search(client(acme), "language=hi&language=de&languageLevel=B2"))
                .containsExactly(indian, american);
        assertThat(search(client(acme), "domain=LEGAL&domain=MEDICAL_AND_HEALTH_CARE"))
                .containsExactly(pole, american);
        assertThat(search(client(acme), "domain=LEGAL&domain=MEDICAL_AND_HEALTH_CARE&country=US&country=IN"))
                .containsExactly(american);
        assertThat(paged(
                        client(acme),
                        "items.id",
                        "domain=LEGAL&domain=MEDICAL_AND_HEALTH_CARE&sort=-domainYears&limit=1"))
                .as("by the domain of those asked for that each knows longest")
                .containsExactly(american, pole);
        assertThat(facets(client(acme), "country=IN&country=PL").getList("countries"))
                .containsExactly(Map.of("value", "IN", "experts", 1), Map.of("value", "PL", "experts", 1));
    }

    /** A bachelor of the field and a master of another one is no master of the field. */
    @Test
    void the_level_and_the_field_are_of_one_degree() {
        String asha = found(vetted(
                asha(provider, profile -> profile.put("degrees", List.of(inField(7, "0412"), inField(6, "0311"))))));
        String bachelor = expert(asha).getString("degrees.find { it.level == 6 }.id");
        evidence("/v1/experts/" + asha + "/degrees/" + bachelor);
        step(vera(), asha, "degrees/" + bachelor + "/verify");

        until(() -> search(client(acme), "degreeField=0311&degreeLevel=6").equals(List.of(asha)));

        assertThat(search(client(acme), "degreeField=0311&degreeLevel=7")).isEmpty();
        assertThat(search(client(acme), "degreeField=0412&degreeLevel=7")).containsExactly(asha);
        assertThat(facets(client(acme), "").getList("degreeFields"))
                .containsExactly(Map.of("value", "03", "experts", 1), Map.of("value", "04", "experts", 1));
    }

    @Test
    void who_is_away_on_the_day_is_not_available_on_it() {
        String asha = found(vetted(asha(provider)));
        String other = found(vetted(asha(provider)));
        away(asha, "2027-01-04", "2027-01-11");

        until(() -> search(client(acme), "availableOn=2027-01-04").equals(List.of(other)));
        assertThat(search(client(acme), "availableOn=2027-01-10")).containsExactly(other);
        assertThat(facets(client(acme), "availableOn=2027-01-10").getInt("domains[0].experts"))
                .isEqualTo(1);
        for (String day : List.of("2027-01-03", "2027-01-11")) {
            assertThat(search(client(acme), "availableOn=" + day)).containsExactly(asha, other);
        }
    }

    @Test
    void who_was_away_before_the_first_vetting_is_away() {
        String asha = enrolled(asha(provider));
        away(asha, "2027-01-04", "2027-01-11");
        step(operator(), asha, "submit");
        approvable(asha);
        step(viktor(), asha, "approve");

        until(() -> search(client(acme), "availableOn=2027-01-11").equals(List.of(asha)));
        assertThat(search(client(acme), "availableOn=2027-01-04")).isEmpty();
    }

    @Test
    void a_licence_is_found_by_its_country_while_it_is_verified_and_valid() {
        Map<String, Object> licence = new HashMap<>(credential("LICENCE", "BAR", "INVESTMENT"));
        licence.put("expiresOn", "2030-03-01");
        String asha = found(vetted(asha(provider, profile -> profile.put("credentials", List.of(licence)))));
        found(vetted(asha(provider)));
        assertThat(search(client(acme), "licence=US")).isEmpty();

        evidence("/v1/experts/" + asha + "/credentials/" + licenceOf(asha));
        step(vera(), asha, "credentials/" + licenceOf(asha) + "/verify");

        until(() -> search(client(acme), "licence=US").equals(List.of(asha)));
        assertThat(search(client(acme), "licence=US&availableOn=2030-02-28")).containsExactly(asha);
        assertThat(search(client(acme), "licence=US&availableOn=2030-03-01")).isEmpty();
        assertThat(search(client(acme), "licence=IN")).isEmpty();
        assertThat(search(client(acme), "licence=IN&licence=US")).containsExactly(asha);
        assertThat(facets(client(acme), "").getList("licences")).containsExactly(Map.of("value", "US", "experts", 1));
        assertThat(facets(client(acme), "availableOn=2030-03-01").getList("licences"))
                .isEmpty();
    }

    @Test
    void who_works_from_a_delivery_centre_is_found_by_it() {
        String centre = made("/v1/delivery-centres", bengaluru(provider));
        String asha = found(vetted(asha(provider)));
        found(vetted(asha(provider)));

        operator()
                .header("If-Match", "*")
                .body(Map.of("deliveryCentreId", centre))
                .put("/v1/experts/" + asha + "/delivery-centre")
                .then()
                .statusCode(200);

        until(() -> search(client(acme), "deliveryCentreId=" + centre).equals(List.of(asha)));
        assertThat(search(client(organisation()), "deliveryCentreId=" + centre)).isEmpty();
    }

    @Test
    void a_filter_that_means_nothing_is_refused_by_its_name() {
        Map<String, String> wrong = Map.of(
                "skills=Equity Research", "?skills/0",
                "skills=equity-research:6", "?skills/0",
                "degreeField=0499999", "?degreeField",
                "zone=IST", "?zone/0",
                "licence=US&licence=XX", "?licence/1",
                "weeklyMinutes=0", "?weeklyMinutes",
                "skillLevel=3", "?skillLevel",
                "costRateAtMost=-1&costRateCurrency=INR", "?costRateAtMost",
                "costRateAtMost=1&costRateCurrency=XXX", "?costRateCurrency");
        wrong.forEach((filter, pointer) -> operator()
                .get("/v1/expert-search?" + filter)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is(pointer)));
        Map<String, String> wrongToo = Map.of(
                "languageLevel=B2",
                "?languageLevel",
                "language=en&language=EN-xx-",
                "?language/1",
                "country=IN&country=Narnia",
                "?country/1",
                "country=IN" + "&country=IN".repeat(50),
                "?country",
                "domain=LEGAL" + "&domain=LEGAL".repeat(8),
                "?domain",
                "q=" + "q".repeat(201),
                "?q",
                "seniority=MID" + "&seniority=MID".repeat(4),
                "?seniority",
                "vettingState=VETTED" + "&vettingState=VETTED".repeat(10),
                "?vettingState");
        wrongToo.forEach((filter, pointer) -> operator()
                .get("/v1/expert-search/facets?" + filter)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is(pointer)));
        Map<String, String> unreadable = Map.of(
                "seniority=SENIOR&seniority=BOSS", "?seniority/1",
                "domain=LEGAL&domain=ASTROLOGY", "?domain/1",
                "domain=LEGAL&domain=", "?domain/1",
                "partyKind=CROWD", "?partyKind",
                "providerKind=BROKER", "?providerKind",
                "deliveryCentreId=here", "?deliveryCentreId",
                "costRateAtMost=1", "?costRateCurrency",
                "costRateCurrency=INR", "?costRateAtMost");
        unreadable.forEach((filter, pointer) -> operator()
                .get("/v1/expert-search?" + filter)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", is(pointer)));
    }

    @Test
    void facets_count_by_what_people_and_providers_are() {
        found(vetted(asha(provider, profile -> profile.put("seniority", "SENIOR"))));
        found(vetted(asha(provider, profile -> {
            profile.put("partyKind", "TEAM");
            profile.put("headCount", 4);
        })));

        JsonPath facets = facets(client(acme), "");

        assertThat(facets.getList("seniorities")).containsExactly(Map.of("value", "SENIOR", "experts", 1));
        assertThat(facets.getList("partyKinds"))
                .containsExactly(Map.of("value", "PERSON", "experts", 1), Map.of("value", "TEAM", "experts", 1));
        assertThat(facets.getList("providerKinds")).containsExactly(Map.of("value", "CAPTIVE", "experts", 2));
    }

    @Test
    void what_was_found_says_what_it_was_found_by() {
        String asha = found(vetted(asha(provider, profile -> profile.put("seniority", "SENIOR"))));

        client(acme)
                .get("/v1/expert-search?providerId=" + provider)
                .then()
                .body("items.id", is(List.of(asha)))
                .body("items[0].seniority", is("SENIOR"))
                .body("items[0].partyKind", is("PERSON"))
                .body("items[0].vettingState", is("VETTED"));
    }

    private static Map<String, Object> inField(int level, String field) {
        Map<String, Object> degree = new HashMap<>(degree(level, "A degree"));
        degree.put("field", field);
        return degree;
    }

    private static Map<String, Object> domain(String code, int years) {
        return Map.of("domain", code, "years", years);
    }

    private static String licenceOf(String expert) {
        return expert(expert).getString("credentials[0].id");
    }
}
