package kpo.deploy.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;

/**
 * What the demo data are known by, kept between runs.
 *
 * @param day when the load began; every date counts from it, so that a load that was broken off goes on with the same
 * @param issuedInvoice null until the load is complete, as are the others
 * @param farExpert who has all that the medical project of {@link Welcome} asks for, but works while New York sleeps
 */
record Demo(String day, String issuedInvoice, String draftInvoice, String farExpert) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    static Demo begun(LocalDate day) {
        return new Demo(day.toString(), null, null, null);
    }

    boolean isComplete() {
        return issuedInvoice != null;
    }

    /** Null where nothing was loaded yet. */
    static Demo read(Path file) {
        try {
            return Files.exists(file) ? JSON.readValue(file.toFile(), Demo.class) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Demo keep(Path file) {
        try {
            Path unfinished = file.resolveSibling(file.getFileName() + ".part");
            JSON.writeValue(unfinished.toFile(), this);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
