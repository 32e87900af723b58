package kpo.platform.peer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Adds the service's own token to a call to another service. The file is read at each use, so that it can be rotated. */
@ApplicationScoped
public class ServiceTokenFilter implements ClientRequestFilter {

    @ConfigProperty(name = "kpo.service-token-file")
    Optional<Path> file;

    @Override
    public void filter(ClientRequestContext request) throws IOException {
        Path tokenFile = file.orElseThrow(() -> new IOException("kpo.service-token-file is not set"));
        request.getHeaders()
                .putSingle(
                        "Authorization", "Bearer " + Files.readString(tokenFile).strip());
    }
}
