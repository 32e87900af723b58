package kpo.platform.http;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import kpo.platform.identity.Doors;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/**
 * Keeps to the weights of {@code Accept} (RFC 9110, 12.4.2): the REST layer takes {@code q=0} for the least liked form and
 * not for one that is refused. And says of an answer with several forms that it was chosen.
 */
@ApplicationScoped
public class NegotiatedAnswer {

    private final ConcurrentHashMap<Method, List<String>> forms = new ConcurrentHashMap<>();

    @Inject
    Doors doors;

    @Inject
    HttpServerRequest call;

    /** Of several forms the REST layer is told of those only that are not refused. */
    @ServerRequestFilter(preMatching = true)
    public void leaveOutRefused(ContainerRequestContext request) {
        String accepted = request.getHeaderString("Accept");
        if (refusesSome(accepted)) {
            List<String> given = doors.operationsAt(request.getMethod().replace("HEAD", "GET"), call.path()).stream()
                    .flatMap(operation -> MediaTypes.givenBy(operation).stream())
                    .toList();
            List<String> left = acceptable(given, accepted);
            if (given.size() > 1 && !left.isEmpty()) {
                request.getHeaders().putSingle("Accept", String.join(", ", left));
            }
        }
    }

    @ServerRequestFilter
    public void check(ContainerRequestContext request, ResourceInfo resource) {
        if (resource.getResourceMethod() == null) {
            return;
        }
        List<String> given = forms.computeIfAbsent(resource.getResourceMethod(), MediaTypes::givenBy);
        if (given.size() > 1) {
            CurrentRequestManager.get().serverResponse().addResponseHeader("Vary", "Accept");
        }
        String accepted = request.getHeaderString("Accept");
        if (refusesSome(accepted) && acceptable(given, accepted).isEmpty()) {
            throw MediaTypes.notAcceptable(given);
        }
    }

    private static boolean refusesSome(String accepted) {
        return accepted != null && accepted.contains("q=0");
    }

    /** @return those of the forms that are not refused, each with its weight */
    private static List<String> acceptable(List<String> given, String accepted) {
        try {
            List<MediaType> ranges = Arrays.stream(accepted.split(","))
                    .map(range -> MediaType.valueOf(range.strip()))
                    .toList();
            return given.stream()
                    .filter(form -> Double.parseDouble(weight(form, ranges)) > 0)
                    .map(form -> form + ";q=" + weight(form, ranges))
                    .toList();
        } catch (IllegalArgumentException unreadable) {
            // As any Accept that says nothing that can be read.
            return List.of();
        }
    }

    /** The most exact range speaks for a form. */
    private static String weight(String form, List<MediaType> ranges) {
        MediaType type = MediaType.valueOf(form);
        return ranges.stream()
                .filter(range -> range.isCompatible(type))
                .min(Comparator.comparing(MediaType::isWildcardType).thenComparing(MediaType::isWildcardSubtype))
                .map(range -> range.getParameters().getOrDefault("q", "1"))
                .orElse("0");
    }
}
