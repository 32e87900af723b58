package kpo.platform.trace;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TraceContextTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String CALLER = "00f067aa0ba902b7";

    @ParameterizedTest
    @CsvSource({
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01, true",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00, false",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-03, true",
        "cc-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-what-comes-later, true"
    })
    void the_callers_trace_goes_on_under_a_span_of_our_own(String traceparent, boolean sampled) {
        TraceContext ours = TraceContext.begin(traceparent);

        assertThat(ours.traceId()).isEqualTo(TRACE);
        assertThat(ours.spanId()).matches("[0-9a-f]{16}").isNotEqualTo(CALLER);
        assertThat(ours.sampled()).isEqualTo(sampled);
        assertThat(ours.traceparent()).isEqualTo("00-" + TRACE + "-" + ours.spanId() + (sampled ? "-01" : "-00"));
    }

    @Property
    void whatever_is_sent_our_own_header_is_readable(@ForAll String traceparent) {
        TraceContext ours = TraceContext.begin(traceparent);

        assertThat(TraceContext.read(ours.traceparent())).contains(ours);
    }

    @Test
    void work_in_another_trace_leaves_the_first_as_it_was() {
        TraceContext first = TraceContext.current();

        String inside = TraceContext.continuing("00-" + TRACE + "-" + CALLER + "-01", () -> TraceContext.current()
                .traceId());

        assertThat(inside).isEqualTo(TRACE);
        assertThat(TraceContext.current()).isEqualTo(first);
    }
}
