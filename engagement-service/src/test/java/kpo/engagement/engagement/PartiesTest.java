package kpo.engagement.engagement;

import static kpo.platform.caller.Role.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import kpo.platform.caller.Caller;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartiesTest {

    private final Parties parties = new Parties("acme", "deccan");

    @ParameterizedTest
    @CsvSource({
        "acme,     client_manager,   CLIENT",
        "acme,     client_approver,  CLIENT",
        "acme,     provider_manager, ",
        "acme,     client_finance,   ",
        "deccan,   provider_manager, PROVIDER",
        "deccan,   client_manager,   ",
        "deccan,   expert,           ",
        "strange,  client_manager,   ",
        "operator, operator,         ",
    })
    void it_takes_the_organisation_and_a_role_of_the_side_to_speak_for_it(String organisation, String role, Side side) {
        assertThat(parties.sideOf(caller(organisation, role)).orElse(null)).isEqualTo(side);
    }

    @ParameterizedTest
    @CsvSource({"acme, client_manager, true", "deccan, provider_manager, false", "operator, operator, true"})
    void an_operator_may_stand_in(String organisation, String role, boolean allowed) {
        Caller caller = caller(organisation, role);

        if (allowed) {
            parties.requireOrOperator(Side.CLIENT, caller);
        } else {
            assertThatThrownBy(() -> parties.requireOrOperator(Side.CLIENT, caller))
                    .hasMessageContaining("Only the client's side");
        }
    }

    private static Caller caller(String organisation, String role) {
        return new Caller("someone", organisation, Set.of(role));
    }
}
