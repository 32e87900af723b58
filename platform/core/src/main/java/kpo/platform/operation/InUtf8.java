package kpo.platform.operation;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import kpo.platform.problem.CommonProblem;

/** A body of another charset, as the UTF-8 in which rows are kept and read; a part of it is in memory. */
final class InUtf8 extends InputStream {

    private static final int PART_CHARACTERS = 1 << 14;
    private static final String CHARSET = "charset=";

    private final Reader text;
    private final char[] characters = new char[PART_CHARACTERS];
    private byte[] part = {};
    private int at;

    private InUtf8(InputStream body, Charset charset) {
        this.text = new InputStreamReader(body, charset.newDecoder());
    }

    /**
     * Reading throws {@link java.nio.charset.CharacterCodingException} where the body is not in its charset.
     *
     * @throws kpo.platform.problem.ProblemException 415 where nobody here knows the charset
     */
    static InputStream of(InputStream body, String contentType) {
        Charset charset = charset(contentType);
        // ASCII is UTF-8 too; what claims to be it, by habit of a library, often is no more than UTF-8.
        return charset.equals(StandardCharsets.UTF_8) || charset.equals(StandardCharsets.US_ASCII)
                ? body
                : new InUtf8(body, charset);
    }

    private static Charset charset(String contentType) {
        for (String parameter : contentType.split(";")) {
            String plain = parameter.strip().replace("\"", "");
            if (plain.toLowerCase(Locale.ROOT).startsWith(CHARSET)) {
                try {
                    return Charset.forName(plain.substring(CHARSET.length()));
                } catch (IllegalArgumentException e) {
                    throw CommonProblem.UNSUPPORTED_MEDIA_TYPE
                            .because("The charset %s is not known here.", plain.substring(CHARSET.length()))
                            .liftedBy("Send UTF-8.");
                }
            }
        }
        return StandardCharsets.UTF_8;
    }

    @Override
    public int read() throws IOException {
        return isAtEnd() ? -1 : part[at++] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (isAtEnd()) {
            return -1;
        }
        int taken = Math.min(length, part.length - at);
        System.arraycopy(part, at, buffer, offset, taken);
        at += taken;
        return taken;
    }

    private boolean isAtEnd() throws IOException {
        while (at == part.length) {
            int read = text.read(characters, 0, PART_CHARACTERS - 1);
            if (read < 0) {
                return true;
            }
            // Both halves of a character stay together.
            if (Character.isHighSurrogate(characters[read - 1])) {
                int other = text.read();
                if (other >= 0) {
                    characters[read++] = (char) other;
                }
            }
            part = new String(characters, 0, read).getBytes(StandardCharsets.UTF_8);
            at = 0;
        }
        return false;
    }
}
