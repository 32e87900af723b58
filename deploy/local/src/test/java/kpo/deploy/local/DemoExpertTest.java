package kpo.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DemoExpertTest {

    @Test
    void every_row_becomes_a_whole_profile() throws Exception {
        assertThat(DemoExpert.all()).hasSize(12);
        for (DemoExpert expert : DemoExpert.all()) {
            JsonNode profile = new ObjectMapper().readTree(expert.profile("a-provider", LocalDate.of(2026, 10, 1)));

            assertThat(profile.at("/subject").asText()).isEqualTo(expert.login());
            assertThat(profile.at("/providerId").asText()).isEqualTo("a-provider");
            assertThat(profile.at("/availableFrom").asText()).isEqualTo("2026-10-01");
            assertThat(profile.at("/degrees/0/level").asInt()).isGreaterThanOrEqualTo(7);
            assertThat(profile.toString()).doesNotContainPattern("\\{[a-zA-Z]+}");
        }
    }

    @Test
    void experts_who_act_in_the_demo_are_among_them() {
        assertThat(DemoExpert.all())
                .extracting(DemoExpert::login)
                .contains(Person.ASHA.subject(), Person.VIKRAM.subject());
    }
}
