package ticketing.booking;

import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.regex.Pattern;
import ticketing.kit.start.Setting;
import ticketing.kit.start.Start;

/** Where the booking service begins. */
@QuarkusMain
public final class BookingService {
    private BookingService() {}

    /** Starts the service; a wrong setting stops it with one sentence. */
    public static void main(String[] arguments) {
        Start.service(
                "booking-service",
                Setting.decimal("TAX_RATE", "0", "1"),
                Setting.decimal("HOLD_MINUTES", "0.001", "1440"),
                Setting.url("PAYMENT_PROVIDER_URL"),
                Setting.matching(
                        "CURRENCY", "must be three capital letters, such as USD", Pattern.compile("[A-Z]{3}")));
    }
}
