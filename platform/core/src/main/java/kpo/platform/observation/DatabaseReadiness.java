package kpo.platform.observation;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * Ready is who can ask the database, as the role that serves. The question has a connection of its own: a replica whose
 * pool is all in use is busy, and taking it out of service would only make the others busier.
 */
@Readiness
@ApplicationScoped
class DatabaseReadiness implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(DatabaseReadiness.class);

    /** Below the probe's own time-out of two seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final AgroalDataSource connection;
    private volatile boolean wasThere = true;

    @Inject
    DatabaseReadiness(AgroalDataSource pool, MeterRegistry metrics) throws SQLException {
        Gauge.builder("kpo.database.up", this, readiness -> readiness.wasThere ? 1 : 0)
                .description("1 where the database answered the last probe of readiness")
                .strongReference(true)
                .register(metrics);
        connection = AgroalDataSource.from(
                new AgroalDataSourceConfigurationSupplier().connectionPoolConfiguration(own -> own.maxSize(1)
                        .acquisitionTimeout(PATIENCE)
                        .connectionFactoryConfiguration(() -> pool.getConfiguration()
                                .connectionPoolConfiguration()
                                .connectionFactoryConfiguration())));
    }

    @Override
    public HealthCheckResponse call() {
        boolean isThere = answers();
        if (isThere != wasThere) {
            LOG.infof("the database %s", isThere ? "answers again" : "does not answer");
            wasThere = isThere;
        }
        return HealthCheckResponse.named("database").status(isThere).build();
    }

    private boolean answers() {
        try (var borrowed = connection.getConnection();
                var statement = borrowed.createStatement()) {
            statement.setQueryTimeout((int) PATIENCE.toSeconds());
            return statement.execute("select 1");
        } catch (SQLException e) {
            LOG.debug("the database does not answer", e);
            // The next question must not be asked on a connection that died.
            connection.flush(FlushMode.ALL);
            return false;
        }
    }

    @PreDestroy
    void close() {
        connection.close();
    }
}
