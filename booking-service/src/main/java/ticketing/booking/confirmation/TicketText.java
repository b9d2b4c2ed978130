package ticketing.booking.confirmation;

/** A booking's tickets as plain text: the booking first, then each code on a line of its own. */
final class TicketText {
    private TicketText() {}

    static String of(Paper paper) {
        var order = paper.order();
        var show = paper.show();
        var text = new StringBuilder()
                .append("Booking ")
                .append(order.reference())
                .append(" (no. ")
                .append(order.id())
                .append(")\n")
                .append("Status: ")
                .append(order.status())
                .append('\n')
                .append("Event: ")
                .append(show.title())
                .append('\n')
                .append("Venue: ")
                .append(show.venue())
                .append('\n')
                .append("Begins: ")
                .append(Prose.moment(show.startTime()))
                .append('\n')
                .append("Total: ")
                .append(Prose.money(order.price().totalCents(), order.currency()))
                .append('\n')
                .append("\nTickets:\n");
        for (var seat : paper.seats()) {
            text.append("- ")
                    .append(seat.ticket().code())
                    .append('\n')
                    .append("  ")
                    .append(seat.label())
                    .append(", ")
                    .append(seat.ticket().status())
                    .append('\n');
        }
        return text.toString();
    }
}
