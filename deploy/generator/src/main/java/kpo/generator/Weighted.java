package kpo.generator;

import java.util.ArrayList;
import java.util.List;

/** Values and how often each is drawn. */
record Weighted<T>(List<T> values, List<Double> cumulated) {

    static final class Builder<T> {

        private final List<T> values = new ArrayList<>();
        private final List<Double> cumulated = new ArrayList<>();
        private double sum;

        void add(T value, double weight) {
            sum += weight;
            values.add(value);
            cumulated.add(sum);
        }

        Weighted<T> build() {
            return new Weighted<>(List.copyOf(values), List.copyOf(cumulated));
        }
    }

    T draw(Draw draw) {
        double at = draw.share() * cumulated.get(cumulated.size() - 1);
        int i = 0;
        while (cumulated.get(i) < at) {
            i++;
        }
        return values.get(i);
    }
}
