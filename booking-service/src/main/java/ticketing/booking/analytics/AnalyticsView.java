package ticketing.booking.analytics;

import static ticketing.booking.price.Money.decimal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Analytics as the public API shows them.
 *
 * @param totalUsers for the admin only, as is {@code totalEvents}
 * @param totalBookings all that were made, paid or not
 * @param confirmedBookings paid, and the money is still here
 * @param grossSales all money that was taken, tax included; {@code refundedAmount} of it was given back
 */
record AnalyticsView(
        @Nullable Long totalUsers,
        @Nullable Long totalEvents,
        long totalBookings,
        long confirmedBookings,
        long refundedBookings,
        long tickets,
        BigDecimal grossSales,
        BigDecimal refundedAmount,
        BigDecimal netSales,
        String currency,
        List<OneEvent> byEvent,
        List<OneDay> byDay) {
    /** What one event sold. {@code refunded} is money. */
    record OneEvent(
            long eventId,
            String title,
            long bookings,
            long confirmedBookings,
            long refundedBookings,
            long tickets,
            BigDecimal grossSales,
            BigDecimal refunded,
            BigDecimal netSales) {
        static OneEvent of(SalesReport.EventTakings event) {
            var takings = event.takings();
            return new OneEvent(
                    event.eventId(),
                    event.title(),
                    takings.bookings(),
                    takings.confirmedBookings(),
                    takings.refundedBookings(),
                    takings.tickets(),
                    decimal(takings.grossCents()),
                    decimal(takings.refundedCents()),
                    decimal(takings.netCents()));
        }
    }

    /** What was sold on one UTC day. {@code refunded} is how much of that money was given back since. */
    record OneDay(
            LocalDate day,
            long bookings,
            long tickets,
            BigDecimal grossSales,
            BigDecimal refunded,
            BigDecimal netSales) {
        static OneDay of(SalesReport.DayTakings day) {
            var takings = day.takings();
            return new OneDay(
                    day.date(),
                    takings.bookings(),
                    takings.tickets(),
                    decimal(takings.grossCents()),
                    decimal(takings.refundedCents()),
                    decimal(takings.netCents()));
        }
    }
}
