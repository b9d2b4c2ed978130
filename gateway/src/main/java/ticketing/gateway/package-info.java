/** The platform's one door: it starts once its settings are right. What it does is in the packages below. */
@NullMarked
package ticketing.gateway;

import org.jspecify.annotations.NullMarked;
