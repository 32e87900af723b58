package kpo.platform.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorKeysTest {

    private static final byte[] TEXT = "a position".getBytes(StandardCharsets.UTF_8);

    @Test
    void the_new_key_signs_and_the_old_one_is_still_accepted() {
        String old = random();
        String fresh = random();
        CursorKeys before = new CursorKeys(List.of(old));
        CursorKeys during = new CursorKeys(List.of(fresh, old));
        CursorKeys after = new CursorKeys(List.of(fresh));

        assertThat(during.signed(TEXT, before.sign(TEXT))).isTrue();
        assertThat(after.signed(TEXT, during.sign(TEXT))).isTrue();
        assertThat(after.signed(TEXT, before.sign(TEXT))).isFalse();
    }

    @Test
    void another_text_is_not_signed() {
        CursorKeys keys = new CursorKeys(List.of(random()));

        assertThat(keys.signed("another".getBytes(StandardCharsets.UTF_8), keys.sign(TEXT)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "secret",
                "change-me",
                // 31 bytes
                "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MA==",
                // 32 zeros
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                // not base64
                "%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%"
            })
    void a_weak_key_stops_the_start_and_is_not_told(String weak) {
        assertThatThrownBy(() -> new CursorKeys(List.of(weak)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("KPO_CURSOR_KEY")
                .hasMessageNotContaining(weak.isEmpty() ? "\0" : weak);
    }

    @Test
    void one_key_or_two() {
        assertThatThrownBy(() -> new CursorKeys(List.of())).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new CursorKeys(List.of(random(), random(), random())))
                .isInstanceOf(IllegalStateException.class);
    }

    private static String random() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
