package kpo.catalog.expert;

/** What days and weeks hold at most, in minutes: a person has 1,440 a day, a team those of all its people. */
public final class Capacity {

    public static final int MOST_PEOPLE = 500;

    public static final int MINUTES_A_DAY = 1_440;

    /** Of the largest team. */
    public static final int MOST_A_DAY = MINUTES_A_DAY * MOST_PEOPLE;

    public static final int MOST_A_WEEK = 7 * MOST_A_DAY;

    private Capacity() {}

    /** @param headCount 1 for a person */
    public static int ofDays(int days, int headCount) {
        return days * MINUTES_A_DAY * headCount;
    }
}
