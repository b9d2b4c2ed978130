package ticketing.gateway.routing;

import static ticketing.gateway.routing.Route.to;
import static ticketing.gateway.routing.Service.BOOKING;
import static ticketing.gateway.routing.Service.EVENT;
import static ticketing.gateway.routing.Service.IDENTITY;
import static ticketing.gateway.routing.Service.SUPPORT;

import java.util.List;
import java.util.Optional;

/** The whole public surface of the services: what is not in this table can't be reached. The first row that fits wins. */
public final class Routes {
    static final List<Route> TABLE = List.of(
            to(IDENTITY, "/.well-known/jwks.json"),
            to(IDENTITY, "/api/auth/**"),
            to(IDENTITY, "/api/users/**"),
            //
            to(BOOKING, "/api/events/{id}/door-list"),
            to(EVENT, "/api/events/{id}/seats/changes").stream(),
            to(EVENT, "/api/events/**").slow(3),
            to(EVENT, "/api/notifications/**"),
            //
            to(SUPPORT, "/api/bookings/{id}/refund-request"),
            to(SUPPORT, "/api/bookings/{id}/refund-decision"),
            to(SUPPORT, "/api/bookings/{id}/refund"),
            to(BOOKING, "/api/bookings/{id}/pay").urgent(),
            to(BOOKING, "/api/bookings/**"),
            to(BOOKING, "/api/customers/**"),
            to(BOOKING, "/api/tickets/validate").urgent(),
            to(BOOKING, "/api/tickets/**"),
            to(BOOKING, "/api/offers/**"),
            to(BOOKING, "/api/analytics/**"),
            to(BOOKING, "/api/settlements"),
            //
            to(SUPPORT, "/api/refunds/**"),
            to(SUPPORT, "/api/complaints/**"),
            to(SUPPORT, "/api/ai/**").slow(6),
            //
            to(IDENTITY, "/api/mailbox/identity").as("/api/mailbox"),
            to(EVENT, "/api/mailbox/event").as("/api/mailbox"),
            to(BOOKING, "/api/mailbox/booking").as("/api/mailbox"),
            to(SUPPORT, "/api/mailbox/support").as("/api/mailbox"));

    private Routes() {}

    /** The row for a path, or nothing where no service has such a call. */
    public static Optional<Route> find(String path) {
        var segments = Route.segments(path);
        return TABLE.stream().filter(route -> route.matches(segments)).findFirst();
    }

    /** The row that gives a service's path another one outside. */
    public static Optional<Route> rewritten(Service service, String target) {
        return TABLE.stream()
                .filter(route -> route.service() == service && target.equals(route.target()))
                .findFirst();
    }
}
