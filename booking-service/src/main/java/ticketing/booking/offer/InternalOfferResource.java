package ticketing.booking.offer;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.List;

/** The offers that a customer could use now, for services that advise them. */
@Path("/internal/offers")
class InternalOfferResource {
    private static final int MOST = 1000;

    private final Offers offers;
    private final Clock clock;

    InternalOfferResource(Offers offers, Clock clock) {
        this.offers = offers;
        this.clock = clock;
    }

    @GET
    @PermitAll
    public List<OfferView> usable() {
        return offers.usable(clock.instant(), MOST).stream().map(OfferView::of).toList();
    }
}
