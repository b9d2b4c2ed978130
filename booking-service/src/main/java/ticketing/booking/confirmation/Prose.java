package ticketing.booking.confirmation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import ticketing.booking.price.Money;

/** Amounts and moments as people read them. */
final class Prose {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "EEEE d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private Prose() {}

    /** Such as "Friday 2 May 2031, 19:30 UTC". */
    static String moment(Instant moment) {
        return MOMENT.format(moment);
    }

    /** Such as "68.04 USD". */
    static String money(long cents, String currency) {
        return Money.decimal(cents) + " " + currency;
    }
}
