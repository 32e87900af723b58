package kpo.platform.transaction;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kpo.platform.problem.CommonProblem;
import org.junit.jupiter.api.Test;

class IfMatchTest {

    @Test
    void the_version_that_is_there_is_accepted_alone_among_others_or_as_a_star() {
        for (String header : new String[] {"\"3\"", "\"2\", \"3\"", "*", " \"3\" "}) {
            assertThatCode(() -> IfMatch.require(IfMatch.fromString(header), 3)).doesNotThrowAnyException();
        }
    }

    @Test
    void another_version_is_stale_and_a_weak_one_never_matches() {
        for (String header : new String[] {"\"2\"", "W/\"3\"", "\"33\""}) {
            assertThatThrownBy(() -> IfMatch.require(IfMatch.fromString(header), 3))
                    .extracting("problem")
                    .isEqualTo(CommonProblem.STALE_VERSION);
        }
    }

    @Test
    void without_the_header_nothing_is_changed() {
        assertThatThrownBy(() -> IfMatch.require(null, 3))
                .extracting("problem")
                .isEqualTo(CommonProblem.PRECONDITION_REQUIRED);
    }

    @Test
    void what_is_no_etag_is_refused_as_such() {
        for (String header : new String[] {"3", "3\"", "\"2\", 3", "\"2\" \"3\"", "*, \"3\""}) {
            assertThatThrownBy(() -> IfMatch.require(IfMatch.fromString(header), 3))
                    .as(header)
                    .extracting("problem")
                    .isEqualTo(CommonProblem.INVALID_PARAMETER);
        }
    }
}
