package kpo.testing;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kpo.platform.problem.Problem;
import kpo.platform.problem.ProblemEnums;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The catalogue of a service's problems is whole, in both languages, and committed beside its contract. Written anew with
 * {@code -Dkpo.contract=write}. Extended by one {@code @QuarkusTest} in each service.
 */
public abstract class ProblemsCheck {

    private static final Path COMMITTED = Path.of("problems.md");
    private static final Pattern FORMAT = Pattern.compile("%(?:\\d+\\$)?[a-z]");
    private static final Pattern REASON =
            Pattern.compile("Reason\\.of\\(\\s*[^,()]+(?:\\(\\))?,\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern REMEDY = Pattern.compile("\\.liftedBy\\(\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");

    /** Codes that say why a need was assessed as it was: there is nothing to lift. */
    private static final Set<String> NO_REFUSAL = Set.of("routine_work", "score_kpo", "score_hybrid", "score_bpo");

    private static final List<String> WITHOUT_CODE = List.of("invalid.", "reason.", "sentence.");

    @Inject
    ProblemEnums problems;

    @Test
    void a_code_means_the_same_wherever_it_is_answered() {
        problems.all()
                .collect(groupingBy(Problem::code, mapping(p -> p.status() + " " + p.title(), toSet())))
                .forEach((code, meanings) -> assertThat(meanings).as(code).hasSize(1));
    }

    @Test
    void every_code_has_a_text_in_both_languages_and_no_text_is_left_over() throws IOException {
        Set<String> codes = problems.all().map(Problem::code).collect(toSet());
        Map<String, String> english = texts("en");
        Map<String, String> hindi = texts("hi");

        assertThat(named(english, ".text")).isEqualTo(codes);
        assertThat(named(hindi, ".text")).isEqualTo(codes);
        assertThat(named(hindi, ".title")).isEqualTo(codes);
        assertThat(named(english, ".title")).isEmpty();
        assertThat(sentences(english).keySet())
                .isEqualTo(sentences(hindi).keySet())
                .allSatisfy(key -> assertThat(
                                WITHOUT_CODE.stream().anyMatch(key::startsWith) || codes.contains(key.split("\\.")[0]))
                        .as(key)
                        .isTrue());
    }

    @Test
    void hindi_is_hindi_and_keeps_the_values_of_a_sentence() throws IOException {
        Map<String, String> english = texts("en");

        texts("hi").forEach((key, text) -> {
            assertThat(text).as(key).containsPattern("[\\u0900-\\u097F]").isNotEqualTo(english.get(key));
            assertThat(values(text)).as(key).isEqualTo(values(english.getOrDefault(key, "")));
        });
    }

    @Test
    void every_translated_sentence_is_one_of_the_code() throws IOException {
        String code = sources();

        texts("en").forEach((key, text) -> {
            if (!key.endsWith(".remedy")
                    && (key.contains(".detail.") || key.contains(".remedy.") || key.startsWith("reason."))) {
                assertThat(code.indexOf(text)).as(key + ": " + text).isPositive();
            }
        });
    }

    @Test
    void every_reason_is_said_in_both_languages() throws IOException {
        Map<String, String> english = texts("en");

        assertThat(REASON.matcher(sources()).results().map(reason -> reason.group(1)))
                .allSatisfy(said -> assertThat(english.entrySet().stream()
                                .filter(text -> text.getKey().startsWith("reason."))
                                .map(Map.Entry::getValue))
                        .contains(said));
    }

    @Test
    void every_reason_has_a_remedy_in_both_languages() throws IOException {
        for (Map<String, String> texts : List.of(texts("en"), texts("hi"))) {
            assertThat(texts.keySet().stream()
                            .filter(key -> key.startsWith("reason.") && !key.endsWith(".remedy"))
                            .filter(key -> !NO_REFUSAL.contains(key.split("\\.")[1])))
                    .allSatisfy(key -> assertThat(texts).containsKey(key + ".remedy"));
        }
    }

    @Test
    void every_remedy_is_said_in_both_languages() throws IOException {
        Map<String, String> english = texts("en");

        assertThat(REMEDY.matcher(sources()).results().map(remedy -> remedy.group(1)))
                .isNotEmpty()
                .allSatisfy(said -> assertThat(english.entrySet().stream()
                                .filter(text -> text.getKey().contains(".remedy."))
                                .map(Map.Entry::getValue))
                        .contains(said));
    }

    private static String sources() throws IOException {
        StringBuilder code = new StringBuilder();
        for (Path sources : List.of(Path.of("src/main/java"), Path.of("../platform/core/src/main/java"))) {
            try (Stream<Path> files = Files.walk(sources)) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".java")).toList()) {
                    code.append(Files.readString(file).replaceAll("\"\\s*\\+\\s*\"", ""));
                }
            }
        }
        return code.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    hi                          | hi
                    hi-IN                       | hi
                    en-GB, hi;q=0.9             | en
                    hi-IN;q=0.9, en;q=0.5       | hi
                    fr, hi;q=0.2                | hi
                    fr                          | en
                    *                           | en
                    hi;q=0.1, *;q=0.5           | en
                    en;q=0, *                   | hi
                    hi;q=0                      | en
                    ;;;nonsense q=              | en
                    hi;q=2                      | en""")
    void the_caller_chooses_the_language(String accepted, String language) {
        ValidatableResponse refusal = given().header("Accept-Language", accepted)
                .get("/problems/nothing")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .header("Content-Language", is(language))
                .header("Vary", containsString("Accept-Language"))
                .body("code", is("not_found"));

        refusal.body("title", containsString(language.equals("hi") ? "आप देख सकें" : "that you may see"));
    }

    @Test
    void the_type_of_a_problem_leads_to_its_meaning_without_a_token() {
        problems.all().forEach(problem -> given().accept("application/json")
                .get("/problems/" + problem.code())
                .then()
                .statusCode(200)
                .body("code", is(problem.code()))
                .body("status", is(problem.status())));

        given().accept("text/html")
                .header("Accept-Language", "hi")
                .get("/problems/not_found")
                .then()
                .statusCode(200)
                .contentType(containsString("text/html"))
                .body(containsString("lang=\"hi\""), containsString("आप देख सकें"));
    }

    @Test
    void the_catalogue_is_the_committed_one() throws IOException {
        String served = markdown(catalogue("en"), catalogue("hi"));

        if ("write".equals(System.getProperty("kpo.contract"))) {
            Files.writeString(COMMITTED, served);
        }

        assertThat(served)
                .as("the problems changed: read the difference, then commit it with -Dkpo.contract=write")
                .isEqualTo(Files.readString(COMMITTED));
    }

    private static String markdown(List<Map<String, Object>> english, List<Map<String, Object>> hindi) {
        StringBuilder text = new StringBuilder(
                "# Problems\n\nEvery refusal is a problem document (RFC 9457). Its `code` is public and never renamed."
                        + " Written by the tests from the code.\n\n| code | status | meaning | अर्थ |\n|---|---|---|---|\n");
        for (int i = 0; i < english.size(); i++) {
            Map<String, Object> en = english.get(i);
            Map<String, Object> hi = hindi.get(i);
            text.append("| `%s` | %s | **%s.** %s | **%s।** %s |\n"
                    .formatted(
                            en.get("code"),
                            en.get("status"),
                            en.get("title"),
                            en.get("text"),
                            hi.get("title"),
                            hi.get("text")));
        }
        return text.toString();
    }

    private static List<Map<String, Object>> catalogue(String language) {
        return given().accept("application/json")
                .header("Accept-Language", language)
                .get("/problems")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("$");
    }

    private static Set<String> named(Map<String, String> texts, String end) {
        return texts.keySet().stream()
                .filter(key -> key.endsWith(end))
                .map(key -> key.substring(0, key.length() - end.length()))
                .collect(toSet());
    }

    private static Map<String, String> sentences(Map<String, String> texts) {
        return texts.entrySet().stream()
                .filter(text ->
                        !text.getKey().endsWith(".text") && !text.getKey().endsWith(".title"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static List<String> values(String text) {
        return FORMAT.matcher(text).results().map(MatchResult::group).toList();
    }

    /** Of the service and of the platform. */
    private static Map<String, String> texts(String language) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        var files = Thread.currentThread().getContextClassLoader().getResources("problems/" + language + ".properties");
        for (var file : Collections.list(files)) {
            Properties read = new Properties();
            try (var reader = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
                read.load(reader);
            }
            read.forEach((key, text) -> texts.put((String) key, (String) text));
        }
        return texts;
    }
}
