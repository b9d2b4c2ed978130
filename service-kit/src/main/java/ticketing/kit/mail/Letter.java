package ticketing.kit.mail;

/**
 * A mail as it is or would be sent.
 *
 * @param key once per key is a mail sent, however often its cause is told
 * @param text the plain text, for readers and machines that show no HTML
 */
public record Letter(String key, String to, String subject, String text, String html) {}
