package ticketing.event.seat;

/** Names rows as venues do: A to Z, then AA, AB, … */
public final class RowLabel {
    private static final int LETTERS = 26;

    private RowLabel() {}

    /** The label of a row, counted from 0. */
    public static String of(int row) {
        var letter = String.valueOf((char) ('A' + row % LETTERS));
        return row < LETTERS ? letter : of(row / LETTERS - 1) + letter;
    }
}
