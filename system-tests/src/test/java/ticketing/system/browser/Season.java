package ticketing.system.browser;

import static java.util.Map.entry;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ticketing.system.Person;
import ticketing.system.Show;

/** A platform that has been used for a while: something in every list, and every state of an order once. */
final class Season {
    /** Who looks at a page. */
    enum Role {
        ANYBODY,
        CUSTOMER,
        DOOR,
        SUPPORT,
        ORGANIZER,
        ADMIN
    }

    private static final Duration SOON = Duration.ofMinutes(2);

    private static @Nullable Season season;

    private final Show show = Show.onSale(6, 12);
    private final Person customer = Person.newCustomer();
    private final long paid = sold(0, 1);
    private final String ticket = customer.get("/api/bookings/" + paid)
            .expect(200)
            .json()
            .at("/seats/0/view_url")
            .asText();
    private final long refunded = sold(2);
    private final long asked = sold(3);
    private final long used = sold(4);
    private final long declined = show.book(customer, 5).expect(201).id();
    private long held = show.book(customer, 6, 7).expect(201).id();
    private int free = 8;
    private final long complaint = complain("Where is the cloakroom?");
    private final long answered = complain("The lift is out of order");
    private final long refund = askForRefund(asked);

    private Season() {
        askForRefund(refunded);
        var support = Person.support();
        support.post("/api/bookings/" + refunded + "/refund-decision", Map.of("approve", true))
                .expect(200);
        customer.post("/api/bookings/" + declined + "/pay", Map.of("method", "card", "mark_success", false))
                .expect(200);
        support.patch("/api/complaints/" + answered, Map.of("status", "resolved", "resolution", "It runs again."))
                .expect(200);
        var code = customer.get("/api/bookings/" + used).expect(200).json().at("/ticket_codes/0");
        Person.doorStaff()
                .post("/api/tickets/validate", Map.of("qr_code", code))
                .expect(200);
    }

    static synchronized Season get() {
        if (season == null) {
            season = new Season();
        }
        return season;
    }

    Person person(Role role) {
        return switch (role) {
            case ANYBODY -> Person.anybody();
            case CUSTOMER -> {
                keepSeatsHeld();
                yield customer;
            }
            case DOOR -> Person.doorStaff();
            case SUPPORT -> Person.support();
            case ORGANIZER -> Person.organizer();
            case ADMIN -> Person.admin();
        };
    }

    /** Every page of a role, with something on it. */
    Stream<String> paths(Role role) {
        return switch (role) {
            case ANYBODY -> publicPaths();
            case CUSTOMER -> customerPaths();
            case DOOR -> Stream.of("/door", "/door/" + show.id());
            case SUPPORT -> supportPaths();
            case ORGANIZER -> organizerPaths();
            case ADMIN -> adminPaths();
        };
    }

    /** Where a role opens something over its page, and the button that does it. */
    Stream<Entry<String, String>> opening(Role role) {
        var event = "/o/events/" + show.id();
        return switch (role) {
            case ANYBODY -> Stream.of();
            case CUSTOMER ->
                Stream.of(
                        entry("/orders/" + paid, "Show the confirmation"),
                        entry("/?q=city", "Ask the assistant"),
                        entry("/?q=city", "Account"));
            case DOOR ->
                Stream.of(entry("/door/" + show.id(), "Type or search"), entry("/door/" + show.id(), "Conflicts"));
            case SUPPORT ->
                Stream.of(
                        entry("/s/queue", "Show the keys"),
                        entry("/s/refunds", "Show the keys"),
                        entry("/s/refunds?refund=" + refund, "Decline the refund"));
            case ORGANIZER -> Stream.of(entry(event, "Cancel the event"), entry("/o/offers", "Create an offer"));
            case ADMIN -> Stream.of(entry("/a/users", "Add staff"), entry("/a", "Go to… Ctrl K"));
        };
    }

    private Stream<String> publicPaths() {
        return Stream.of(
                "/?q=city",
                "/?q=nothing+like+this",
                "/e/1",
                "/e/" + show.id(),
                "/e/" + cancelled(),
                "/e/1/seats",
                "/e/1/seats?view=list",
                ticket,
                "/login",
                "/register",
                "/forgot",
                "/reset?token=abc",
                "/forbidden?need=platform_admin",
                "/no/such/page");
    }

    private Stream<String> customerPaths() {
        return Stream.of(
                "/?q=city",
                "/e/" + show.id(),
                "/e/" + show.id() + "/seats",
                "/e/" + show.id() + "/seats?view=list",
                "/checkout/" + held,
                "/checkout/" + declined,
                "/checkout/" + paid,
                "/orders",
                "/orders/" + paid,
                "/orders/" + asked,
                "/orders/" + refunded,
                "/orders/" + used,
                "/payments",
                "/refunds",
                "/refunds/new?order=" + paid,
                "/refunds/new?order=" + used,
                "/support",
                "/support/new?order=" + paid,
                "/support/" + complaint,
                "/support/" + answered,
                "/assistant");
    }

    private Stream<String> supportPaths() {
        return Stream.of(
                "/s/queue",
                "/s/queue?case=" + complaint,
                "/s/queue?show=done&case=" + answered,
                "/s/refunds",
                "/s/refunds?refund=" + refund,
                "/s/refunds?show=completed",
                "/assistant");
    }

    private Stream<String> organizerPaths() {
        var event = "/o/events/" + show.id();
        return Stream.of(
                "/o/events",
                "/o/events/new",
                "/o/events/new?step=hall",
                "/o/events/new?step=review",
                event,
                event + "?tab=guests",
                event + "?tab=hall",
                event + "?tab=text",
                event + "?tab=mail",
                "/o/offers");
    }

    private Stream<String> adminPaths() {
        return Stream.of(
                "/a",
                "/a?days=7",
                "/a/users",
                "/a/users?user=" + customer.id(),
                "/a/events?q=winter",
                "/a/mail",
                "/a/mail?box=booking",
                "/a/health");
    }

    private long sold(int... places) {
        return show.sell(customer, places).get("id").asLong();
    }

    /** Keeps the seats that are held, or holds others where it is too late: no page is to ask for it while another is looked at. */
    private void keepSeatsHeld() {
        var booking = customer.get("/api/bookings/" + held).expect(200).json();
        var end = Instant.parse(booking.get("expires_at").asText());
        if (Duration.between(Instant.now(), end).compareTo(SOON) < 0
                && customer.post("/api/bookings/" + held + "/extend", Map.of()).status() != 200) {
            held = show.book(customer, free, free + 1).expect(201).id();
            free += 2;
        }
    }

    private long complain(String subject) {
        var body = Map.of("subject", subject, "description", "I could not find it anywhere.", "booking_id", paid);
        return customer.post("/api/complaints", body)
                .expect(201)
                .json()
                .get("complaint_id")
                .asLong();
    }

    private long askForRefund(long booking) {
        return customer.post("/api/bookings/" + booking + "/refund-request", Map.of("reason", "I fell ill"))
                .expect(200)
                .json()
                .get("refund_id")
                .asLong();
    }

    private static long cancelled() {
        return Person.anybody()
                .get("/api/events?status=cancelled")
                .expect(200)
                .json()
                .get(0)
                .get("id")
                .asLong();
    }
}
