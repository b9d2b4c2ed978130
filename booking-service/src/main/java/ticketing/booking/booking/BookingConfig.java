package ticketing.booking.booking;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.time.Duration;

/** How bookings are priced, and how long seats are held for them. */
@ConfigMapping(prefix = "booking")
public interface BookingConfig {
    /** How long seats are held, in minutes; fractions are allowed. */
    BigDecimal holdMinutes();

    /** The share of the discounted subtotal that is added as tax. */
    BigDecimal taxRate();

    /** The currency of all prices, as ISO 4217 has it. */
    String currency();

    /** How often a customer may have the hold period begun anew. */
    @WithDefault("3")
    int maxExtensions();

    /** How long seats are held, to the millisecond. */
    default Duration holdPeriod() {
        return Duration.ofMillis(
                holdMinutes().multiply(BigDecimal.valueOf(60_000)).longValue());
    }
}
