package kpo.engagement;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kpo.platform.action.State;
import kpo.platform.action.Verb;

/** A state machine in words: one row for each verb. What a row does not name is refused. */
public final class StateTable {

    private StateTable() {}

    public static <S extends State<S, V>, V extends Verb> String of(S[] states, V[] verbs) {
        StringBuilder rows = new StringBuilder();
        for (V verb : verbs) {
            Map<String, Set<String>> sources = new TreeMap<>();
            for (S state : states) {
                String targets =
                        state.after(verb).stream().map(State::name).sorted().collect(Collectors.joining(" or "));
                if (!targets.isEmpty()) {
                    sources.computeIfAbsent(targets, t -> new TreeSet<>()).add(state.name());
                }
            }
            rows.append(verb.action()).append(": ");
            rows.append(sources.entrySet().stream()
                    .map(row -> String.join(" ", row.getValue()) + " -> " + row.getKey())
                    .collect(Collectors.joining(", ")));
            rows.append('\n');
        }
        return rows.toString();
    }
}
