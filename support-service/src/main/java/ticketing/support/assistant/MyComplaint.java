package ticketing.support.assistant;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A complaint the caller opened. */
record MyComplaint(
        long id, String subject, String status, @Nullable String resolution, Instant updatedAt) {}
