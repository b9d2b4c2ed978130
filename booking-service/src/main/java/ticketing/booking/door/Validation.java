package ticketing.booking.door;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A ticket that is shown at a door with a connection.
 *
 * @param gate which door it is, as its staff call it
 * @param nonce names this scan, in case that the scanner has to send it again later among its offline scans
 * @param entryManagerId sent by older clients; if so, the caller
 */
record Validation(
        @NotNull(message = "must be given") @Size(min = 1, max = 512, message = "must have 1 to 512 characters")
        String qrCode,

        @Nullable @Size(max = 40, message = "must have at most 40 characters")
        String gate,

        @Nullable @Size(min = 8, max = 64, message = "must have 8 to 64 characters")
        String nonce,

        @Nullable Long entryManagerId) {}
