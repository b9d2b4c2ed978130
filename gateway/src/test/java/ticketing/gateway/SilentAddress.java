package ticketing.gateway;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * An address whose connections are neither accepted nor refused, like that of a machine that has gone: the queue of its
 * listener is full.
 */
final class SilentAddress implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 200;

    private final ServerSocket listener;
    private final List<Socket> waiting = new ArrayList<>();

    /** Takes the place of the server at this URL of the loopback interface, which is free. */
    SilentAddress(String url) throws IOException {
        var port = URI.create(url).getPort();
        // who has just closed its listener may take a moment to let the address go
        listener = await().ignoreExceptionsInstanceOf(BindException.class)
                .until(() -> new ServerSocket(port, 1, InetAddress.getLoopbackAddress()), ServerSocket::isBound);
        while (isHeard()) {
            // one more that waits
        }
    }

    private boolean isHeard() throws IOException {
        var socket = new Socket();
        waiting.add(socket);
        try {
            socket.connect(new InetSocketAddress(listener.getInetAddress(), listener.getLocalPort()), PATIENCE_MILLIS);
            return true;
        } catch (SocketTimeoutException full) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (var socket : waiting) {
            socket.close();
        }
    }
}
