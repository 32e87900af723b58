package kpo.catalog.matching;

import static kpo.catalog.CatalogFixture.*;
import static kpo.catalog.matching.RequirementFixture.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import kpo.catalog.CatalogDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Any expert, any requirement: the database filters as each filter alone would, and scores as the calculator. Every answer
 * is also held against the calculator by the service itself, which fails rather than give another score. Asked in two
 * halves, as where nobody is to be explained, it ranks the same.
 */
@QuarkusTest
class ScoreInDatabaseTest {

    private static final long SEED = 20_261_125L;
    private static final int EXPERTS = 25;
    private static final int REQUIREMENTS = 150;

    private static final List<String> SKILLS =
            List.of("equity-research", "credit-analysis", "due-diligence", "portfolio-analysis", "risk-modelling");
    private static final List<String> DOMAINS = List.of("INVESTMENT", "LEGAL", "DATA_ANALYSIS");
    private static final List<String> COUNTRIES = List.of("IN", "PL", "US");
    private static final List<String> TYPES = List.of("CFA_CHARTER", "FRM", "BAR");
    private static final List<String> TAGS = List.of("en", "en-GB", "de", "hi");
    private static final List<String> LEVELS = List.of("A1", "A2", "B1", "B2", "C1", "C2");

    private final LocalDate today = LocalDate.now(Clock.systemUTC());
    private final Random random = new Random(SEED);
    private final String acme = organisation();

    /** The first is succeeded by the second and that by the third, the only one of them that can be wanted then. */
    private List<String> chain;

    @BeforeEach
    void define() {
        chain = List.of(newSkill(), newSkill(), newSkill());
    }

    @Test
    void filters_and_scores_are_those_of_the_calculator() {
        String provider = captive(organisation(), acme);
        List<String> ours = new ArrayList<>();
        for (int i = 0; i < EXPERTS; i++) {
            if (i == EXPERTS / 2) {
                CatalogDatabase.beginNextPiece();
            }
            ours.add(vetted(anybody(provider)));
            planned(ours.get(i));
        }
        CatalogDatabase.awaitLists();
        succeed(chain.get(0), chain.get(1));
        succeed(chain.get(1), chain.get(2));

        for (int i = 0; i < REQUIREMENTS; i++) {
            Map<String, Object> need = anything();
            need.put("explain", ours.subList(0, 20));
            JsonPath match = client(acme)
                    .body(need)
                    .post("/v1/matches")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            need.remove("explain");
            need.put("limit", 3);
            JsonPath best = client(acme)
                    .body(need)
                    .post("/v1/matches")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();

            assertThat(match.getList("removed.count", Integer.class).stream()
                                    .mapToInt(Integer::intValue)
                                    .sum()
                            + match.getInt("passed"))
                    .isEqualTo(match.getInt("considered"));
            List<String> ranked = match.getList("ranking.expertId");
            List<Map<String, Object>> explained = match.getList("explained");
            assertThat(explained).allSatisfy(e -> assertThat(ranked.contains(e.get("expertId")))
                    .isEqualTo("RANKED".equals(e.get("outcome"))));
            List<BigDecimal> scores = match.getList("ranking.score", String.class).stream()
                    .map(BigDecimal::new)
                    .toList();
            for (int place = 1; place < scores.size(); place++) {
                int order = scores.get(place - 1).compareTo(scores.get(place));
                assertThat(order > 0 || order == 0 && ranked.get(place - 1).compareTo(ranked.get(place)) < 0)
                        .isTrue();
            }
            assertThat(best.getList("removed")).isEqualTo(match.getList("removed"));
            assertThat(best.getInt("passed")).isEqualTo(match.getInt("passed"));
            assertThat(best.<String>getList("ranking.expertId"))
                    .isEqualTo(ranked.subList(0, Math.min(3, ranked.size())));
        }
    }

    private Map<String, Object> anybody(String provider) {
        return asha(provider, profile -> {
            profile.put("country", any(COUNTRIES));
            profile.put("zone", any(List.of("Asia/Kolkata", "Europe/Warsaw", "America/New_York")));
            profile.put("weeklyCapacityMinutes", 600 + 600 * random.nextInt(4));
            profile.put(
                    "costRate",
                    Map.of(
                            "amount",
                            1000 + random.nextInt(3000) + "." + (10 + random.nextInt(90)),
                            "currency",
                            any(List.of("INR", "USD", "EUR"))));
            profile.put("availableFrom", "2026-" + any(List.of("09", "10", "11")) + "-" + (10 + random.nextInt(20)));
            profile.put("domains", some(DOMAINS, 1, code -> Map.of("domain", code, "years", random.nextInt(15))));
            profile.put("skills", some(with(chain), 0, code -> skill(code, 1 + random.nextInt(5))));
            profile.put("languages", some(TAGS, 1, tag -> language(tag, any(LEVELS))));
            profile.put("credentials", some(TYPES, 0, type -> {
                Map<String, Object> held =
                        new HashMap<>(credential(any(List.of("CERTIFICATE", "LICENCE")), type, any(DOMAINS)));
                held.put("country", any(COUNTRIES));
                if (random.nextBoolean()) {
                    held.put("expiresOn", "2026-" + any(List.of("10", "12")) + "-" + (10 + random.nextInt(20)));
                }
                return held;
            }));
        });
    }

    /** Somebody away, and somebody who will cost something else. */
    private void planned(String expert) {
        LocalDate day = today.minusDays(20).plusDays(random.nextInt(60));
        while (random.nextInt(3) > 0) {
            LocalDate back = day.plusDays(1 + random.nextInt(20));
            away(expert, day.toString(), back.toString());
            day = back.plusDays(random.nextInt(20));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            String rate = 1000 + random.nextInt(3000) + ".75";
            operator()
                    .body(Map.of(
                            "from",
                            today.plusDays(1 + random.nextInt(60)).toString(),
                            "rate",
                            Map.of("amount", rate, "currency", any(List.of("INR", "USD", "EUR")))))
                    .post("/v1/experts/" + expert + "/cost-rates")
                    .then()
                    .statusCode(201);
        }
    }

    private Map<String, Object> anything() {
        return need(body -> {
            body.put("domain", any(DOMAINS));
            LocalDate start = LocalDate.of(2026, 10, 10).plusDays(random.nextInt(90));
            body.put(
                    "startsOn",
                    any(List.of(start, today.plusDays(random.nextInt(60)))).toString());
            if (random.nextBoolean()) {
                body.put("weeklyMinutes", 60 * (1 + random.nextInt(40)));
            }
            body.put("skills", some(with(chain.subList(2, 3)), 0, code -> {
                Map<String, Object> wanted = new HashMap<>();
                wanted.put("code", code);
                wanted.put("weight", (1 + random.nextInt(500)) / 100.0 + "");
                if (random.nextInt(3) == 0) {
                    wanted.put("minimumLevel", 1 + random.nextInt(3));
                }
                return wanted;
            }));
            body.put("wantedCredentials", some(TYPES, 0, type -> type));
            body.put("jurisdictions", some(COUNTRIES, 0, country -> country));
            body.put(
                    "languages",
                    some(TAGS, 0, tag -> random.nextInt(3) == 0 ? speaks(tag, any(LEVELS)) : Map.of("tag", tag)));
            body.put("budget", Map.of("amount", 500 + random.nextInt(3000) + ".5", "currency", "INR"));
            body.put(
                    "exchangeRates",
                    some(
                            List.of("USD", "EUR"),
                            0,
                            currency -> Map.of(
                                    "currency",
                                    currency,
                                    "rate",
                                    "0." + (1 + random.nextInt(999_999)),
                                    "source",
                                    "RBI",
                                    "publishedOn",
                                    "2026-10-01")));
            if (random.nextBoolean()) {
                body.remove("minimumDegreeLevel");
                body.remove("overlap");
            }
            if (random.nextInt(3) == 0) {
                body.put("countries", some(COUNTRIES, 1, country -> country));
            }
        });
    }

    private static List<String> with(List<String> more) {
        return Stream.concat(SKILLS.stream(), more.stream()).toList();
    }

    private <T> T any(List<T> choice) {
        return choice.get(random.nextInt(choice.size()));
    }

    private <T> List<T> some(List<String> choice, int least, java.util.function.Function<String, T> form) {
        List<T> chosen = new ArrayList<>();
        for (String one : choice) {
            if (chosen.size() < least || random.nextBoolean()) {
                chosen.add(form.apply(one));
            }
        }
        return chosen;
    }
}
