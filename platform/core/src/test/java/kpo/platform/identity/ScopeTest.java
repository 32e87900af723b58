package kpo.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ScopeTest {

    @Test
    void the_first_segment_behind_the_version_is_the_resource() {
        assertThat(Scope.neededFor("GET", "/v1/invoices", false)).isEqualTo("invoices:read");
        assertThat(Scope.neededFor("GET", "/v1/invoices/{id}/lines/{lineId}/charges", false))
                .isEqualTo("invoices:read");
        assertThat(Scope.neededFor("POST", "/v1/rate-cards/{id}/lines", false)).isEqualTo("rate-cards:write");
    }

    @Test
    void every_method_that_may_change_something_writes() {
        for (String method : new String[] {"POST", "PUT", "PATCH", "DELETE"}) {
            assertThat(Scope.neededFor(method, "/v1/needs/{id}", false)).isEqualTo("needs:write");
        }
    }

    @Test
    void a_preview_and_a_question_with_a_body_read() {
        assertThat(Scope.neededFor("POST", "/v1/invoices/preview", false)).isEqualTo("invoices:read");
        assertThat(Scope.neededFor("POST", "/v1/matches", true)).isEqualTo("matches:read");
        assertThat(Scope.neededFor("POST", "/v1/previews", false)).isEqualTo("previews:write");
    }

    @Test
    void a_path_without_a_version_is_never_covered() {
        assertThatThrownBy(() -> Scope.neededFor("GET", "/invoices", false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void to_write_does_not_include_to_read() {
        assertThat(Scope.isIn(Set.of("invoices:write"), "invoices:read")).isFalse();
        assertThat(Scope.isIn(Set.of("invoices:read"), "invoices:write")).isFalse();
        assertThat(Scope.isIn(Set.of("invoices:read"), "invoices:read")).isTrue();
        assertThat(Scope.isIn(Set.of(Scope.ALL), "invoices:write")).isTrue();
    }
}
