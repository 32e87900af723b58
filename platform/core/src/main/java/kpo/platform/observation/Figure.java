package kpo.platform.observation;

/**
 * One value of a metric.
 *
 * @param name in Micrometer's form, with the unit last: {@code kpo.outbox.lag.seconds}
 * @param label what tells the values of this metric apart, such as {@code channel}
 * @param of what the label says here; one of few that are known beforehand, never an id
 */
public record Figure(String name, String description, String label, String of, double value) {}
