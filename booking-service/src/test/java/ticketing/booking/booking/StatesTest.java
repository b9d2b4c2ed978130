package ticketing.booking.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ticketing.booking.payment.PaymentStatus;

class StatesTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            pending_payment,  confirmed cancelled
            confirmed,        refund_requested refunded
            refund_requested, confirmed refunded
            refunded,         ''
            cancelled,        confirmed
            """)
    void a_booking_goes_only_where_the_contract_lets_it(BookingStatus from, String to) {
        assertThat(from.next()).extracting(Enum::name).containsExactlyInAnyOrder(words(to));
        for (var other : EnumSet.complementOf(EnumSet.copyOf(with(from, from.next())))) {
            assertThatThrownBy(() -> from.to(other)).isInstanceOf(IllegalStateException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"initiated, paid failed", "paid, refunded", "failed, paid", "refunded, ''"})
    void a_payment_goes_only_where_the_contract_lets_it(PaymentStatus from, String to) {
        assertThat(from.next()).extracting(Enum::name).containsExactlyInAnyOrder(words(to));
    }

    @ParameterizedTest
    @CsvSource({"requested, completed rejected", "completed, ''", "rejected, ''"})
    void a_refund_goes_only_where_the_contract_lets_it(RefundStatus from, String to) {
        assertThat(from.next()).extracting(Enum::name).containsExactlyInAnyOrder(words(to));
    }

    @Test
    void references_are_short_and_never_the_same() {
        var references = new HashSet<String>();
        LongStream.rangeClosed(1, 200_000).mapToObj(Reference::of).forEach(references::add);

        assertThat(references).hasSize(200_000).allMatch(reference -> reference.matches("[2-9A-HJ-NP-Z]{8}"));
        assertThat(Reference.of(1)).isNotEqualTo(Reference.of(2)).isEqualTo(Reference.of(1));
    }

    private static EnumSet<BookingStatus> with(BookingStatus from, java.util.Set<BookingStatus> next) {
        var all = EnumSet.of(from);
        all.addAll(next);
        return all;
    }

    private static String[] words(String text) {
        return text.isEmpty() ? new String[0] : text.split(" ", -1);
    }
}
