package kpo.deploy.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/** What the newcomer is told when all is ready: where to look, as whom, and what to try. */
final class Welcome {

    private static final Duration GOOD_FOR = Duration.ofHours(12);

    private final LocalCluster cluster;
    private final Path tokenFolder;
    private final Map<Person, String> tokens = new EnumMap<>(Person.class);

    Welcome(LocalCluster cluster, Path state) {
        this.cluster = cluster;
        this.tokenFolder = state.resolve("tokens");
        for (Person person : Person.values()) {
            tokens.put(
                    person, cluster.issuer().token(person.subject(), person.organisation(), GOOD_FOR, person.role()));
        }
    }

    String token(Person person) {
        return tokens.get(person);
    }

    void print(Demo demo) {
        System.out.println("\nSwagger UI: press Authorize and paste a token.");
        cluster.services().forEach(s -> System.out.printf("  %-20s %s/q/swagger-ui/%n", s.name(), s.url()));
        System.out.println("\nMetrics and health, on ports that only this machine sees.");
        cluster.services().forEach(s -> System.out.printf("  %-20s %s/q/metrics%n", s.name(), s.managementUrl()));
        printTokens();
        printNext(demo);
    }

    private void printTokens() {
        System.out.printf(
                "%nTokens, good for %d hours; everybody's are in %s%n", GOOD_FOR.toHours(), shown(tokenFolder));
        tokens.forEach((person, token) -> {
            keep(person.subject(), token);
            if (person.isFirstOfRole()) {
                System.out.printf(
                        "%n  %s: %s (%s) of %s%n%s%n",
                        person.role(), person.fullName(), person.subject(), person.organisation(), token);
            }
        });
        System.out.printf("%n  service: the engagement service's own is in %s%n", shown(cluster.serviceToken()));
    }

    private void keep(String subject, String token) {
        try {
            Files.createDirectories(tokenFolder);
            PrivateFile.write(tokenFolder.resolve(subject), token);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void printNext(Demo demo) {
        System.out.printf(
                """

                Try next:
                  1. The client asks why each figure of the issued invoice is what it is (see "why" in its lines).
                     curl -s -H "Authorization: Bearer $(cat %1$s/fiona)" \\
                       %2$s/v1/invoices/%3$s

                  2. The provider issues the next invoice: it gets the next number, and cannot change any more.
                     curl -s -X POST -H "Authorization: Bearer $(cat %1$s/farid)" \\
                       -H 'If-Match: *' -H 'Idempotency-Key: my-first-invoice' \\
                       %2$s/v1/invoices/%4$s/issue

                  3. Another client looks for people to map patents; its own captive in Bengaluru is among them.
                     curl -s -X POST -H "Authorization: Bearer $(cat %1$s/alan)" -H 'Content-Type: application/json' \\
                       -d '{"domain": "RESEARCH_AND_DEVELOPMENT", "startsOn": "%5$s",
                            "skills": [{"code": "patent-search", "minimumLevel": 3}], "minimumDegreeLevel": 7}' \\
                       %6$s/v1/matches

                  4. Five experts for a medical data analysis that share three hours with New York on every day, and why
                     a sixth is not among them: see "ranking" and "explained".
                     curl -s -X POST -H "Authorization: Bearer $(cat %1$s/alan)" -H 'Content-Type: application/json' \\
                       -d '{"domain": "MEDICAL_AND_HEALTH_CARE", "startsOn": "%7$s",
                            "skills": [{"code": "biostatistics", "minimumLevel": 3}], "minimumDegreeLevel": 7,
                            "overlap": {"from": "09:00", "to": "17:00", "zone": "America/New_York",
                                        "minimumMinutes": 180, "periodFrom": "%7$s", "periodTo": "%8$s"},
                            "explain": ["%9$s"]}' \\
                       %6$s/v1/matches
                """,
                shown(tokenFolder),
                cluster.billing().url(),
                demo.issuedInvoice(),
                demo.draftInvoice(),
                demo.day(),
                cluster.catalog().url(),
                LocalDate.parse(demo.day()).plusDays(30),
                LocalDate.parse(demo.day()).plusDays(210),
                demo.farExpert());
    }

    /** As typed from where the run was started. */
    private static Path shown(Path path) {
        Path here = Path.of("").toAbsolutePath();
        return path.startsWith(here) ? here.relativize(path) : path;
    }
}
