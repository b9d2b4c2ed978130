package ticketing.booking;

import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.regex.Pattern;
import ticketing.kit.start.Setting;
import ticketing.kit.start.Start;

/** Where the booking service begins. */
@QuarkusMain
final class BookingService {
    private BookingService() {}

    public static void main(String[] arguments) {
        Start.service(
                "booking-service",
                Setting.decimal("TAX_RATE", "0", "1"),
                Setting.decimal("HOLD_MINUTES", "0.001", "1440"),
                Setting.matching(
                        "CURRENCY", "must be three capital letters, such as USD", Pattern.compile("[A-Z]{3}")));
    }
}
