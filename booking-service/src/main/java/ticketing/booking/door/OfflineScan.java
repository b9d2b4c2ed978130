package ticketing.booking.door;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A scan that was made without a connection.
 *
 * @param nonce names the scan, and is the same whenever it is sent
 * @param scannedAt by the scanner's clock; one that runs ahead of ours is taken for now
 */
record OfflineScan(
        @NotNull(message = "must be given") @Size(min = 8, max = 64, message = "must have 8 to 64 characters")
        String nonce,

        @NotNull(message = "must be given") @Size(min = 1, max = 512, message = "must have 1 to 512 characters")
        String code,

        @Nullable @Size(max = 40, message = "must have at most 40 characters")
        String gate,

        @NotNull(message = "must be given") Instant scannedAt,
        @NotNull(message = "must be given") LocalVerdict verdict) {}
