package ticketing.support.assistant;

import java.util.regex.Pattern;

/** What a question is about. The first that fits counts, so the narrow ones stand before the wide ones. */
enum Intent {
    EVENT_CANCELLED("(event|show|concert|gig)\\w*\\b.*\\b(cancel|call(ed)? off|postpone)|"
            + "\\b(cancel\\w*|call(ed)? off|postpone\\w*)\\b.*\\b(event|show|concert|gig)"),
    REFUND("refund|money back|reimburs|return my ticket"),
    COMPLAINT(
            "complain|\\bissues?\\b|\\bunhappy\\b|\\bbad experience\\b|report a problem|something went wrong|my case"),
    PAYMENT("\\bpa(y|id|ying|yments?)\\b|expire|expiry|\\bholds?\\b|\\bheld\\b|charged?\\b|\\bcards?\\b|declined|"
            + "run(s|ning)? out|time left"),
    TICKETS(
            "\\bqr\\b|bar ?code|download|\\bpdf\\b|\\bentr(y|ance)\\b|\\bdoors?\\b|\\bgates?\\b|\\bscan|e-?tickets?|"
                    + "(my|the) tickets?\\b|tickets? (of|for) (my |the )?(booking|order)|\\bget in\\b|\\bprint\\b|confirmation (e-?)?mail|\\bvalidat"),
    OFFERS("\\boffers?\\b|discount|\\bpromo|coupon|voucher|\\bcodes?\\b|\\bdeals?\\b"),
    GIVING_UP("\\bcancel|give up|change (my|the) (seats?|booking|order)"),
    STAFF(
            "create an? event|new event|publish|\\bsales\\b|takings|revenue|analytics|\\bqueue\\b|approve|"
                    + "\\busers?\\b|accounts?\\b|my events\\b|organi[sz]e|\\bto do\\b|\\b(i|we|my|our)\\b.*\\bs(old|ell(s|ing)?)\\b"),
    MY_BOOKINGS(
            "\\bmy (next |upcoming |latest |last )?(bookings?|orders?|seats?|reservations?|events?|shows?|concerts?)\\b|"
                    + "\\bi(ve| have)? (\\w+ )?(booked|bought|ordered)\\b|have i (booked|bought|ordered)|did i (book|buy|order)|"
                    + "(where|when) (do|am|is|are) (i|my)\\b|\\b(bookings?|orders?)\\b"),
    PRICE("seats?\\b.*\\b(left|free|available|remain)|(left|free|available|remaining) seats?|availab|sold[ -]?out|"
            + "how (many|much)|\\bprices?\\b|\\bcosts?\\b|cheap|expensive"),
    EVENTS("what'?s on|whats on|\\bevents?\\b|concert|\\bshows?\\b|\\bgigs?\\b|upcoming|tonight|\\btoday\\b|tomorrow|"
            + "weekend|this week|this month|festival|what can i (see|book|do)|\\bbook\\b|\\bbuy\\b|\\btickets?\\b"),
    HELP("^\\W*(hi|hello|hey|good (morning|afternoon|evening)|help|thanks?|thank you)\\b|what can you|who are you|"
            + "\\bhelp\\b"),
    UNKNOWN("");

    private final Pattern words;

    Intent(String words) {
        this.words = Pattern.compile(words);
    }

    /** The intent of a question in lower case. */
    static Intent of(String question) {
        for (var intent : values()) {
            if (intent.words.matcher(question).find()) {
                return intent;
            }
        }
        return UNKNOWN;
    }
}
