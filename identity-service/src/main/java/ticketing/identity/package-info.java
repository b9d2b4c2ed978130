/**
 * Users, their passwords and sessions, and the keys that sign what they may do. {@code account} is the person; the other
 * packages are what happens to one: {@code directory} (joining, being appointed, changed), {@code session} (logging in
 * and staying so), {@code recovery} (a forgotten password), on the means in {@code password}, {@code token}, {@code key}.
 */
@NullMarked
package ticketing.identity;

import org.jspecify.annotations.NullMarked;
