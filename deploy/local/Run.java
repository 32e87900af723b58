import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Packages what is missing or older than its sources, then hands over to the packaged launcher. Run from its source by
 * the JDK alone, so that it works in a fresh clone.
 */
class Run {

    private static final Path LAUNCHER = Path.of("deploy/local/target/local-run.jar");

    public static void main(String[] arguments) throws Exception {
        boolean everything = !arguments[0].equals("reset");
        List<String> stale = Stream.of("catalog-service", "engagement-service", "billing-service", "deploy/local")
                .filter(module -> everything || module.equals("deploy/local"))
                .filter(Run::isStale)
                .toList();
        if (!stale.isEmpty()) {
            build(stale);
        }
        // The launcher's manifest names its libraries.
        var loader = new URLClassLoader(
                new URL[] {LAUNCHER.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
        Thread.currentThread().setContextClassLoader(loader);
        loader.loadClass("kpo.deploy.local.LocalRun")
                .getMethod("main", String[].class)
                .invoke(null, (Object) arguments);
    }

    private static Path product(String module) {
        return module.equals("deploy/local") ? LAUNCHER : Path.of(module, "target/quarkus-app/quarkus-run.jar");
    }

    private static boolean isStale(String module) {
        Path product = product(module);
        if (!Files.exists(product)) {
            return true;
        }
        FileTime built = modified(product);
        return Stream.of(Path.of("pom.xml"), Path.of("platform/core"), Path.of("platform/local"), Path.of("deploy/generator"), Path.of(module))
                .flatMap(Run::sources)
                .anyMatch(source -> modified(source).compareTo(built) > 0);
    }

    /** What a module is built from. Folders count too: a deleted file changes the time of its folder. */
    private static Stream<Path> sources(Path module) {
        if (!Files.isDirectory(module)) {
            return Stream.of(module);
        }
        try (Stream<Path> files = Files.walk(module.resolve("src/main"))) {
            return Stream.concat(Stream.of(module.resolve("pom.xml")), files.toList().stream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void build(List<String> modules) throws IOException, InterruptedException {
        System.out.printf("Building %s.%n", String.join(", ", modules));
        if (!Files.exists(LAUNCHER)) {
            System.out.println("The first time Maven fetches the libraries too: some minutes.");
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("kpo.maven.home"), "bin", "mvn").toString(),
                "--batch-mode",
                "-Dstyle.color=never",
                "-Dmaven.test.skip=true",
                "-Dmaven.repo.local=" + System.getProperty("kpo.maven.repository")));
        if (Boolean.getBoolean("kpo.maven.offline")) {
            command.add("--offline");
        }
        Path settings = Path.of(System.getProperty("kpo.maven.settings", ""));
        if (Files.isRegularFile(settings)) {
            command.addAll(List.of("--settings", settings.toString()));
        }
        command.addAll(List.of("--projects", String.join(",", modules), "--also-make", "package"));
        Process maven = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .start();
        Thread end = new Thread(maven::destroy);
        Runtime.getRuntime().addShutdownHook(end);
        try (BufferedReader output = maven.inputReader()) {
            output.lines().filter(Run::isNews).forEach(System.out::println);
        }
        if (maven.waitFor() != 0) {
            System.exit(1);
        }
        Runtime.getRuntime().removeShutdownHook(end);
        for (String module : modules) {
            // Maven leaves a jar as it is where a newer source changed nothing in it.
            Files.setLastModifiedTime(product(module), FileTime.from(Instant.now()));
        }
    }

    private static boolean isNews(String line) {
        return line.startsWith("[INFO] Building ") && !line.contains("jar:") || line.startsWith("[ERROR]");
    }
}
