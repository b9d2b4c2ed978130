package ticketing.system.faults;

import java.util.List;

/** A promise of the platform that evidence can break. */
interface Invariant {
    /** Its number in docs/reliability.md. */
    String number();

    /** A sentence for each time that it is broken. */
    List<String> violations(Evidence evidence);
}
