package ticketing.system.faults;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is to be seen once it is calm.
 *
 * @param history what was asked for and answered
 * @param bookings of this round's customers
 * @param events of this round
 * @param offers of all time, by their codes
 * @param titles of the events that sold something, as booking-service knows them
 * @param facts of all time, each once, in the order of each key
 * @param lag records that each service has yet to read
 * @param movements what the payment provider's own books say of all time
 * @param netCents what booking-service says is left of all the money that it was paid, of all time
 * @param poison what was put into the topics that nobody can read, and {@code quarantined}: the dead letters
 */
record Evidence(
        History history,
        List<Booking> bookings,
        List<Event> events,
        Map<String, Offer> offers,
        Map<Long, String> titles,
        List<Fact> facts,
        Map<String, Long> lag,
        List<Movement> movements,
        long netCents,
        List<Postman.Poison> poison,
        List<DeadLetter> quarantined) {

    record Offer(String code, long usedCount) {}

    /** A record that a service has set aside. */
    record DeadLetter(String id, String consumer, String reason) {}

    List<Booking> bookingsOf(long event) {
        return bookings.stream().filter(booking -> booking.eventId() == event).toList();
    }

    Map<Long, Booking> bookingsById() {
        return bookings.stream().collect(Collectors.toMap(Booking::id, booking -> booking));
    }

    /** The facts of a topic, by key, in the order in which they happened. */
    Map<String, List<Fact>> factsOf(String topic) {
        return facts.stream().filter(fact -> fact.topic().equals(topic)).collect(Collectors.groupingBy(Fact::key));
    }

    /** The facts of this round's bookings, by booking. */
    Map<Long, List<Fact>> bookingFacts() {
        var ours = bookingsById();
        return factsOf("ticketing.bookings.v1").entrySet().stream()
                .filter(entry -> ours.containsKey(Long.valueOf(entry.getKey())))
                .collect(Collectors.toMap(entry -> Long.valueOf(entry.getKey()), Map.Entry::getValue));
    }
}
