package ticketing.kit.mail;

/**
 * A mail as it is or would be sent.
 *
 * @param key once per key is a mail sent, however often its cause is told
 * @param text the plain text, for readers and machines that show no HTML
 * @param confidential whether it carries a secret: then its text is never shown, and not kept once it is sent. Simulation
 *     mode, where nothing is sent, keeps and shows it all the same
 */
public record Letter(String key, String to, String subject, String text, String html, boolean confidential) {
    /** A letter that an administrator may read as well. */
    public Letter(String key, String to, String subject, String text, String html) {
        this(key, to, subject, text, html, false);
    }
}
