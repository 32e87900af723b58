package kpo.platform.http;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import kpo.platform.problem.CommonProblem;
import kpo.platform.problem.ProblemException;

/** In which forms an operation takes its body and gives its answer, and the refusals that name them. */
public final class MediaTypes {

    private static final Set<String> UTF_8 = Set.of("utf-8", "utf8", "us-ascii", "ascii");

    private MediaTypes() {}

    /** Of an operation with a body. */
    public static List<String> takenBy(Method operation) {
        return declared(operation, Consumes.class, Consumes::value);
    }

    public static List<String> givenBy(Method operation) {
        return declared(operation, Produces.class, Produces::value);
    }

    private static <A extends Annotation> List<String> declared(
            Method operation, Class<A> annotation, Function<A, String[]> mediaTypes) {
        A declared = operation.isAnnotationPresent(annotation)
                ? operation.getAnnotation(annotation)
                : operation.getDeclaringClass().getAnnotation(annotation);
        return declared == null ? List.of(MediaType.APPLICATION_JSON) : List.of(mediaTypes.apply(declared));
    }

    /** Without its parameters. */
    static String plain(String mediaType) {
        return mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /** RFC 9110, 15.5.16. @param taken empty where nothing is known of the operation */
    public static ProblemException unsupported(String method, Collection<String> taken) {
        ProblemException refusal =
                CommonProblem.UNSUPPORTED_MEDIA_TYPE.because(CommonProblem.UNSUPPORTED_MEDIA_TYPE.title() + ".");
        if (!taken.isEmpty()) {
            String all = String.join(", ", taken);
            refusal.with("accepted", List.copyOf(taken))
                    .liftedBy("Send the body with one of these media types as Content-Type: %s.", all)
                    .header("Accept", all);
            if (method.equals("POST")) {
                refusal.header("Accept-Post", all);
            }
        }
        return refusal;
    }

    /** RFC 8259, 8.1. What claims to be ASCII is UTF-8, too. */
    static void requireUtf8(String contentType) {
        String charset = MediaType.valueOf(contentType).getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null && !UTF_8.contains(charset.toLowerCase(Locale.ROOT))) {
            throw CommonProblem.UNSUPPORTED_MEDIA_TYPE
                    .because("The charset %s is not taken: JSON is sent in UTF-8.", charset)
                    .liftedBy("Send UTF-8.");
        }
    }

    public static ProblemException unsupportedEncoding(String encoding, List<String> taken) {
        String all = String.join(", ", taken);
        return CommonProblem.CONTENT_ENCODING_UNSUPPORTED
                .because("The content encoding %s is not taken.", encoding)
                .with("accepted", taken)
                .liftedBy("Send the body with one of these content encodings: %s.", all)
                .header("Accept-Encoding", all);
    }

    /** RFC 9110, 15.5.7. */
    public static ProblemException notAcceptable(Collection<String> given) {
        ProblemException refusal = CommonProblem.NOT_ACCEPTABLE.because(CommonProblem.NOT_ACCEPTABLE.title() + ".");
        return given.isEmpty()
                ? refusal
                : refusal.with("accepted", List.copyOf(given))
                        .liftedBy("Accept one of these media types: %s.", String.join(", ", given));
    }
}
