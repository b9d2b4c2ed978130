package ticketing.simulator.behaviour;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import ticketing.simulator.ledger.Refusal;

/**
 * What the provider does to those who call it. What is absent is off; rates are shares of 1.
 *
 * @param seed the same seed, the same luck in the same order of calls
 * @param delayMs how long each answer is kept back after the decision is durable, 0 to 60000
 * @param declineRate how many payments are declined
 * @param silenceRate how many calls are carried out and never answered: only a callback, or a question, tells
 * @param lossRate how many calls are neither carried out nor answered
 * @param duplicateRate how many callbacks are sent twice
 * @param callbackDelayMs how long after its decision a callback is sent, 0 to 600000; 1000 where absent
 * @param outageCalls how many calls from now on are answered 503, up to 1000000
 * @param outageMs for how long from now on calls are answered 503, up to 600000
 */
public record Behaviour(
        long seed,
        long delayMs,
        double declineRate,
        double silenceRate,
        double lossRate,
        double duplicateRate,
        @Nullable Long callbackDelayMs,
        long outageCalls,
        long outageMs) {
    /** By then a payment whose answer was heard is booked, so that its callback costs next to nothing. */
    private static final long USUAL_CALLBACK_DELAY_MS = 1_000;

    static final Behaviour GOOD = new Behaviour(0, 0, 0, 0, 0, 0, null, 0, 0);

    /** How long after its decision a callback is sent. */
    public Duration callbackDelay() {
        return Duration.ofMillis(callbackDelayMs == null ? USUAL_CALLBACK_DELAY_MS : callbackDelayMs);
    }

    /** 400 unless every member is within its bounds. */
    void check() {
        requireWhole("delay_ms", delayMs, 60_000);
        requireRate("decline_rate", declineRate);
        requireRate("silence_rate", silenceRate);
        requireRate("loss_rate", lossRate);
        requireRate("duplicate_rate", duplicateRate);
        requireWhole("callback_delay_ms", callbackDelay().toMillis(), 600_000);
        requireWhole("outage_calls", outageCalls, 1_000_000);
        requireWhole("outage_ms", outageMs, 600_000);
    }

    private static void requireWhole(String field, long value, long most) {
        if (value < 0 || value > most) {
            throw Refusal.invalid(field, "must be a whole number from 0 to " + most);
        }
    }

    private static void requireRate(String field, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw Refusal.invalid(field, "must be a number from 0 to 1");
        }
    }
}
