package kpo.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * A service's classes, parsed and verified, kept beside its jar (class data sharing, JEP 350): its start takes less than
 * half the work. The JVM itself refuses an archive of other jars and starts without.
 */
final class ClassArchive {

    private final Path jar;
    private final Path file;
    private boolean recording;

    ClassArchive(Path folder, Path jar) {
        this.jar = jar;
        this.file = folder.resolve("classes-%s.jsa".formatted(System.getProperty("java.vm.version")));
    }

    void record() {
        recording = !isGood();
    }

    /** What the JVM is told. */
    List<String> options() {
        if (isGood()) {
            return List.of("-XX:SharedArchiveFile=" + file, "-Xshare:auto");
        }
        return recording ? List.of("-XX:+RecordDynamicDumpInfo") : List.of();
    }

    void dump(long pid) {
        if (!recording) {
            return;
        }
        recording = false;
        try {
            Path unfinished = file.resolveSibling(file.getFileName() + ".part");
            Files.deleteIfExists(unfinished);
            Path tool = Path.of(System.getProperty("java.home"), "bin", "jcmd");
            Process dump = new ProcessBuilder(
                            tool.toString(), Long.toString(pid), "VM.cds", "dynamic_dump", unfinished.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            dump.waitFor();
            if (Files.exists(unfinished)) {
                Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isGood() {
        try {
            return Files.exists(file) && Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(jar)) >= 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
