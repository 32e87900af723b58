package kpo.platform.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import kpo.platform.problem.CommonProblem;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses a body of anything where the operation takes none, for whoever sends one believes that it counts; and one in another form
 * than the operation names, which the REST layer would take where it looks like JSON.
 */
@ApplicationScoped
public class UnexpectedBody {

    private static final int LONGEST_NOTHING = 20;
    private static final Pattern NOTHING = Pattern.compile("\\s*(\\{\\s*})?\\s*");

    private static final List<String> UNPACKED = List.of("identity");

    private final ConcurrentHashMap<Method, Taken> taking = new ConcurrentHashMap<>();

    /** @param mediaTypes empty where no body is taken @param streamed whoever reads it unpacks it, too */
    private record Taken(List<String> mediaTypes, boolean streamed) {

        static Taken by(Method operation) {
            return new Taken(
                    takesBody(operation) ? MediaTypes.takenBy(operation) : List.of(),
                    Arrays.asList(operation.getParameterTypes()).contains(InputStream.class));
        }
    }

    @ServerRequestFilter(priority = Priorities.USER + 50)
    public void check(ContainerRequestContext request, ResourceInfo resource) throws IOException {
        Method operation = resource.getResourceMethod();
        if (operation == null) {
            return;
        }
        Taken taken = taking.computeIfAbsent(operation, Taken::by);
        if (!hasBody(request)) {
            requireFile(request, taken.mediaTypes());
            return;
        }
        if (taken.mediaTypes().isEmpty()) {
            requireNothing(request.getEntityStream());
            return;
        }
        String type = request.getHeaderString("Content-Type");
        if (type == null || !taken.mediaTypes().contains(MediaTypes.plain(type))) {
            throw MediaTypes.unsupported(request.getMethod(), taken.mediaTypes());
        }
        if (!taken.streamed() && MediaTypes.plain(type).endsWith("json")) {
            MediaTypes.requireUtf8(type);
        }
        String encoding = request.getHeaderString("Content-Encoding");
        if (encoding != null
                && !taken.streamed()
                && !UNPACKED.contains(encoding.strip().toLowerCase(Locale.ROOT))) {
            throw MediaTypes.unsupportedEncoding(encoding, UNPACKED);
        }
    }

    /** Libraries send no body as none in chunks or as an object of nothing. */
    private static void requireNothing(InputStream body) throws IOException {
        String begun = new String(body.readNBytes(LONGEST_NOTHING + 1), StandardCharsets.UTF_8);
        if (begun.length() > LONGEST_NOTHING || !NOTHING.matcher(begun).matches()) {
            throw CommonProblem.UNEXPECTED_BODY
                    .because("This operation takes no body, but one was sent.")
                    .liftedBy("Send the request without a body.");
        }
    }

    /** Where several forms are taken, nothing can be read without its form, not even a file that is empty. */
    private static void requireFile(ContainerRequestContext request, List<String> mediaTypes) {
        if (request.getHeaderString("Content-Type") == null
                && !mediaTypes.isEmpty()
                && !mediaTypes.contains(MediaType.APPLICATION_JSON)) {
            throw MediaTypes.unsupported(request.getMethod(), mediaTypes);
        }
    }

    private static boolean hasBody(ContainerRequestContext request) {
        String length = request.getHeaderString("Content-Length");
        return length == null ? request.getHeaderString("Transfer-Encoding") != null : !length.equals("0");
    }

    private static boolean takesBody(Method operation) {
        String path = path(operation.getDeclaringClass().getAnnotation(Path.class)) + "/"
                + path(operation.getAnnotation(Path.class));
        return Arrays.stream(operation.getParameters())
                .anyMatch(parameter -> !isOfTheRequest(parameter)
                        && !path.contains("{" + parameter.getName() + "}")
                        && !path.contains("{" + parameter.getName() + ":"));
    }

    private static String path(Path path) {
        return path == null ? "" : path.value();
    }

    /** A query or header parameter, a bean of such, the context: each is annotated by Jakarta REST or by its server. */
    private static boolean isOfTheRequest(Parameter parameter) {
        return Arrays.stream(parameter.getAnnotations())
                        .map(Annotation::annotationType)
                        .map(Class::getName)
                        .anyMatch(name ->
                                name.startsWith("jakarta.ws.rs.") || name.startsWith("org.jboss.resteasy.reactive."))
                || parameter.getType().getName().startsWith("jakarta.ws.rs.core.");
    }
}
