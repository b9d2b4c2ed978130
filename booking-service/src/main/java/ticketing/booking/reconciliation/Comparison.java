package ticketing.booking.reconciliation;

import java.time.Instant;
import java.util.List;

/** Compares what is known here with what another owner knows. */
interface Comparison {
    /**
     * What differs now. Something may be on its way: only what differs again at a later look is wrong.
     *
     * @param since what belongs to events that ended before is left out
     */
    List<Difference> look(Instant since);
}
