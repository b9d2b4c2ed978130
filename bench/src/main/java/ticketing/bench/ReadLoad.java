package ticketing.bench;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** So many callers who read the same thing, each again as soon as it has been answered. */
final class ReadLoad {
    private static final long MAX_MICROS = Duration.ofMinutes(1).toNanos() / 1000;

    private final Api api;
    private final String path;
    private final int callers;
    private final AtomicLong answers = new AtomicLong();
    private final Histogram micros = new ConcurrentHistogram(MAX_MICROS, 3);
    private final CompletableFuture<Void> failure = new CompletableFuture<>();
    private long end;

    ReadLoad(Api api, String path, int callers) {
        this.api = api;
        this.path = path;
        this.callers = callers;
    }

    record Result(double perSecond, Histogram micros) {}

    Result run(Duration length) {
        var begun = System.nanoTime();
        end = begun + length.toNanos();
        var all = Stream.generate(CompletableFuture<Void>::new).limit(callers).toList();
        all.forEach(this::ask);
        CompletableFuture.anyOf(CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)), failure)
                .join();
        return new Result(answers.get() / ((System.nanoTime() - begun) / 1e9), micros);
    }

    private void ask(CompletableFuture<Void> done) {
        var begun = System.nanoTime();
        if (begun > end) {
            done.complete(null);
            return;
        }
        var _ = api.send(HttpMethod.GET, path, MultiMap.caseInsensitiveMultiMap(), Buffer.buffer())
                .onSuccess(reply -> {
                    reply.ok();
                    micros.recordValue((System.nanoTime() - begun) / 1000);
                    answers.incrementAndGet();
                    ask(done);
                })
                .onFailure(failure::completeExceptionally);
    }
}
