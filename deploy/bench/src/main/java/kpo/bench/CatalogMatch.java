package kpo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.postgresql.PGStatement;

/**
 * Match, search and reading of the catalog at several numbers of experts: at a constant rate, latencies from the moment
 * at which a request was due. Beside the match stands its own statement without a service.
 */
final class CatalogMatch {

    private static final int CONNECTIONS = 8;

    /** For the open load: more than are ever under way. */
    private static final int MANY_CONNECTIONS = 64;

    private static final int REQUIREMENTS = 200;
    private static final String MATCH = "with stale as materialized";

    /** One that reads half of the lists, while another does the rest. */
    private static final String HALF = "u.chunk % 2";

    private static final List<List<String>> SKILLS = List.of(
            List.of("INVESTMENT", "credit-analysis", "due-diligence", "equity-research", "portfolio-analysis"),
            List.of("DATA_ANALYSIS", "data-visualisation", "forecasting", "machine-learning", "statistical-modelling"),
            List.of("LEGAL", "contract-review", "e-discovery", "legal-research", "patent-drafting"),
            List.of(
                    "MEDICAL_AND_HEALTH_CARE",
                    "biostatistics",
                    "clinical-data-management",
                    "medical-writing",
                    "pharmacovigilance"),
            List.of(
                    "FINANCIAL_CONSULTING",
                    "corporate-valuation",
                    "financial-modelling",
                    "financial-reporting",
                    "tax-planning"));

    private final Service service;
    private final Duration duration;
    private final Load closed = new Load(CONNECTIONS);
    private final Load open = new Load(MANY_CONNECTIONS);
    private final Random random = new Random(7);
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    private CatalogMatch(Service service, Duration duration) {
        this.service = service;
        this.duration = duration;
    }

    public static void main(String[] arguments) throws IOException {
        Duration duration = Duration.ofSeconds(Long.getLong("kpo.bench.seconds", 15));
        String kept = System.getProperty("kpo.bench.state", "");
        boolean onlyFill = Boolean.getBoolean("kpo.bench.fill");
        for (String number :
                System.getProperty("kpo.bench.experts", "10000,100000,1000000").split(",")) {
            Path state = kept.isEmpty() ? Files.createTempDirectory("kpo-bench") : Path.of(kept, number);
            try (Service service = Service.start("catalog", state, !kept.isEmpty())) {
                ExpertTable.fill(service, Integer.parseInt(number));
                if (!onlyFill) {
                    System.out.printf("%n%s experts%n", number);
                    new CatalogMatch(service, duration).measure();
                }
            }
        }
    }

    private void measure() {
        System.out.printf("%-48s %9s %8s %8s %8s%n", "", "a second", "p50 ms", "p99 ms", "max ms");
        List<byte[]> skilled = requests(this::skilled);
        List<byte[]> plain = requests(this::plain);
        List<byte[]> searches = searches();
        closed.warmUp(any(skilled), service::compilerMillis);
        print("match, two or three skills, 40/s", open.runAtRate(40, duration, any(skilled)));
        closed.run(Duration.ofSeconds(3), any(plain));
        print("match, domain only, 10/s", open.runAtRate(10, duration, any(plain)));
        closed.run(Duration.ofSeconds(5), any(searches));
        print("search, a page of 20, 50/s", open.runAtRate(50, duration, any(searches)));
        List<byte[]> reads = reads();
        closed.warmUp(any(reads), service::compilerMillis);
        print("read of one expert, 8 connections", closed.run(duration, any(reads)));
        profile("reads", any(reads));
        Load.Result match = closed.run(duration, any(skilled));
        print("match, 8 connections", match);
        Load.Result alone = closed.run(duration, statements());
        print("  peer: the match's statement by SQL", alone);
        System.out.printf("  the service reaches %.0f %% of it%n", 100 * match.perSecond() / alone.perSecond());
        profile("matches", any(skilled));
    }

    private void profile(String what, Callable<Asking> asking) {
        if (Boolean.getBoolean("kpo.bench.profile")) {
            System.out.printf(
                    "%nprofile of %s, where the service's time goes:%n%s%n%n",
                    what, service.profile(closed, duration, asking));
        }
    }

    private static void print(String name, Load.Result result) {
        System.out.printf(
                "%-48s %9.0f %8.2f %8.2f %8.2f%n",
                name, result.perSecond(), result.millis(50), result.millis(99), result.millis(100));
    }

    private Callable<Asking> any(List<byte[]> requests) {
        return () -> new HttpAsking(
                service.port(), () -> requests.get(ThreadLocalRandom.current().nextInt(requests.size())), 200);
    }

    private List<byte[]> requests(Supplier<String> body) {
        List<byte[]> requests = new ArrayList<>();
        for (int i = 0; i < REQUIREMENTS; i++) {
            requests.add(service.request("POST", "/v1/matches", service.client(), "", body.get()));
        }
        return requests;
    }

    private String skilled() {
        List<String> field = SKILLS.get(random.nextInt(SKILLS.size()));
        List<String> wanted = new ArrayList<>();
        int number = 2 + random.nextInt(2);
        int first = random.nextInt(4);
        for (int i = 0; i < number; i++) {
            wanted.add("{\"code\": \"%s\", \"weight\": \"%d\", \"minimumLevel\": %d}"
                    .formatted(field.get(1 + (first + i) % 4), 1 + random.nextInt(3), 2 + random.nextInt(2)));
        }
        return """
                {"domain": "%s", "skills": [%s], "minimumDegreeLevel": 7, "languages": [{"tag": "en", "minimum": "B2"}], \
                "startsOn": "%s", "weeklyMinutes": 1200, "budget": {"amount": "%d.00", "currency": "INR"}, \
                "overlap": {"from": "09:00", "to": "17:00", "zone": "America/New_York", "minimumMinutes": 60, \
                "wantedMinutes": 180, "periodFrom": "%s", "periodTo": "%s"}}"""
                .formatted(
                        field.get(0),
                        String.join(", ", wanted),
                        start(),
                        2000 + random.nextInt(3000),
                        today,
                        today.plusMonths(6));
    }

    private String plain() {
        return "{\"domain\": \"%s\", \"startsOn\": \"%s\"}"
                .formatted(SKILLS.get(random.nextInt(SKILLS.size())).get(0), start());
    }

    private LocalDate start() {
        return today.plusDays(random.nextInt(28));
    }

    private List<byte[]> searches() {
        List<String> queries = new ArrayList<>();
        for (List<String> field : SKILLS) {
            queries.add("domain=" + field.get(0) + "&country=IN&language=en&languageLevel=C1");
            for (String skill : field.subList(1, field.size())) {
                queries.add("q=" + skill.replace("-", "%20") + "&degreeLevel=7");
                queries.add("skill=" + skill + "&skillLevel=3&country=PL");
            }
        }
        queries.add("q=statistcs%20master");
        return queries.stream()
                .map(query -> service.request("GET", "/v1/expert-search?limit=20&" + query, service.client(), "", null))
                .toList();
    }

    private List<byte[]> reads() {
        List<byte[]> reads = new ArrayList<>();
        try (Connection connection = service.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select expert_id from expert_search where open limit 2000")) {
            while (rows.next()) {
                UUID id = rows.getObject(1, UUID.class);
                reads.add(service.request("GET", "/v1/experts/" + id, service.client(), "", null));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return reads;
    }

    /** Some of the matches as the service sends them while it has many to do: one statement for each. */
    private Callable<Asking> statements() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            String body = skilled();
            texts.add(LoggedStatement.caught(
                    service,
                    MATCH,
                    HALF,
                    () -> closed.run(
                            Duration.ofMillis(100),
                            any(List.of(service.request("POST", "/v1/matches", service.client(), "", body))))));
        }
        return () -> new TextAsking(service.connect(), texts);
    }

    /** One of some statements after the other, each prepared once. */
    private static final class TextAsking implements Asking {

        private final Connection connection;
        private final List<java.sql.PreparedStatement> statements = new ArrayList<>();
        private int next;

        TextAsking(Connection connection, List<String> texts) throws SQLException {
            this.connection = connection;
            try (var settings = connection.createStatement()) {
                settings.execute("set plan_cache_mode = force_generic_plan; set enable_memoize = off; set jit = off");
            }
            for (String text : texts) {
                var statement = connection.prepareStatement(text);
                // As the service has it: planning takes longer than the statement itself.
                statement.unwrap(PGStatement.class).setPrepareThreshold(1);
                statements.add(statement);
            }
            for (int i = 0; i < statements.size(); i++) {
                ask();
            }
        }

        @Override
        public void ask() throws SQLException {
            try (var rows = statements.get(next++ % statements.size()).executeQuery()) {
                if (!rows.next()) {
                    throw new IllegalStateException("no row");
                }
            }
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
