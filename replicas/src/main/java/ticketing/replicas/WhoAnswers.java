package ticketing.replicas;

import io.smallrye.stork.api.LoadBalancer;
import io.smallrye.stork.api.NoServiceInstanceFoundException;
import io.smallrye.stork.api.ServiceInstance;
import io.smallrye.stork.impl.ServiceInstanceWithStatGathering;
import io.smallrye.stork.spi.CallStatisticsCollector;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Calls replicas in turn. Who fails a call, as one does that is still starting, is left alone for a second; then one call tries
 * whether it answers, and until that is so no other is made. Where all fail they are called as if none did.
 */
final class WhoAnswers implements LoadBalancer, CallStatisticsCollector {
    private static final long PAUSE = Duration.ofSeconds(1).toNanos();

    private final LongSupplier clock;
    private final AtomicInteger turn = new AtomicInteger();
    private final Map<Long, Long> leftAlone = new ConcurrentHashMap<>(); // replicas, and since when

    /** @param clock nanoseconds since whenever */
    WhoAnswers(LongSupplier clock) {
        this.clock = clock;
    }

    @Override
    public ServiceInstance selectServiceInstance(Collection<ServiceInstance> replicas) {
        if (replicas.isEmpty()) {
            throw new NoServiceInstanceFoundException("The name stands for no replica");
        }
        forgetAllBut(replicas);
        var all = List.copyOf(replicas);
        var first = turn.getAndIncrement();
        for (int i = 0; i < all.size(); i++) {
            var replica = at(first + i, all);
            if (mayBeCalled(replica.getId())) {
                return observed(replica);
            }
        }
        return observed(at(first, all));
    }

    private static ServiceInstance at(int turn, List<ServiceInstance> replicas) {
        return replicas.get(Math.floorMod(turn, replicas.size()));
    }

    private ServiceInstance observed(ServiceInstance replica) {
        return new ServiceInstanceWithStatGathering(replica, this);
    }

    private boolean mayBeCalled(long replica) {
        var since = leftAlone.get(replica);
        return since == null || tries(replica, since);
    }

    /** Whether its time is over, and this call is the first to notice. */
    private boolean tries(long replica, Long since) {
        var now = clock.getAsLong();
        return now - since > PAUSE && leftAlone.replace(replica, since, now);
    }

    private void forgetAllBut(Collection<ServiceInstance> replicas) {
        if (!leftAlone.isEmpty()) {
            leftAlone
                    .keySet()
                    .retainAll(replicas.stream().map(ServiceInstance::getId).collect(Collectors.toSet()));
        }
    }

    @Override
    public void recordEnd(long replica, @Nullable Throwable failure) {
        if (failure == null) {
            leftAlone.remove(replica);
        } else {
            leftAlone.put(replica, clock.getAsLong());
        }
    }
}
