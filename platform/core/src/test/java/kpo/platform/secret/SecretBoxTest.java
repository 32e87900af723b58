package kpo.platform.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SecretBoxTest {

    private static final String OLD = "old:" + key(1);
    private static final String NEW = "new:" + key(2);

    @Test
    void what_is_sealed_opens_for_the_same_thing_only_and_looks_different_each_time() {
        SecretBox box = box(OLD);
        String sealed = box.seal("whsec_abc", "endpoint-1");

        assertThat(box.open(sealed, "endpoint-1")).isEqualTo("whsec_abc");
        assertThat(sealed).doesNotContain("abc").isNotEqualTo(box.seal("whsec_abc", "endpoint-1"));
        assertThatThrownBy(() -> box.open(sealed, "endpoint-2")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_new_key_seals_while_the_old_one_still_opens() {
        String before = box(OLD).seal("whsec_abc", "e");
        SecretBox changed = box(NEW + "," + OLD);

        assertThat(changed.open(before, "e")).isEqualTo("whsec_abc");
        assertThat(changed.seal("x", "e")).startsWith("new:");
        assertThatThrownBy(() -> box(NEW).open(before, "e")).hasMessageContaining("old");
    }

    @Test
    void a_key_of_another_length_is_refused_at_the_start() {
        assertThatThrownBy(() -> box("k:" + Base64.getEncoder().encodeToString(new byte[16])))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> box("nothing")).isInstanceOf(IllegalStateException.class);
    }

    private static SecretBox box(String keys) {
        return new SecretBox(Optional.of(keys));
    }

    private static String key(int first) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) first;
        return Base64.getEncoder().encodeToString(bytes);
    }
}
