package kpo.platform.observation;

import java.util.List;

/**
 * Figures for the operator that only the database knows. Implemented by the feature whose rows it counts; asked by a job
 * and not by whoever reads the metrics, so that a curious Prometheus costs the database nothing.
 */
public interface DatabaseFigures {

    /**
     * Called in a transaction of a job that sees every organisation, and within two seconds: ask an index, stop counting
     * at a limit.
     */
    List<Figure> measure();
}
