package kpo.platform.problem;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;

/** The languages in which we explain a refusal. Codes are the same in all of them. */
public enum Language {
    EN,
    HI;

    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The better of ours for the caller (RFC 9110, 12.5.4); of two that he likes as well, the one named first.
     *
     * @param accepted the header Accept-Language; English where it is absent or nonsense
     */
    public static Language preferred(String accepted) {
        if (accepted == null || accepted.isBlank()) {
            return EN;
        }
        List<LanguageRange> ranges;
        try {
            ranges = LanguageRange.parse(accepted);
        } catch (IllegalArgumentException nonsense) {
            return EN;
        }
        double english = EN.quality(ranges);
        double hindi = HI.quality(ranges);
        return hindi > english || hindi == english && hindi > 0 && HI.position(ranges) < EN.position(ranges) ? HI : EN;
    }

    private double quality(List<LanguageRange> ranges) {
        int position = position(ranges);
        if (position < ranges.size()) {
            return ranges.get(position).getWeight();
        }
        return ranges.stream()
                .filter(range -> range.getRange().equals("*"))
                .mapToDouble(LanguageRange::getWeight)
                .findFirst()
                .orElse(0);
    }

    /** Of the first range that names this language or one of its regions; the number of ranges where none does. */
    private int position(List<LanguageRange> ranges) {
        for (int i = 0; i < ranges.size(); i++) {
            String range = ranges.get(i).getRange();
            if (range.equals(tag()) || range.startsWith(tag() + "-")) {
                return i;
            }
        }
        return ranges.size();
    }
}
