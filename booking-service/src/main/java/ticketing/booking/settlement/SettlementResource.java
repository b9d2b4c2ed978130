package ticketing.booking.settlement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import ticketing.booking.payment.RefundCause;
import ticketing.booking.payment.Settlement;
import ticketing.booking.payment.SettlementStatus;
import ticketing.booking.payment.Settlements;
import ticketing.booking.price.Money;
import ticketing.kit.http.Paging;
import ticketing.kit.http.Refusal;
import ticketing.kit.security.Roles;

/** Shows those who answer for the money where it is not settled, and what went back. */
@Path("/api/settlements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Payments")
class SettlementResource {
    private final Settlements settlements;

    SettlementResource(Settlements settlements) {
        this.settlements = settlements;
    }

    record SettlementView(
            String paymentKey,
            long bookingId,
            SettlementStatus status,
            @Nullable BigDecimal amount,
            @Nullable String currency,
            @Nullable RefundCause cause,
            int attempts,
            @Nullable String problem,
            Instant nextAttemptAt,
            Instant createdAt,
            @Nullable Instant settledAt) {
        static SettlementView of(Settlement settlement) {
            var cents = settlement.amountCents();
            return new SettlementView(
                    settlement.paymentKey(),
                    settlement.bookingId(),
                    settlement.status(),
                    cents == null ? null : Money.decimal(cents),
                    settlement.currency(),
                    settlement.cause(),
                    settlement.attempts(),
                    settlement.problem(),
                    settlement.nextAttemptAt(),
                    settlement.createdAt(),
                    settlement.settledAt());
        }
    }

    @GET
    @APIResponseSchema(SettlementView[].class)
    @RolesAllowed({Roles.SUPPORT, Roles.ADMIN})
    public Response list(@RestQuery @Nullable String status, @BeanParam Paging paging) {
        var wanted = status(status);
        var page = settlements.page(wanted, paging.page(), paging.size());
        return paging.answer(page.stream().map(SettlementView::of).toList(), settlements.count(wanted));
    }

    private static Optional<SettlementStatus> status(@Nullable String word) {
        if (word == null || word.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(SettlementStatus.values())
                .filter(status -> status.name().equals(word))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("status", "must be open, refund_due or refunded")));
    }
}
