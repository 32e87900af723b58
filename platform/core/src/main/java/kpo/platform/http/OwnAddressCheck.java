package kpo.platform.http;

import io.quarkus.runtime.annotations.StaticInitSafe;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;

/**
 * Leaves addresses to {@link AddressCheck}: the server would refuse them with a bare 400. It reads this property when its
 * class is loaded, and nothing of ours comes earlier than the configuration.
 */
@StaticInitSafe
public class OwnAddressCheck implements SmallRyeConfigBuilderCustomizer {

    @Override
    public void configBuilder(SmallRyeConfigBuilder builder) {
        System.setProperty("vertx.disableURIValidation", "true");
    }
}
