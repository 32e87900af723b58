package kpo.platform.observation;

import static java.util.stream.Collectors.groupingBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kpo.platform.caller.Caller;
import kpo.platform.caller.CurrentCaller;
import org.jboss.logging.Logger;

/** Asks for all {@link DatabaseFigures} from time to time. What fails keeps its last values and spoils no other. */
@ApplicationScoped
class FigureJob {

    private static final Logger LOG = Logger.getLogger(FigureJob.class);

    @All
    List<DatabaseFigures> sources;

    @Inject
    EntityManager database;

    @Inject
    MeterRegistry metrics;

    private final Map<String, MultiGauge> gauges = new ConcurrentHashMap<>();

    @Scheduled(every = "{kpo.observation.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void measure() {
        CurrentCaller.callAs(Caller.job("observation"), () -> {
            sources.forEach(this::measure);
            return null;
        });
    }

    private void measure(DatabaseFigures source) {
        try {
            QuarkusTransaction.requiringNew().call(() -> bounded(source)).stream()
                    .collect(groupingBy(Figure::name))
                    .forEach(this::show);
        } catch (RuntimeException e) {
            LOG.warnf("figures were not measured: %s", e.getClass().getSimpleName());
        }
    }

    private List<Figure> bounded(DatabaseFigures source) {
        database.createNativeQuery("set local statement_timeout = '2s'").executeUpdate();
        return source.measure();
    }

    private void show(String name, List<Figure> figures) {
        gauges.computeIfAbsent(name, newName -> MultiGauge.builder(newName)
                        .description(figures.get(0).description())
                        .register(metrics))
                .register(figures.stream().map(FigureJob::row).toList(), true);
    }

    private static Row<Number> row(Figure figure) {
        return Row.of(Tags.of(figure.label(), figure.of()), figure.value());
    }
}
