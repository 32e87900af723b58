package kpo.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ExpertGeneratorTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 1);

    private final ExpertGenerator generator = new ExpertGenerator(7, TODAY);

    @Test
    void an_expert_is_the_same_whatever_is_made_before() {
        assertThat(new ExpertGenerator(7, TODAY).expert(4711, "p")).isEqualTo(generator.expert(4711, "p"));
        assertThat(new ExpertGenerator(8, TODAY).expert(4711, "p")).isNotEqualTo(generator.expert(4711, "p"));
    }

    @Test
    void nothing_has_happened_that_has_not_come() {
        String today = TODAY.toString();
        assertThat(generator.experts(5_000, List.of("p"))).allSatisfy(expert -> {
            assertThat(expert.degrees()).allMatch(degree -> degree.awardedYear() <= TODAY.getYear());
            assertThat(expert.credentials()).allMatch(c -> c.awardedOn().compareTo(today) <= 0);
            assertThat(expert.skills()).allMatch(skill -> skill.lastUsedOn().compareTo(today) <= 0);
            assertThat(expert.workHistory())
                    .allMatch(work -> work.from().compareTo(today) <= 0
                            && (work.to() == null || work.to().compareTo(work.from()) > 0));
        });
    }

    @Test
    void what_must_differ_in_a_profile_differs() {
        assertThat(generator.experts(5_000, List.of("p"))).allSatisfy(expert -> {
            assertThat(expert.skills()).extracting("code").doesNotHaveDuplicates();
            assertThat(expert.languages()).extracting("tag").doesNotHaveDuplicates();
            assertThat(expert.domains()).extracting("domain").doesNotHaveDuplicates();
            assertThat(Normalizer.isNormalized(expert.name(), Normalizer.Form.NFC))
                    .isTrue();
        });
    }

    @Test
    void shares_are_those_of_the_table() {
        var byCountry = generator
                .experts(20_000, List.of("p"))
                .collect(Collectors.groupingBy(GeneratedExpert::country, Collectors.counting()));

        assertThat(byCountry.get("IN") / 20_000.0).isCloseTo(0.2067, within(0.01));
        assertThat(byCountry.get("PL") / 20_000.0).isCloseTo(0.0099, within(0.003));
    }

    @Test
    void lines_are_profiles() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        generator.write(3, List.of("a", "b"), out);

        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(new ObjectMapper().readTree(lines.get(1)).get("providerId").asText())
                .isEqualTo("b");
    }
}
