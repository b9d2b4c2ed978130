package ticketing.support.refund;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RefundStatusTest {
    @Test
    void a_request_ends_completed_or_rejected_and_stays_so() {
        assertThat(RefundStatus.requested.next())
                .containsExactlyInAnyOrder(RefundStatus.completed, RefundStatus.rejected);
        assertThat(RefundStatus.completed.next()).isEmpty();
        assertThat(RefundStatus.rejected.next()).isEmpty();
    }

    @Test
    void an_outcome_follows_an_open_request_only() {
        assertThat(RefundStatus.completed.previous()).containsExactly(RefundStatus.requested);
        assertThat(RefundStatus.rejected.previous()).containsExactly(RefundStatus.requested);
        assertThat(RefundStatus.requested.previous()).isEmpty();
    }
}
