package kpo.catalog.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class EducationCodesTest {

    private final EducationCodes codes = new EducationCodes();

    @Test
    void broad_fields_have_names_in_both_languages_and_every_other_field_one_above() {
        assertThat(codes.fields(null)).hasSizeGreaterThan(200).allSatisfy(field -> {
            assertThat(field.en()).isNotBlank();
            assertThat(field.hi() != null)
                    .as(field.code())
                    .isEqualTo(field.code().length() == 2);
            assertThat(field.parent() == null || EducationCodes.hasField(field.parent()))
                    .as(field.code())
                    .isTrue();
        });
    }

    @Test
    void residual_fields_are_named_after_the_one_above() {
        assertThat(name("0410")).isEqualTo("Business and administration not further defined");
        assertThat(name("0599")).isEqualTo("Natural sciences, mathematics and statistics not elsewhere classified");
        assertThat(name("098"))
                .isEqualTo("Inter-disciplinary programmes and qualifications involving health and welfare");
        assertThat(name("0988")).isEqualTo(name("098"));
    }

    @Test
    void an_unknown_field_is_one_at_every_depth() {
        assertThat(codes.fields("99")).extracting(EducationField::code).containsExactly("99", "999", "9999");
        assertThat(name("9999")).isEqualTo("Field unknown");
    }

    @Test
    void levels_seven_and_eight_are_advanced() {
        assertThat(codes.levels()).hasSize(9).allSatisfy(level -> assertThat(level.advanced())
                .isEqualTo(level.level() >= 7));
    }

    /** Against the published list, where it is at hand: {@code -Dkpo.data} names the folder. */
    @Test
    void the_fields_are_those_that_unesco_names() throws IOException {
        String data = System.getProperty("kpo.data", "");
        Path published = Path.of(data, "taxonomies/isced/isced-f-2013.csv");
        assumeTrue(!data.isEmpty() && Files.exists(published));
        List<String> all = Files.readAllLines(published).stream()
                .skip(1)
                .map(line -> line.split(",")[0])
                .filter(code -> code.matches("[0-9]{2,4}"))
                .toList();

        assertThat(codes.fields(null)).extracting(EducationField::code).containsExactlyInAnyOrderElementsOf(all);
    }

    private String name(String code) {
        return codes.fields(code).get(0).en();
    }
}
