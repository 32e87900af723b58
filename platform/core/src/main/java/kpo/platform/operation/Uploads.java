package kpo.platform.operation;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import kpo.platform.Ids;
import kpo.platform.caller.CurrentCaller;
import kpo.platform.http.MediaTypes;
import kpo.platform.problem.Problems;
import kpo.platform.transaction.Answer;
import kpo.platform.transaction.Writes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestResponse;

/** Takes the body of a bulk import into the database and queues the operation that works it. */
@ApplicationScoped
public class Uploads {

    static final String PATH = "/v1/operations";

    private static final List<String> ENCODINGS = List.of("gzip", "identity");
    private static final int STATUS_ACCEPTED = 202;
    private static final int UNPACKING_BYTES = 1 << 16;

    @Inject
    OperationContent content;

    @Inject
    Operations operations;

    @Inject
    OperationWorker worker;

    @Inject
    Writes writes;

    @Inject
    CurrentCaller caller;

    @Inject
    HttpServerRequest request;

    @Inject
    Problems problems;

    @Inject
    Clock clock;

    @ConfigProperty(name = "kpo.operation.max-upload")
    MemorySize mostBytes;

    /** @param kind of a {@link RowImport} */
    public RestResponse<OperationResponse> take(String kind, InputStream body, ImportOptions options) {
        String contentType = request.getHeader("Content-Type");
        RowFormat format =
                RowFormat.of(contentType).orElseThrow(() -> MediaTypes.unsupported("POST", RowFormat.MEDIA_TYPES));
        UUID id = Ids.next();
        AtomicBoolean queued = new AtomicBoolean();
        try {
            Received received =
                    content.receive(id, InUtf8.of(unpacked(body), contentType), format, mostBytes.asLongValue());
            // A repeated request is known by the digest of its body, and its answer names the first operation.
            var answer = writes.deferred(
                    received,
                    () -> {
                        Operation operation = Operation.queue(
                                id, kind, received, options, caller.get(), problems.language(), clock.instant());
                        operations.persist(operation);
                        return operation;
                    },
                    operation -> {
                        queued.set(true);
                        return new Answer<>(
                                STATUS_ACCEPTED,
                                OperationResponse.of(operation),
                                operation.version(),
                                PATH + "/" + operation.id());
                    });
            worker.wake();
            return answer;
        } catch (ZipException | EOFException e) {
            throw OperationProblem.CONTENT_UNREADABLE.because("The body is not whole gzip.");
        } catch (CharacterCodingException e) {
            throw OperationProblem.CONTENT_UNREADABLE.because("The body is not in the charset that it names.");
        } catch (IOException e) {
            throw OperationProblem.CONTENT_UNREADABLE.because("The body broke off.");
        } finally {
            if (!queued.get()) {
                content.remove(id);
            }
        }
    }

    /** What comes out of it is counted by whoever reads it, so that a small body cannot unpack without end. */
    private InputStream unpacked(InputStream body) throws IOException {
        String encoding = request.getHeader("Content-Encoding");
        if (encoding == null || encoding.equalsIgnoreCase("identity")) {
            return body;
        }
        if (!encoding.equalsIgnoreCase("gzip")) {
            throw MediaTypes.unsupportedEncoding(encoding, ENCODINGS);
        }
        return new GZIPInputStream(body, UNPACKING_BYTES);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
