package ticketing.system.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A connection between two named parts of the platform that can be cut: a small TCP proxy on the loopback address.
 */
final class Wire implements AutoCloseable {
    /** What becomes of connections over a wire. */
    enum State {
        whole,
        /** They are closed, and new ones too, as when nobody listens. */
        refusing,
        /** They stay open and nothing comes through, as when packets are lost. */
        silent,
        /** What is asked comes through; no answer does. */
        mute
    }

    private static final int BUFFER = 16 * 1024;

    private final String from;
    private final String to;
    private final ServerSocket listener;
    private final InetSocketAddress target;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private volatile State state = State.whole;

    /** A wire to this port of 127.0.0.1, which {@code from} finds at {@code address} (with port 0: any free one). */
    Wire(String from, String to, InetSocketAddress address, int targetPort) {
        this.from = from;
        this.to = to;
        this.target = new InetSocketAddress(InetAddress.getLoopbackAddress(), targetPort);
        try {
            listener = new ServerSocket();
            listener.setReuseAddress(true);
            listener.bind(address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name(toString()).start(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    /** The parts that it connects. */
    Set<String> ends() {
        return Set.of(from, to);
    }

    void become(State next) {
        lock.lock();
        try {
            state = next;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        if (next == State.refusing) {
            sockets.forEach(this::close);
        }
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                var near = listener.accept();
                if (state == State.refusing) {
                    near.close();
                } else {
                    connect(near);
                }
            } catch (IOException e) {
                // the next one may do better
            }
        }
    }

    private void connect(Socket near) {
        sockets.add(near);
        Thread.ofVirtual().start(() -> {
            var far = new Socket();
            sockets.add(far);
            try {
                awaitPassage(Set.of(State.silent));
                far.connect(target);
                near.setTcpNoDelay(true);
                far.setTcpNoDelay(true);
                Thread.ofVirtual().start(() -> copy(far, near, Set.of(State.silent, State.mute)));
                copy(near, far, Set.of(State.silent));
            } catch (IOException e) {
                close(near);
                close(far);
            }
        });
    }

    private void copy(Socket source, Socket sink, Set<State> halting) {
        var buffer = new byte[BUFFER];
        try {
            for (int read; (read = source.getInputStream().read(buffer)) >= 0; ) {
                awaitPassage(halting);
                sink.getOutputStream().write(buffer, 0, read);
            }
        } catch (IOException e) {
            // one of the two has gone, or the wire was cut: either way it ends for both
        }
        close(source);
        close(sink);
    }

    private void awaitPassage(Set<State> halting) {
        if (!halting.contains(state)) {
            return;
        }
        lock.lock();
        try {
            while (halting.contains(state)) {
                changed.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }

    private void close(Socket socket) {
        sockets.remove(socket);
        quietlyClose(socket);
    }

    private static void quietlyClose(AutoCloseable something) {
        try {
            something.close();
        } catch (Exception e) {
            // it is gone, which is all that was wanted
        }
    }

    @Override
    public void close() {
        quietlyClose(listener);
        become(State.refusing);
    }

    @Override
    public String toString() {
        return from + " → " + to;
    }
}
