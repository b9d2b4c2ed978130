package ticketing.replicas;

import io.smallrye.stork.api.LoadBalancer;
import io.smallrye.stork.api.ServiceDiscovery;
import io.smallrye.stork.api.config.ConfigWithType;
import io.smallrye.stork.spi.internal.LoadBalancerLoader;

/** Makes {@link WhoAnswers} a type of load balancer that a service can be set up with: {@code who-answers}. */
public final class WhoAnswersLoader implements LoadBalancerLoader {
    @Override
    public String type() {
        return "who-answers";
    }

    @Override
    public LoadBalancer createLoadBalancer(ConfigWithType settings, ServiceDiscovery replicas) {
        return new WhoAnswers(System::nanoTime);
    }
}
