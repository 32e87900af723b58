package kpo.platform.transaction;

import java.util.Arrays;
import java.util.regex.Pattern;
import kpo.platform.problem.CommonProblem;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The version that the caller read, from {@code If-Match} (RFC 9110, 13.1.1): an ETag or {@code *}. */
@Schema(
        type = SchemaType.STRING,
        description = "The ETag of the version you read, or `*` for whatever is there",
        examples = "\"3\"")
public final class IfMatch {

    private static final Pattern ETAG = Pattern.compile("(W/)?\"[^\"]*\"");

    private final String header;

    private IfMatch(String header) {
        this.header = header;
    }

    /** Called by the REST layer for the header's text. */
    public static IfMatch fromString(String header) {
        return new IfMatch(header.trim());
    }

    /** @throws kpo.platform.problem.ProblemException 428 without the header, 400 where it holds no ETag, 412 where another version is there */
    public static void require(IfMatch ifMatch, long version) {
        if (ifMatch == null || ifMatch.header.isEmpty()) {
            throw CommonProblem.PRECONDITION_REQUIRED
                    .because("Say with If-Match which version you mean to change.")
                    .liftedBy("Read the object and send its ETag as If-Match.");
        }
        if (!ifMatch.isReadable()) {
            throw CommonProblem.INVALID_PARAMETER
                    .because("If-Match takes ETags in their quotation marks, or *.")
                    .liftedBy("Send the ETag as it was given, with its quotation marks.");
        }
        if (!ifMatch.matches(version)) {
            throw CommonProblem.STALE_VERSION
                    .because("You mean version %s, but %s is there.", ifMatch.header, eTag(version))
                    .liftedBy("Read the object again and repeat the request with its new ETag.");
        }
    }

    /** For operations that are {@link VersionOptional}. */
    public static void requireIfSent(IfMatch ifMatch, long version) {
        if (ifMatch != null) {
            require(ifMatch, version);
        }
    }

    private boolean isReadable() {
        return isAny(header)
                || Arrays.stream(header.split(","))
                        .map(String::strip)
                        .allMatch(part -> part.isEmpty() || ETAG.matcher(part).matches());
    }

    /** Whether it only asks that the object is there. @param header as it was sent, or null */
    static boolean isAny(String header) {
        return header != null && header.strip().equals("*");
    }

    private boolean matches(long version) {
        if (isAny(header)) {
            return true;
        }
        for (String candidate : header.split(",")) {
            if (candidate.trim().equals(eTag(version))) {
                return true;
            }
        }
        return false;
    }

    public static String eTag(long version) {
        return '"' + Long.toString(version) + '"';
    }
}
