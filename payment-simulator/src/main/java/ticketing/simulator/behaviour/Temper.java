package ticketing.simulator.behaviour;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import ticketing.simulator.ledger.Refusal;

/** How the provider behaves now, and what that makes of each call. */
@ApplicationScoped
public class Temper {
    private static final Duration SILENCE = Duration.ofMinutes(1); // callers have given up long before

    private Behaviour behaviour = Behaviour.GOOD;
    private Random luck = new Random(0);
    private long outageCallsLeft;
    private Instant outageUntil = Instant.EPOCH;

    /** Behaves like this from now on; 400 where a member is out of bounds. */
    public synchronized void become(Behaviour next) {
        next.check();
        behaviour = next;
        luck = new Random(next.seed());
        outageCallsLeft = next.outageCalls();
        outageUntil = Instant.now().plusMillis(next.outageMs());
    }

    /** What it was told to be. */
    public synchronized Behaviour current() {
        return behaviour;
    }

    /** Whether the next payment is declined. */
    public synchronized boolean declines() {
        return strikes(behaviour.declineRate());
    }

    /** Whether the next callback is sent twice. */
    public synchronized boolean repeats() {
        return strikes(behaviour.duplicateRate());
    }

    /** Does the work and answers, or whatever the temper is. */
    public <T> CompletionStage<T> around(Supplier<CompletionStage<T>> work) {
        return switch (next()) {
            case AWAY ->
                CompletableFuture.failedFuture(
                        Refusal.of(503, "provider_unavailable", "Payments can't be taken right now"));
            case LOST -> silence();
            case SILENT -> work.get().thenCompose(_ -> silence());
            case WELL -> delayed(work.get());
        };
    }

    private enum Luck {
        AWAY,
        LOST,
        SILENT,
        WELL
    }

    private synchronized Luck next() {
        if (outageCallsLeft > 0) {
            outageCallsLeft--;
            return Luck.AWAY;
        }
        if (Instant.now().isBefore(outageUntil)) {
            return Luck.AWAY;
        }
        if (strikes(behaviour.lossRate())) {
            return Luck.LOST;
        }
        return strikes(behaviour.silenceRate()) ? Luck.SILENT : Luck.WELL;
    }

    private boolean strikes(double rate) {
        return rate > 0 && luck.nextDouble() < rate;
    }

    private <T> CompletionStage<T> delayed(CompletionStage<T> answer) {
        var delay = Duration.ofMillis(current().delayMs());
        return delay.isZero() ? answer : answer.thenCompose(it -> later(delay, CompletableFuture.completedFuture(it)));
    }

    private static <T> CompletionStage<T> silence() {
        return later(
                SILENCE, CompletableFuture.failedFuture(Refusal.of(504, "no_answer", "This call is not answered")));
    }

    private static <T> CompletionStage<T> later(Duration time, CompletionStage<T> answer) {
        var timer = CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS);
        return CompletableFuture.supplyAsync(() -> answer, timer).thenCompose(it -> it);
    }
}
