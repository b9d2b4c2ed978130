package ticketing.identity.account;

import java.text.Normalizer;
import java.util.Locale;

/** An e-mail address, which stands for one account however it is written. */
public final class EmailAddress {
    public static final int MAX_LENGTH = 254;

    /** What may be registered: one address without the quoting and comments that mail knows but people never have. */
    public static final String FORM =
            "[^\\s@<>()\\[\\]\",:;\\\\\\p{Cntrl}]{1,64}@[^\\s@<>()\\[\\]\",:;\\\\\\p{Cntrl}]+\\.[^\\s@<>()\\[\\]\",:;\\\\\\p{Cntrl}.]+";

    private EmailAddress() {}

    /** The form in which addresses are compared. */
    public static String key(String address) {
        return Normalizer.normalize(address.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
