package kpo.platform.contract;

/**
 * How long a text can be that a pattern matches as a whole, so that no field says beside its pattern what the pattern says.
 * Knows what our patterns are made of: characters, classes, groups, alternatives and greedy quantifiers.
 */
final class LongestMatch {

    static final int WITHOUT_END = Integer.MAX_VALUE;

    private final String pattern;
    private int at;

    private LongestMatch(String pattern) {
        this.pattern = pattern;
    }

    /** @return in characters, {@link #WITHOUT_END} where there is no longest one */
    static int of(String pattern) {
        return (int) Math.min(new LongestMatch(pattern).alternatives(), WITHOUT_END);
    }

    private long alternatives() {
        long longest = sequence();
        while (at < pattern.length() && pattern.charAt(at) == '|') {
            at++;
            longest = Math.max(longest, sequence());
        }
        return longest;
    }

    private long sequence() {
        long length = 0;
        while (at < pattern.length() && "|)".indexOf(pattern.charAt(at)) < 0) {
            // A product of two ints is a long; a sum of products is cut off before it can be too large.
            length = Math.min(length + atom() * times(), WITHOUT_END);
        }
        return length;
    }

    private long atom() {
        char first = pattern.charAt(at++);
        switch (first) {
            case '(' -> {
                at += pattern.startsWith("?:", at) ? 2 : 0;
                long group = alternatives();
                at++;
                return group;
            }
            case '[' -> {
                // The first one may be a bracket itself.
                for (at++; pattern.charAt(at) != ']'; at++) {
                    at += pattern.charAt(at) == '\\' ? 1 : 0;
                }
                at++;
                return 1;
            }
            case '^', '$' -> {
                return 0;
            }
            default -> {
                at += first == '\\' ? 1 : 0;
                return 1;
            }
        }
    }

    private long times() {
        if (at == pattern.length()) {
            return 1;
        }
        switch (pattern.charAt(at)) {
            case '?' -> {
                at++;
                return 1;
            }
            case '*', '+' -> {
                at++;
                return WITHOUT_END;
            }
            case '{' -> {
                int end = pattern.indexOf('}', at);
                String[] counts = pattern.substring(at + 1, end).split(",", -1);
                String most = counts[counts.length - 1];
                at = end + 1;
                return most.isEmpty() ? WITHOUT_END : Integer.parseInt(most);
            }
            default -> {
                return 1;
            }
        }
    }
}
