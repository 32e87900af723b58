package kpo.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.RsaKeyUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalIssuerTest {

    @TempDir
    Path state;

    @Test
    void a_token_says_who_acts_for_whom_and_until_when() throws Exception {
        LocalIssuer issuer = LocalIssuer.withNewKey();

        String token = issuer.token("asha", "deccan \"D\"", Duration.ofHours(12), "expert", "auditor");

        JwtClaims claims = claims(token, issuer.publicKeyPem());
        assertThat(claims.getSubject()).isEqualTo("asha");
        assertThat(claims.getStringClaimValue("org")).isEqualTo("deccan \"D\"");
        assertThat(claims.getStringListClaimValue("roles")).containsExactly("expert", "auditor");
        assertThat(claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue())
                .isEqualTo(12 * 3600);
    }

    @Test
    void tokens_of_an_earlier_run_stay_good() throws Exception {
        String token = LocalIssuer.keeping(state.resolve("key")).token("asha", "deccan", Duration.ofHours(1));

        LocalIssuer later = LocalIssuer.keeping(state.resolve("key"));

        assertThat(claims(token, later.publicKeyPem()).getSubject()).isEqualTo("asha");
    }

    @Test
    void a_token_of_another_key_is_worth_nothing() {
        String token = LocalIssuer.withNewKey().token("asha", "deccan", Duration.ofHours(1));

        assertThatThrownBy(() -> claims(token, LocalIssuer.withNewKey().publicKeyPem()))
                .isInstanceOf(InvalidJwtException.class);
    }

    @Test
    void only_the_owner_may_read_the_key() throws Exception {
        LocalIssuer.keeping(state.resolve("key"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(state.resolve("key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_broken_key_is_told_with_what_to_do() throws Exception {
        Files.writeString(state.resolve("key"), "");

        assertThatThrownBy(() -> LocalIssuer.keeping(state.resolve("key")))
                .isInstanceOf(LocalRunException.class)
                .hasMessageContaining("delete the file");
    }

    private static JwtClaims claims(String token, String publicKeyPem) throws Exception {
        return new JwtConsumerBuilder()
                .setVerificationKey(new RsaKeyUtil().fromPemEncoded(publicKeyPem))
                .setExpectedIssuer(LocalIssuer.ISSUER)
                .setExpectedAudience(LocalIssuer.AUDIENCE)
                .setRequireExpirationTime()
                .build()
                .processToClaims(token);
    }
}
