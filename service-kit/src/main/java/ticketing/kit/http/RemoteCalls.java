package ticketing.kit.http;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a REST client. Each call of it is a span of the caller's trace, its retries included; one that gets no answer fails
 * with a {@link jakarta.ws.rs.ProcessingException}, also where its kept connection closes in the moment in which it is taken.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface RemoteCalls {}
