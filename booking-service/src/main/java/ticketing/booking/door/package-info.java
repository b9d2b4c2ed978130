/**
 * The door: tickets are admitted on, one by one while there is a connection, or from a list that a scanner took along,
 * whose scans come in later. Whoever was admitted first, by the scanners' clocks, was admitted; what doesn't fit that
 * stays listed as a conflict, since the people are inside by then.
 */
@NullMarked
package ticketing.booking.door;

import org.jspecify.annotations.NullMarked;
