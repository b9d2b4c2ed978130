package ticketing.support.assistant;

import ticketing.kit.security.Roles;

/** What the assistant can do for whom. */
final class HelpAnswers {
    private HelpAnswers() {}

    static String help(Knowledge known) {
        return known.role().equals(Roles.CUSTOMER)
                ? "Hello " + known.name() + ", ask me about your bookings and tickets, what is on, seats and prices, "
                        + "offer codes, payments, refunds or complaints." + soon(known)
                : "Hello " + known.name() + ". " + staff(known);
    }

    /** Where people who work here find their work, and how much of it there is. */
    static String staff(Knowledge known) {
        return switch (known.role()) {
            case Roles.ORGANIZER -> organizer(known);
            case Roles.ENTRY_MANAGER ->
                "At the door: /door lists the events; pick one, then scan. Each code lets one "
                        + "person in, once, and scanning goes on without a network.";
            case Roles.SUPPORT -> desk(known);
            case Roles.ADMIN ->
                desk(known) + " Takings are at /a, accounts to approve or stop at /a/users, all events at /a/events.";
            default -> "That is for those who work here. " + help(known);
        };
    }

    private static String organizer(Knowledge known) {
        var own = known.shows().get().stream()
                .filter(show -> show.organizerId() == known.callerId())
                .toList();
        return "Your events, their sales and offers are at /o/events; a new one begins at /o/events/new as a draft, "
                + "and is on sale once you publish it."
                + (own.isEmpty() ? "" : " On sale now:" + Wording.lines(own, Wording::show));
    }

    private static String desk(Knowledge known) {
        var desk = known.desk().get();
        return desk.openRefunds() + " refund requests wait at /s/refunds, and " + desk.openComplaints()
                + " complaints at /s/queue.";
    }

    private static String soon(Knowledge known) {
        var ahead = BookingAnswers.ahead(known.bookings().get(), known.now());
        return ahead.isEmpty()
                ? " What's on is at / ."
                : " Your next: " + Wording.booking(ahead.getFirst(), known.now());
    }
}
