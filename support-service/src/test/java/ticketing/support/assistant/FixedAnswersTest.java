package ticketing.support.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ticketing.kit.security.Roles;
import ticketing.support.peer.OfferFacts;

class FixedAnswersTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z"); // a Friday

    private static final MyBooking PAID =
            booking(1, "K7M3P9QA", "confirmed", "2026-01-07T19:00:00Z", "Indie Music Night");
    private static final MyBooking UNPAID =
            booking(2, "PEND2345", "pending_payment", "2026-01-03T18:00:00Z", "Jazz Picnic");
    private static final MyBooking ASKED =
            booking(3, "ASKD2345", "refund_requested", "2026-02-01T20:00:00Z", "Opera Gala");
    private static final MyBooking GONE = booking(4, "GNNE2345", "refunded", "2025-12-01T20:00:00Z", "Winter Ball");

    private static final List<Show> SHOWS = List.of(
            show(11, "Jazz Picnic", "River Park", "2026-01-03T18:00:00Z", "published", 3),
            show(12, "Indie Music Night", "City Hall Stage", "2026-01-07T19:00:00Z", "published", 12),
            show(13, "Opera Gala", "Grand House", "2026-02-01T20:00:00Z", "sold_out", 0));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hello                                          | Hello Carla; Jazz Picnic; /orders/PEND2345
            Help!                                          | Hello Carla; refunds; offer codes
            what can you do for me?                        | Hello Carla
            What have I booked?                            | K7M3P9QA; PEND2345; ASKD2345; /orders/K7M3P9QA; Wed 7 Jan 2026, 19:00 UTC
            show me my bookings                            | Main A-1, Main A-2; 68.04 USD; confirmed and paid; Earlier, cancelled or refunded: 1
            When is my next concert?                       | Sat 3 Jan 2026, 18:00 UTC; Jazz Picnic
            where do I sit?                                | Main A-1, Main A-2
            what's the status of my order?                 | waiting for payment until Fri 2 Jan 2026, 03:14 UTC
            What is K7M3P9QA?                              | Booking K7M3P9QA; Indie Music Night; City Hall Stage
            tell me about k7m3p9qa please                  | Booking K7M3P9QA
            how is booking 3 doing                         | Booking ASKD2345; waits for a decision
            is order #4 still ok?                          | GNNE2345; no longer valid
            can I get a refund for K7M3P9QA?               | ask for a refund of 68.04 USD; /orders/K7M3P9QA
            refund of booking 4                            | turned down, the tickets stay valid
            how do I pay booking 2                         | Pay it on /orders/PEND2345
            ticket of booking 2                            | made when it is paid
            QR code for K7M3P9QA                           | QR codes are at /orders/K7M3P9QA
            where is my booking 77?                        | I find no booking 77 of yours; K7M3P9QA
            what about ZZZZ2222                            | I find no booking ZZZZ2222 of yours
            What's on?                                     | Coming up; Jazz Picnic; Opera Gala; /e/12
            any events this weekend?                       | On this weekend; Jazz Picnic; /e/11
            what's on tomorrow                             | On tomorrow; Jazz Picnic
            anything tonight?                              | Nothing is on today; Next is; Jazz Picnic
            upcoming shows this month                      | Indie Music Night; Jazz Picnic
            is there any opera?                            | Opera Gala; sold out; /e/13
            concerts at the city hall                      | Indie Music Night; 35.00 USD a seat
            I want to buy tickets for Indie Music Night    | /e/12
            how many seats are left for Indie Music Night? | Right now; 12 seats left
            How much is the jazz picnic                    | 35.00 USD a seat; 3 seats left
            is the opera sold out                          | Opera Gala; sold out
            seats left                                     | 12 seats left; 3 seats left; sold out
            indie                                          | This may be what you mean; Indie Music Night
            do you have any discount?                      | WELCOME10: 10 % off; FLAT5: 5.00 off; Sat 31 Jan 2026, 00:00 UTC
            promo codes                                    | WELCOME10; SOLO: 50 % off, only for /e/12
            How do I get my money back?                    | Your refunds; waits for a decision; executive decides
            status of my refund                            | Booking 3, 68.04 USD; Booking 4; turned down
            I want to complain                             | No. 5 “Too loud”: resolved; We turned it down; /support/5
            what about my complaint                        | /support/5
            how long do I have to pay?                     | Waiting for your payment; PEND2345; 03:14 UTC
            my hold expires when?                          | PEND2345; go back on sale
            my card was declined                           | If a payment fails
            where is my QR code?                           | Your tickets; K7M3P9QA; lets one person in, once
            how can I download my tickets                  | PDF; /orders/K7M3P9QA
            how do I get in at the door                    | QR code; K7M3P9QA
            can I cancel?                                  | given up at once; K7M3P9QA; executive
            what if the event is cancelled?                | None of your events is cancelled; refunded in full by itself
            was my concert called off?                     | None of your events is cancelled
            how do I create an event                       | That is for those who work here; Hello Carla
            wibble wobble                                  | I am not sure what you mean; Hello Carla
            """)
    void a_customer_gets_facts_and_links(String question, String expected) {
        assertThat(FixedAnswers.answer(question, customer())).contains(expected.split("; "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            event_organizer   | hello                  | /o/events; Indie Music Night
            event_organizer   | how do I publish       | /o/events/new; draft
            event_organizer   | my bookings            | Only customers book; /o/events
            event_organizer   | seats left for opera   | sold out
            event_organizer   | how many tickets have I sold | On sale now; Indie Music Night
            event_organizer   | are my tickets selling | On sale now; Indie Music Night
            entry_manager     | how do I scan          | /door; once
            entry_manager     | hi                     | /door
            support_executive | what is in the queue   | 7 refund requests wait at /s/refunds; 2 complaints at /s/queue
            support_executive | refunds                | 7 refund requests are open
            support_executive | complaints             | 2 complaints are not resolved yet
            support_executive | booking 1              | Only customers book
            platform_admin    | hello                  | /a/users; 7 refund requests
            platform_admin    | revenue                | /a
            """)
    void staff_is_shown_where_their_work_is(String role, String question, String expected) {
        assertThat(FixedAnswers.answer(question, knowledge(role, List.of()))).contains(expected.split("; "));
    }

    @Test
    void only_what_the_question_asks_for_is_listed() {
        assertThat(FixedAnswers.answer("any events this weekend?", customer())).doesNotContain("Opera", "Indie");
        assertThat(FixedAnswers.answer("K7M3P9QA", customer())).doesNotContain("PEND2345");
        assertThat(FixedAnswers.answer("how much is the jazz picnic", customer()))
                .doesNotContain("Opera");
    }

    @Test
    void who_asks_for_their_own_sales_is_not_told_of_others_events() {
        var organizer = knowledge(Roles.ORGANIZER, List.of());
        assertThat(FixedAnswers.answer("which of our shows sells best?", organizer))
                .contains("Indie Music Night")
                .doesNotContain("Opera");
    }

    @Test
    void who_has_nothing_is_told_how_to_begin() {
        var nobody = knowledge(Roles.CUSTOMER, List.of());
        assertThat(FixedAnswers.answer("my bookings", nobody)).contains("no bookings yet", "What's on is at /");
        assertThat(FixedAnswers.answer("my tickets", nobody)).contains("no tickets for anything ahead");
        assertThat(FixedAnswers.answer("pay", nobody)).contains("nothing to pay right now");
    }

    @Test
    void a_cancelled_event_of_theirs_is_named() {
        var hit = new MyBooking(
                9,
                "HHHT2345",
                "confirmed",
                "Main A-1",
                BigDecimal.TEN,
                "USD",
                null,
                9,
                "Rock Day",
                "Park",
                Instant.parse("2026-03-01T20:00:00Z"),
                "cancelled");
        assertThat(FixedAnswers.answer("is my event cancelled?", knowledge(Roles.CUSTOMER, List.of(hit))))
                .contains("These events of yours are cancelled", "Rock Day", "/orders/HHHT2345");
    }

    @Test
    void a_hold_that_has_run_out_is_nothing_to_pay() {
        var lapsed = new MyBooking(
                9,
                "LPSD2345",
                "pending_payment",
                "Main A-1",
                BigDecimal.TEN,
                "USD",
                NOW.minusSeconds(1),
                9,
                "Rock Day",
                "Park",
                Instant.parse("2026-03-01T20:00:00Z"),
                "published");
        var known = knowledge(Roles.CUSTOMER, List.of(lapsed));
        assertThat(FixedAnswers.answer("what do I have to pay", known)).contains("nothing to pay");
        assertThat(FixedAnswers.answer("LPSD2345", known)).contains("not paid in time");
    }

    private static Knowledge customer() {
        return knowledge(Roles.CUSTOMER, List.of(ASKED, PAID, UNPAID, GONE));
    }

    private static Knowledge knowledge(String role, List<MyBooking> bookings) {
        var refunds = List.of(refund(3, "requested", null), refund(4, "rejected", NOW));
        var complaints = List.of(new MyComplaint(5, "Too loud", "resolved", "We turned it down", NOW));
        Supplier<Knowledge.Desk> desk = () -> {
            assertThat(role).as("who may see the desk").isIn(Roles.SUPPORT, Roles.ADMIN);
            return new Knowledge.Desk(7, 2);
        };
        return new Knowledge(
                NOW,
                2,
                "Carla",
                role,
                () -> bookings,
                () -> SHOWS,
                () -> offers(),
                () -> refunds,
                () -> complaints,
                desk);
    }

    private static List<OfferFacts> offers() {
        return List.of(
                new OfferFacts("WELCOME10", "percentage", new BigDecimal("10.00"), null, null),
                new OfferFacts("FLAT5", "fixed", new BigDecimal("5"), Instant.parse("2026-01-31T00:00:00Z"), null),
                new OfferFacts("SOLO", "percentage", new BigDecimal("50"), null, 12L));
    }

    private static MyRefund refund(long booking, String status, @Nullable Instant resolvedAt) {
        return new MyRefund(booking, new BigDecimal("68.04"), "USD", status, null, NOW, resolvedAt);
    }

    private static MyBooking booking(long id, String reference, String status, String startsAt, String title) {
        var expiresAt = status.equals("pending_payment") ? NOW.plusSeconds(600) : null;
        return new MyBooking(
                id,
                reference,
                status,
                "Main A-1, Main A-2",
                new BigDecimal("68.04"),
                "USD",
                expiresAt,
                id + 10,
                title,
                "City Hall Stage",
                Instant.parse(startsAt),
                "published");
    }

    private static Show show(long id, String title, String venue, String startsAt, String status, int free) {
        return new Show(
                id,
                title,
                venue,
                Instant.parse(startsAt),
                new BigDecimal("35.00"),
                "USD",
                status,
                id == 12 ? 2 : 99,
                free);
    }
}
