package kpo.catalog.search;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kpo.catalog.expert.VettingStatus;

/** The states of vetting in which experts are searched for, and the lists that hold them. */
record SearchedStates(Set<VettingStatus> states) {

    /** @param wanted none: only who is vetted */
    static SearchedStates of(Collection<VettingStatus> wanted) {
        return new SearchedStates(wanted.isEmpty() ? EnumSet.of(VettingStatus.VETTED) : EnumSet.copyOf(wanted));
    }

    /** The table or view of lists. */
    String lists() {
        if (!states.contains(VettingStatus.VETTED)) {
            return "unvetted_list";
        }
        return areAllThatIsListed() ? "expert_list" : "searched_list";
    }

    /** What the lists are made of. */
    List<String> tables() {
        return switch (lists()) {
            case "expert_list" -> List.of("expert_list");
            case "unvetted_list" -> List.of("unvetted_facet");
            default -> List.of("expert_list", "unvetted_facet");
        };
    }

    /** Whoever is in the lists is in one of the states. */
    boolean areAllThatIsListed() {
        return states.equals(Set.of(VettingStatus.VETTED));
    }

    FacetStep step() {
        return FacetStep.keep(states.stream().map(SearchedStates::facet));
    }

    /** As a condition on a list. */
    String ofLists() {
        return condition("facet", "status:");
    }

    /** As a condition on a narrow row {@code e}. */
    String ofRows() {
        return condition("e.status", "");
    }

    /** With the values written out: they are ours, and an index is for one of them. */
    private String condition(String column, String prefix) {
        return states.size() == 1
                ? "%s = '%s%s'".formatted(column, prefix, states.iterator().next())
                : states.stream()
                        .map(state -> "'%s%s'".formatted(prefix, state))
                        .collect(joining(", ", column + " in (", ")"));
    }

    private static String facet(VettingStatus state) {
        return "status:" + state;
    }
}
