package kpo.billing.ratecard;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which line prices a piece of work, and why. The cards are asked in their order; the first that has a line for the work
 * on the day decides. Within it the line wins that names more dimensions; of as many, country counts before seniority,
 * seniority before domain. No line means no rate, never a rate of zero.
 */
public final class RateSelection {

    private RateSelection() {}

    public static Optional<SelectedRate> select(List<RateCard> cards, RateKey asked, LocalDate on) {
        for (int i = 0; i < cards.size(); i++) {
            RateCard card = cards.get(i);
            List<RateLine> matching = card.lines().stream()
                    .filter(line -> line.key().prices(asked) && line.isValidOn(on))
                    .toList();
            Optional<RateLine> winner =
                    matching.stream().max(Comparator.comparing(RateLine::key, RateKey.BY_SPECIFICITY));
            if (winner.isPresent()) {
                return Optional.of(
                        SelectedRate.of(card, winner.get(), reason(card, i, winner.get(), matching.size(), on)));
            }
        }
        return Optional.empty();
    }

    private static String reason(RateCard card, int position, RateLine winner, int matching, LocalDate on) {
        String among = matching == 1 ? "the only line" : "the most specific of %d lines".formatted(matching);
        return "Card %d of the order, \"%s\", has %s for %s on %s."
                .formatted(position + 1, card.name(), among, winner.key(), on);
    }
}
