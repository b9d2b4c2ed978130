package ticketing.booking.booking;

/**
 * The short code that people say for a booking: eight letters and digits that can't be misread for one another.
 *
 * <p>It is the booking's id, shuffled: unique without a look-up, and telling nobody how many bookings there are.
 */
public final class Reference {
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 8;
    private static final int BITS_EACH = 5;
    private static final int BITS = LENGTH * BITS_EACH;
    private static final long MASK = (1L << BITS) - 1;
    private static final long ODD = 0x9E3779B97FL; // an odd factor is a permutation modulo a power of two

    private Reference() {}

    /** The code of the booking with this id, 1 to 2^40 − 1. */
    public static String of(long id) {
        var mixed = shuffle(shuffle(id & MASK));
        var code = new StringBuilder(LENGTH);
        for (int shift = BITS - BITS_EACH; shift >= 0; shift -= BITS_EACH) {
            code.append(ALPHABET.charAt((int) (mixed >>> shift) & (ALPHABET.length() - 1)));
        }
        return code.toString();
    }

    /** Multiplying moves low bits up, and the shift brings high ones down: each can be undone, so no two ids meet. */
    private static long shuffle(long value) {
        var product = (value * ODD) & MASK;
        return product ^ (product >>> (BITS / 2));
    }
}
