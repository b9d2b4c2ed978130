package ticketing.booking.door;

import com.fasterxml.jackson.annotation.JsonAlias;

/** What a scanner without a connection said to a ticket, as far as it could know. */
enum LocalVerdict {
    /** Somebody went in. */
    @JsonAlias({"valid", "admitted"})
    welcome,

    /** This scanner had seen it before. */
    @JsonAlias("already_used")
    already_in,

    @JsonAlias("invalid")
    not_valid,

    /** A person was to look at it. */
    check
}
