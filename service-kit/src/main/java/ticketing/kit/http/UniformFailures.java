package ticketing.kit.http;

import io.vertx.core.http.HttpClosedException;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.ProcessingException;
import org.jspecify.annotations.Nullable;

/** Tells of a closed connection as of any that is lost, within whatever tries calls again. */
@RemoteCalls
@Interceptor
@Priority(UniformFailures.WITHIN_FAULT_TOLERANCE)
class UniformFailures {
    static final int WITHIN_FAULT_TOLERANCE = Interceptor.Priority.PLATFORM_AFTER + 100;

    @AroundInvoke
    @Nullable
    Object call(InvocationContext call) throws Exception {
        try {
            return call.proceed();
        } catch (HttpClosedException e) {
            throw new ProcessingException(e);
        }
    }
}
