/** The keys that sign access tokens, made on the first start and kept; the tokens they sign; what others verify with. */
@NullMarked
package ticketing.identity.key;

import org.jspecify.annotations.NullMarked;
