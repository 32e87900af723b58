package kpo.catalog.matching;

import static kpo.catalog.CatalogFixture.*;
import static kpo.catalog.matching.RequirementFixture.need;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import kpo.catalog.CatalogDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With and without its legal form an employer is the same when a match leaves people out. */
@QuarkusTest
class LegalFormTest {

    private static final List<String> ZETA = List.of(
            "Zeta Holdings",
            "ZETA HOLDINGS LTD.",
            "Zeta Holdings, Limited",
            "Zeta Holdings Pvt. Ltd.",
            "Zeta Holdings (Private) Limited",
            "Zeta Holdings Pty Ltd",
            "Zeta Holdings, Inc.",
            "Zeta Holdings L.L.C.",
            "Zeta Holdings LLP",
            "Zeta Holdings & Co.",
            "Zeta Holdings Corporation",
            "Zeta Holdings GmbH & Co. KG",
            "Zeta Holdings AG",
            "Zeta Holdings S. A.",
            "Zeta Holdings S.p.A.",
            "Zeta Holdings B.V.",
            "Zeta Holdings K.K.",
            "Zeta Holdings A/S",
            "Zeta Holdings प्रा. लि.",
            "Zeta Holdings प्राइवेट लिमिटेड");

    private final String acme = organisation();
    private String provider;

    @BeforeEach
    void register() {
        provider = captive(organisation(), acme);
    }

    @Test
    void an_employer_is_found_with_and_without_its_legal_form() {
        String plain = vetted(worked("Zeta Holdings"));
        String limited = vetted(worked("Zeta Holdings Pvt. Ltd."));

        for (String written : ZETA) {
            assertThat(outcome(plain, excluded(written))).as(written).isEqualTo("EXCLUDED_EMPLOYER");
            assertThat(outcome(limited, competitor(written))).as(written).isEqualTo("COMPETITOR");
        }
    }

    @Test
    void the_sign_and_the_word_are_one() {
        String sign = vetted(worked("Smith & Sons Ltd."));
        String word = vetted(worked("Smith and Sons"));

        for (String written : List.of("Smith and Sons", "SMITH AND SONS LTD", "Smith＆Sons", "Smith & Sons, Inc.")) {
            assertThat(outcome(sign, excluded(written))).as(written).isEqualTo("EXCLUDED_EMPLOYER");
            assertThat(outcome(word, competitor(written))).as(written).isEqualTo("COMPETITOR");
        }
        for (String other : List.of("Smith", "Smith or Sons", "Smithand Sons", "And Smith Sons", "Smith Sons and")) {
            assertThat(outcome(word, excluded(other))).as(other).isEqualTo("RANKED");
        }
    }

    @Test
    void whose_employers_were_listed_with_the_word_are_listed_without_it() {
        String word = vetted(worked("Smith and Sons Ltd."));
        CatalogDatabase.execute(
                """
                update expert_employer set name = replace(name, 'smith', 'smithand')
                where nr = (select nr from expert_search where expert_id = '%s')"""
                        .formatted(word));
        assertThat(outcome(word, excluded("Smith & Sons"))).isEqualTo("RANKED");

        CatalogDatabase.migrate("V0560__and_does_not_count.sql");

        assertThat(outcome(word, excluded("Smith & Sons"))).isEqualTo("EXCLUDED_EMPLOYER");
        assertThat(outcome(word, excluded("SMITH AND SONS LTD"))).isEqualTo("EXCLUDED_EMPLOYER");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zeta", "Zeta Ltd", "Zeta Holdings India Ltd", "Holdings Ltd", "Ltd", "Co. Zeta Holdings"})
    void a_form_is_dropped_at_the_end_only_and_never_the_whole_name(String other) {
        String limited = vetted(worked("Zeta Holdings Ltd"));

        assertThat(outcome(limited, excluded(other))).isEqualTo("RANKED");
    }

    @Test
    void letters_that_end_a_name_without_a_blank_are_no_form() {
        String visa = vetted(worked("Visa"));
        String tesco = vetted(worked("Tesco plc"));
        String signs = vetted(worked("C++ Ltd"));

        assertThat(outcome(visa, excluded("Vi"))).isEqualTo("RANKED");
        assertThat(outcome(tesco, excluded("Tes"))).isEqualTo("RANKED");
        assertThat(outcome(tesco, excluded("Tesco"))).isEqualTo("EXCLUDED_EMPLOYER");
        assertThat(outcome(signs, excluded("C Ltd"))).isEqualTo("RANKED");
        assertThat(outcome(signs, excluded("c++"))).isEqualTo("EXCLUDED_EMPLOYER");
    }

    @Test
    void whose_employers_were_listed_by_the_whole_name_are_listed_by_the_shorter_one_too() {
        String limited = vetted(worked("Zeta Holdings Ltd"));
        CatalogDatabase.execute(
                """
                delete from expert_employer where name = 'zetaholdings'
                and nr = (select nr from expert_search where expert_id = '%s')"""
                        .formatted(limited));
        assertThat(outcome(limited, excluded("Zeta Holdings"))).isEqualTo("RANKED");

        CatalogDatabase.migrate("V0532__employers_of_before_by_legal_form.sql");

        assertThat(outcome(limited, excluded("Zeta Holdings"))).isEqualTo("EXCLUDED_EMPLOYER");
        assertThat(outcome(limited, excluded("Zeta Holdings Ltd"))).isEqualTo("EXCLUDED_EMPLOYER");
    }

    private Map<String, Object> worked(String employer) {
        return asha(
                provider,
                profile -> profile.put("workHistory", List.of(Map.of("employer", employer, "from", "2020-01-01"))));
    }

    private static Consumer<Map<String, Object>> excluded(String employer) {
        return need -> need.put("excludedEmployers", List.of(employer));
    }

    private static Consumer<Map<String, Object>> competitor(String name) {
        return need -> need.put("competitors", Map.of("names", List.of(name), "coolingOffMonths", 12));
    }

    private String outcome(String expert, Consumer<Map<String, Object>> change) {
        return RequirementFixture.outcome(client(acme), need(change), expert);
    }
}
