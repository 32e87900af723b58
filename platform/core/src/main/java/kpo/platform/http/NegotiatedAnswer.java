package kpo.platform.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/**
 * Keeps to the weights of {@code Accept} (RFC 9110, 12.4.2): the REST layer takes {@code q=0} for the least liked form and
 * not for one that is refused. And says of an answer with several forms that it was chosen.
 */
@ApplicationScoped
public class NegotiatedAnswer {

    private final ConcurrentHashMap<Method, List<String>> forms = new ConcurrentHashMap<>();

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
        if (accepted != null && accepted.contains("q=0") && !isAcceptable(given, accepted)) {
            throw MediaTypes.notAcceptable(given);
        }
    }

    private static boolean isAcceptable(List<String> given, String accepted) {
        try {
            List<MediaType> ranges = Arrays.stream(accepted.split(","))
                    .map(range -> MediaType.valueOf(range.strip()))
                    .toList();
            return given.stream().map(MediaType::valueOf).anyMatch(form -> isAccepted(form, ranges));
        } catch (IllegalArgumentException unreadable) {
            // As any Accept that says nothing that can be read.
            return false;
        }
    }

    /** The most exact range speaks for a form. */
    private static boolean isAccepted(MediaType form, List<MediaType> ranges) {
        return ranges.stream()
                .filter(range -> range.isCompatible(form))
                .min(Comparator.comparing(MediaType::isWildcardType).thenComparing(MediaType::isWildcardSubtype))
                .map(range -> Double.parseDouble(range.getParameters().getOrDefault("q", "1")) > 0)
                .orElse(false);
    }
}
