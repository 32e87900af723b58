package kpo.platform.operation;

import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import kpo.platform.problem.CommonProblem;
import org.apache.commons.io.input.ReaderInputStream;

/** A body of any charset as UTF-8, in which rows are kept and read. */
final class InUtf8 {

    private InUtf8() {}

    /**
     * A part of the body is in memory. Reading throws {@link java.nio.charset.CharacterCodingException} where it is not in
     * its charset.
     *
     * @throws kpo.platform.problem.ProblemException 415 where nobody here knows the charset
     */
    static InputStream of(InputStream body, String contentType) throws IOException {
        Charset charset = charset(contentType);
        // ASCII is UTF-8 too; what claims to be it, by habit of a library, often is no more than UTF-8.
        return charset.equals(StandardCharsets.UTF_8) || charset.equals(StandardCharsets.US_ASCII)
                ? body
                : ReaderInputStream.builder()
                        .setReader(new InputStreamReader(body, charset.newDecoder()))
                        .setCharset(StandardCharsets.UTF_8)
                        .get();
    }

    private static Charset charset(String contentType) {
        String name = MediaType.valueOf(contentType).getParameters().get(MediaType.CHARSET_PARAMETER);
        try {
            return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
        } catch (IllegalArgumentException unknown) {
            throw CommonProblem.UNSUPPORTED_MEDIA_TYPE
                    .because("The charset %s is not known here.", name)
                    .liftedBy("Send UTF-8.");
        }
    }
}
