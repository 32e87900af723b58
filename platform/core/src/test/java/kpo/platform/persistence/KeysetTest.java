package kpo.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kpo.platform.paging.SortKey;
import org.junit.jupiter.api.Test;

class KeysetTest {

    private static final String ID = "e.id";

    @Test
    void without_a_sort_the_id_decides() {
        Keyset keyset = Keyset.of(List.of(), List.of(), ID);

        assertThat(keyset.order()).isEqualTo("e.id asc");
        assertThat(keyset.behind()).isEqualTo("e.id > :key0");
    }

    @Test
    void the_id_goes_the_way_of_the_last_key() {
        Keyset keyset = Keyset.of(List.of(new SortKey("name", true)), List.of("e.name"), ID);

        assertThat(keyset.order()).isEqualTo("e.name desc, e.id desc");
        assertThat(keyset.behind()).isEqualTo("(e.name, e.id) < (:key0, :key1)");
    }

    @Test
    void keys_of_both_ways_are_compared_one_after_the_other() {
        Keyset keyset = Keyset.of(
                List.of(new SortKey("country", true), new SortKey("name", false)), List.of("e.country", "e.name"), ID);

        assertThat(keyset.order()).isEqualTo("e.country desc, e.name asc, e.id asc");
        assertThat(keyset.behind())
                .isEqualTo("(e.country <= :key0 and (e.country < :key0 or"
                        + " (e.name >= :key1 and (e.name > :key1 or e.id > :key2))))");
    }

    @Test
    void nothing_is_sorted_behind_the_id() {
        Keyset keyset = Keyset.of(
                List.of(new SortKey("createdAt", true), new SortKey("name", false)), List.of(ID, "e.name"), ID);

        assertThat(keyset.order()).isEqualTo("e.id desc");
    }
}
