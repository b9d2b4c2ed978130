/** Money between whole cents inside and decimal numbers outside. */
@NullMarked
package ticketing.event.money;

import org.jspecify.annotations.NullMarked;
