/** Mail is written with the change it tells of, sent after its commit, once per message key; kept and shown without SMTP. */
@NullMarked
package ticketing.kit.mail;

import org.jspecify.annotations.NullMarked;
