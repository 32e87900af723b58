package kpo.manifests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The manifests as they are in git, and as {@code kubectl kustomize} renders them. */
final class Kustomize {

    static final Path FOLDER = Path.of("../kubernetes");
    static final Path BASE = FOLDER.resolve("base");
    static final Path LOCAL = FOLDER.resolve("overlays/local");

    private static final Map<Path, String> RENDERED = new ConcurrentHashMap<>();

    private Kustomize() {}

    static boolean isInstalled() {
        try {
            return new ProcessBuilder("kubectl", "version", "--client")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static String render(Path folder) {
        return RENDERED.computeIfAbsent(folder, Kustomize::renderNow);
    }

    private static String renderNow(Path folder) {
        try {
            Process kubectl = new ProcessBuilder("kubectl", "kustomize", folder.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String rendered = new String(kubectl.getInputStream().readAllBytes());
            if (kubectl.waitFor() != 0) {
                throw new IllegalStateException("kubectl kustomize " + folder + " failed");
            }
            return rendered;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Every file with objects of Kubernetes; a kustomization is none. */
    static List<Path> files() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !file.endsWith("kustomization.yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
