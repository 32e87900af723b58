package kpo.localrun;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a client asks of the demo data: five experts for a medical data analysis that share three hours with New York on
 * every day, and why the sixth, who has all the rest, is not among them.
 */
record MedicalProject(String catalog, Path state) {

    void findsFiveAndSaysWhyTheSixthIsMissing() throws IOException {
        JsonNode demo = new ObjectMapper().readTree(state.resolve("demo.json").toFile());
        LocalDate starts = LocalDate.parse(demo.get("day").asText()).plusDays(30);

        JsonPath anyHours = match(starts, "");
        assertThat(anyHours.getInt("passed")).isEqualTo(6);
        assertThat(anyHours.getList("ranking")).hasSize(6);

        String overlap =
                """
                "overlap": {"from": "09:00", "to": "17:00", "zone": "America/New_York", "minimumMinutes": 180,
                            "periodFrom": "%s", "periodTo": "%s"},"""
                        .formatted(starts, starts.plusDays(180));
        JsonPath near = match(starts, overlap);
        List<String> five = near.getList("ranking.expertId");
        assertThat(five).hasSize(5);
        assertThat(near.getList("ranking.rank")).isEqualTo(List.of(1, 2, 3, 4, 5));
        assertThat(near.getList("ranking.overlap.minimum", Integer.class)).allMatch(minutes -> minutes >= 180);
        assertThat(near.getInt("removed.find { it.filter == 'OVERLAP' }.count")).isEqualTo(1);

        List<String> missing = new ArrayList<>(anyHours.getList("ranking.expertId"));
        missing.removeAll(five);
        String sixth = missing.get(0);
        assertThat(sixth)
                .as("the one whom the run names")
                .isEqualTo(demo.get("farExpert").asText());
        JsonPath asked = match(starts, overlap + "\"explain\": [\"%s\"],".formatted(sixth));
        assertThat(asked.getString("explained[0].outcome")).isEqualTo("REMOVED");
        assertThat(asked.getList("explained[0].removedBy.filter")).containsExactly("OVERLAP");
        assertThat(asked.getString("explained[0].removedBy[0].why")).contains("180 are asked for");
        assertThat(name(sixth)).isEqualTo("Zainab Saleh");
    }

    private JsonPath match(LocalDate starts, String more) throws IOException {
        return given().auth()
                .oauth2(token("alan"))
                .contentType("application/json")
                .body(
                        """
                        {%s "domain": "MEDICAL_AND_HEALTH_CARE", "startsOn": "%s", "minimumDegreeLevel": 7,
                         "skills": [{"code": "biostatistics", "minimumLevel": 3}]}"""
                                .formatted(more, starts))
                .post(catalog + "/v1/matches")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Clients learn it later; the operator may read it. */
    private String name(String expert) throws IOException {
        return given().auth()
                .oauth2(token("olga"))
                .get(catalog + "/v1/experts/" + expert)
                .then()
                .statusCode(200)
                .extract()
                .path("name");
    }

    private String token(String login) throws IOException {
        return Files.readString(state.resolve("tokens").resolve(login));
    }
}
