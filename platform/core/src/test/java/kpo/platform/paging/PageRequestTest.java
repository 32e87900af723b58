package kpo.platform.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kpo.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;

class PageRequestTest {

    @Test
    void a_page_names_its_last_object_and_the_next_begins_behind_it() {
        List<UUID> three = Stream.generate(UUID::randomUUID).limit(3).toList();
        PageRequest first = request(2, null);

        Page<UUID> page = first.page(three, id -> id);

        assertThat(page.items()).containsExactlyElementsOf(three.subList(0, 2));
        assertThat(request(2, page.next()).afterId()).isEqualTo(three.get(1));
    }

    @Test
    void the_last_page_has_no_next() {
        assertThat(request(2, null).page(List.of(UUID.randomUUID()), id -> id).next())
                .isNull();
    }

    @Test
    void a_cursor_of_ones_own_is_refused() {
        for (String cursor : new String[] {"", "x", "AAAA", "%%%"}) {
            assertThatThrownBy(request(2, cursor)::afterId).isInstanceOf(ProblemException.class);
        }
    }

    private static PageRequest request(int limit, String after) {
        PageRequest request = new PageRequest();
        request.limit = limit;
        request.after = after;
        return request;
    }
}
