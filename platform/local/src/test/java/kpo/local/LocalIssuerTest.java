package kpo.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalIssuerTest {

    @TempDir
    Path state;

    @Test
    void a_token_says_who_acts_for_whom_and_until_when() throws Exception {
        String token =
                LocalIssuer.withNewKey().token("asha", "deccan \"D\"", Duration.ofHours(12), "expert", "auditor");

        JsonNode claims = claims(token);

        assertThat(claims.get("iss").asText()).isEqualTo(LocalIssuer.ISSUER);
        assertThat(claims.get("aud").asText()).isEqualTo("kpo");
        assertThat(claims.get("sub").asText()).isEqualTo("asha");
        assertThat(claims.get("org").asText()).isEqualTo("deccan \"D\"");
        assertThat(claims.get("roles")).extracting(JsonNode::asText).containsExactly("expert", "auditor");
        assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isEqualTo(12 * 3600);
    }

    @Test
    void tokens_of_an_earlier_run_stay_good() throws Exception {
        String token = LocalIssuer.keeping(state.resolve("key")).token("asha", "deccan", Duration.ofHours(1));

        LocalIssuer later = LocalIssuer.keeping(state.resolve("key"));

        assertThat(isSignedFor(token, later.publicKeyPem())).isTrue();
        assertThat(isSignedFor(token, LocalIssuer.withNewKey().publicKeyPem())).isFalse();
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

    private static JsonNode claims(String token) throws Exception {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }

    private static boolean isSignedFor(String token, String pem) throws Exception {
        int end = token.lastIndexOf('.');
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(publicKey(pem));
        signature.update(token.substring(0, end).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(token.substring(end + 1)));
    }

    private static PublicKey publicKey(String pem) throws Exception {
        String body = pem.replaceAll("-----[A-Z ]+-----", "");
        return KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(Base64.getMimeDecoder().decode(body)));
    }
}
