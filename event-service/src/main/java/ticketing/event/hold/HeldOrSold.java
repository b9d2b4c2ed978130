package ticketing.event.hold;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** The seats of one event that a hold is to have, as booking-service knows them. */
record HeldOrSold(
        long eventId,

        @NotNull(message = "is needed") @Size(max = 1000, message = "must have at most 1000 seats")
        List<Long> held,

        @NotNull(message = "is needed") @Size(max = 1000, message = "must have at most 1000 seats")
        List<Long> sold) {}
