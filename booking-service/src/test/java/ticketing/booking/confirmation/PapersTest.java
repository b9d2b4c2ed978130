package ticketing.booking.confirmation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ticketing.booking.testing.QrScanner;
import ticketing.booking.testing.Sales;
import ticketing.booking.ticket.IssuedTicket;
import ticketing.booking.ticket.TicketLinks;
import ticketing.broker.testing.BrokerResource;
import ticketing.kit.security.Roles;
import ticketing.kit.testing.ServiceResource;
import ticketing.kit.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(ServiceResource.class)
@QuarkusTestResource(BrokerResource.class)
class PapersTest {
    private static final float DOTS_PER_INCH = 96;

    @Inject
    Sales sales;

    @Inject
    TicketLinks links;

    private Sales.Sold sold;

    @BeforeEach
    void a_confirmed_booking_of_three_seats() {
        sold = sales.sell(sales.event(2), 1, 2, 3);
    }

    @Test
    void the_pdf_has_a_page_a_seat_whose_qr_code_a_scanner_reads() throws Exception {
        var pdf = get("/ticket-download", owner(), "*/*")
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", containsString(".pdf"))
                .extract()
                .asByteArray();

        var read = new ArrayList<String>();
        try (var document = Loader.loadPDF(pdf)) {
            var renderer = new PDFRenderer(document);
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                read.add(QrScanner.read(renderer.renderImageWithDPI(page, DOTS_PER_INCH)));
            }
            assertThat(new PDFTextStripper().getText(document))
                    .contains(
                            "Čajka & Friends",
                            "City Hall Stage",
                            "2 May 2031, 19:30 UTC",
                            "Stalls",
                            "35.00 USD",
                            "Ada Lovelace");
        }
        assertThat(read)
                .isEqualTo(sold.tickets().stream().map(IssuedTicket::code).toList());
    }

    @Test
    void the_text_begins_with_the_booking_and_lists_each_code_on_its_line() {
        var text = get("/ticket-download", owner(), "text/plain")
                .statusCode(200)
                .contentType("text/plain")
                .body(startsWith("Booking "))
                .extract()
                .asString();

        assertThat(text.lines().filter(line -> line.startsWith("- ")))
                .containsExactlyElementsOf(sold.tickets().stream()
                        .map(ticket -> "- " + ticket.code())
                        .toList());
        assertThat(text).contains("Čajka & Friends", "113.40 USD");
    }

    @Test
    void what_a_client_takes_decides_about_the_form() {
        get("/ticket-download", owner(), "application/pdf").contentType("application/pdf");
        get("/ticket-download", owner(), "text/plain, application/pdf;q=0.5").contentType("text/plain");
        get("/ticket-download", owner(), "image/png")
                .statusCode(406)
                .contentType("application/problem+json")
                .body("code", equalTo("not_acceptable"));
    }

    @Test
    void tickets_are_for_their_customer_and_those_who_help_them() {
        for (var path : List.of("/ticket-download", "/confirmation-email")) {
            get(path, Tokens.of(Roles.SUPPORT, 5), "*/*").statusCode(200);
            get(path, Tokens.of(Roles.ADMIN, 1), "*/*").statusCode(200);
            get(path, Tokens.of(Roles.CUSTOMER, sold.customerId() + 1), "*/*")
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("code", equalTo("booking_not_found"));
            get(path, Tokens.of(Roles.ORGANIZER, 2), "*/*").statusCode(403);
            given().get("/api/bookings/" + sold.bookingId() + path).then().statusCode(401);
        }
    }

    @Test
    void a_booking_that_is_not_paid_has_no_tickets_yet() {
        var customer = sales.customer();
        var pending = sales.hold(customer, sold.eventId(), 7);

        given().auth()
                .oauth2(Tokens.of(Roles.CUSTOMER, customer))
                .get("/api/bookings/" + pending + "/ticket-download")
                .then()
                .statusCode(409)
                .body("code", equalTo("booking_not_confirmed"));
    }

    @Test
    void the_letter_begins_with_whom_it_is_to_and_what_it_is_about() {
        var letter = get("/confirmation-email", owner(), "*/*")
                .statusCode(200)
                .contentType("text/plain")
                .extract()
                .asString();

        assertThat(letter.lines().toList().get(0)).isEqualTo("To: ada" + sold.customerId() + "@test.local");
        assertThat(letter.lines().toList().get(1)).startsWith("Subject: Your tickets for Čajka & Friends");
        assertThat(letter)
                .contains("Hello Ada Lovelace", "Stalls, row B, seat 2", "Total: 113.40 USD", sold.code())
                .contains(links.viewUrl(sold.code()));
    }

    @Test
    void whoever_has_the_link_sees_the_ticket_and_nobody_else() {
        var link = links.viewUrl(sold.code());
        var api = "/api/tickets/" + sold.code() + "/view" + link.substring(link.indexOf('?'));

        given().get(api)
                .then()
                .statusCode(200)
                .body("code", equalTo(sold.code()))
                .body("status", equalTo("issued"))
                .body("used_at", nullValue())
                .body("holder", equalTo("Ada Lovelace"))
                .body("row_label", equalTo("B"))
                .body("seat_number", equalTo(1))
                .body("event.title", equalTo("Čajka & Friends"))
                .body("event.start_time", equalTo("2031-05-02T19:30:00Z"));
        given().get(api + "x").then().statusCode(404).body("code", equalTo("ticket_not_found"));
        given().get("/api/tickets/" + sold.code() + "/view").then().statusCode(404);
        var other = links.viewUrl(sold.tickets().get(1).code());
        given().get("/api/tickets/" + sold.code() + "/view" + other.substring(other.indexOf('?')))
                .then()
                .statusCode(404);
        var strange = links.viewUrl("strange");
        given().get("/api/tickets/strange/view" + strange.substring(strange.indexOf('?')))
                .then()
                .statusCode(404);
    }

    private String owner() {
        return Tokens.of(Roles.CUSTOMER, sold.customerId());
    }

    private ValidatableResponse get(String path, String token, String accept) {
        return given().auth()
                .oauth2(token)
                .accept(accept)
                .get("/api/bookings/" + sold.bookingId() + path)
                .then();
    }
}
