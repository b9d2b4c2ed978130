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
public @interface RemoteCalls {
    /** How often a call that got no answer is tried again, where that does no harm. */
    int RETRIES = 4;

    /** Doubles with each try, so that the last comes when the address of a replica that has gone is known no more. */
    long FIRST_PAUSE_MILLIS = 80;

    /** No pause is longer. */
    long LONGEST_PAUSE_MILLIS = 1_000;

    /** At most so much of a pause is chance. */
    long JITTER_MILLIS = 10;

    /** No try begins later after the first: an answer that takes so long is of no use. */
    long RETRIED_FOR_MILLIS = 3_000;
}
