package ticketing.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Nothing is sold twice, however many want it at once. */
class RaceTest {
    @Test
    void two_hundred_customers_race_for_forty_seats() throws Exception {
        var show = Show.onSale(4, 10);
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var customers = values(crowd, 200, i -> Person.newCustomer());

            // each wants one seat, so that every seat has five who want it
            var bought = values(crowd, 200, i -> {
                var customer = customers.get(i);
                var booking = show.book(customer, i % 40);
                if (booking.status() != 201) {
                    booking.refused(409, "seats_unavailable");
                    return 0;
                }
                var paid = Show.pay(customer, booking.id()).expect(200).json();
                assertThat(paid.get("status").asText()).isEqualTo("confirmed");
                return paid.get("ticket_codes").size();
            });

            assertThat(bought.stream().mapToInt(Integer::intValue).sum()).isEqualTo(40);
            assertThat(show.available()).isZero();
            assertThat(show.freeSeats()).isEmpty();
            await().untilAsserted(
                            () -> assertThat(show.now().get("status").asText()).isEqualTo("sold_out"));
            var seats = show.seatsOnDoorList();
            assertThat(new HashSet<>(seats)).hasSameSizeAs(seats).hasSize(40);
        }
    }

    @Test
    void an_offer_for_five_is_used_five_times() throws Exception {
        var show = Show.onSale(1, 20);
        var code = "FIVE" + show.id();
        Person.organizer()
                .post(
                        "/api/offers",
                        Map.of(
                                "code",
                                code,
                                "offer_type",
                                "fixed",
                                "value",
                                5,
                                "usage_limit",
                                5,
                                "event_id",
                                show.id()))
                .expect(201);
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var customer = Person.newCustomer();
            var statuses = values(
                    crowd,
                    20,
                    i -> customer.post(
                                    "/api/bookings",
                                    Map.of("event_id", show.id(), "seat_ids", show.pick(i), "offer_code", code))
                            .status());

            assertThat(statuses).filteredOn(status -> status == 201).hasSize(5);
            assertThat(statuses).filteredOn(status -> status == 400).hasSize(15);
        }
        await().untilAsserted(() -> assertThat(show.available()).isEqualTo(15));
    }

    @Test
    void one_booking_is_paid_once() throws Exception {
        var show = Show.onSale(1, 1);
        var customer = Person.newCustomer();
        var booking = show.book(customer, 0).expect(201);
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var statuses =
                    values(crowd, 10, i -> Show.pay(customer, booking.id()).status());

            assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
            assertThat(statuses).filteredOn(status -> status == 409).hasSize(9);
        }
        var after = customer.get("/api/bookings/" + booking.id()).json();
        assertThat(after.get("ticket_codes")).hasSize(1);
    }

    private interface Try<T> {
        T of(int number) throws Exception;
    }

    private static <T> List<T> values(ExecutorService crowd, int count, Try<T> each) throws Exception {
        var tries = IntStream.range(0, count)
                .<Callable<T>>mapToObj(i -> () -> each.of(i))
                .toList();
        var values = new ArrayList<T>();
        for (Future<T> value : crowd.invokeAll(tries)) {
            values.add(value.get());
        }
        return values;
    }
}
