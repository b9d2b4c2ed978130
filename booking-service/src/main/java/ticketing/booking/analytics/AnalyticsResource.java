package ticketing.booking.analytics;

import static ticketing.booking.price.Money.decimal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import ticketing.booking.event.Events;
import ticketing.kit.http.Params;
import ticketing.kit.http.Refusal;
import ticketing.kit.security.CurrentCaller;
import ticketing.kit.security.Roles;

/** What was sold, for the admin, and for organizers of their own events. */
@Path("/api/analytics")
@Tag(name = "Analytics")
class AnalyticsResource {
    private final SalesReport report;
    private final Events events;
    private final CurrentCaller callers;
    private final String currency;

    AnalyticsResource(
            SalesReport report,
            Events events,
            CurrentCaller callers,
            @ConfigProperty(name = "booking.currency") String currency) {
        this.report = report;
        this.events = events;
        this.callers = callers;
        this.currency = currency;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.ORGANIZER})
    public AnalyticsView analytics(
            @QueryParam("event_id") @Nullable String eventId,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to) {
        var isAdmin = callers.get().isAdmin();
        var event = Params.id("event_id", eventId);
        if (event != null) {
            requireOwn(event);
        }
        var filter = new Filter(
                event,
                isAdmin ? null : callers.get().id(),
                Filter.day(Params.instant("from", from)),
                Filter.day(Params.instant("to", to)));
        var total = report.total(filter);
        return new AnalyticsView(
                isAdmin ? report.users() : null,
                isAdmin ? report.events() : null,
                report.bookings(filter),
                total.confirmedBookings(),
                total.refundedBookings(),
                total.tickets(),
                decimal(total.grossCents()),
                decimal(total.refundedCents()),
                decimal(total.netCents()),
                currency,
                report.byEvent(filter).stream().map(AnalyticsView.OneEvent::of).toList(),
                report.byDay(filter).stream().map(AnalyticsView.OneDay::of).toList());
    }

    private void requireOwn(long eventId) {
        var event = events.findByIdOptional(eventId)
                .orElseThrow(() -> Refusal.notFound("event_not_found", "There is no event " + eventId));
        if (!callers.get().isAdmin() && event.organizerId() != callers.get().id()) {
            throw Refusal.forbidden("This is another organizer's event");
        }
    }
}
