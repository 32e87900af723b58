package kpo.platform.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Whose tokens are taken: those of any OIDC provider. In the environment {@code KPO_TOKEN_ISSUER} and so on. */
@ConfigMapping(prefix = "kpo.token")
public interface TokenSettings {

    /** The {@code iss} of the tokens. Optional only to the eye: {@link RequiredSettings} says in words that it is missing. */
    Optional<String> issuer();

    /** Where the issuer's public keys are: the https address of its JWKS, or a file with a JWKS or a PEM key. */
    Optional<String> keys();

    /** What {@code aud} must name. */
    @WithDefault("kpo")
    String audience();

    /** How far the issuer's clock may be from ours. */
    @WithDefault("30s")
    Duration clockSkew();

    /** The claim with the organisation; a name, or the path to it: {@code tenant/id}. */
    @WithDefault("org")
    String organisationClaim();

    /** The claim with the roles; a name, or the path to it: {@code realm_access/roles}. */
    @WithDefault("roles")
    String rolesClaim();

    /** After this time the keys are read again, so that a removed key ends. An unknown key is looked for at once. */
    @WithDefault("5m")
    Duration keysRefresh();

    /** The shortest time between two readings of the keys, whatever keys the tokens name. */
    @WithDefault("5s")
    Duration keysPause();

    /** How long a verified token is taken without being verified again, if it does not expire before. */
    @WithDefault("60s")
    Duration verifiedFor();
}
