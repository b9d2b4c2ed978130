package ticketing.gateway;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Says to the gateway exactly what a test writes, without a client's wish to tidy it up. */
final class RawHttp {
    private RawHttp() {}

    /** The status of the answer to a request for this target. */
    static int status(int port, String method, String target) throws IOException {
        return Integer.parseInt(answer(port, method + " " + target + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                .split(" ", 3)[1]);
    }

    /** All that comes back to this until the connection ends. */
    static String answer(int port, String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            var text = request.replaceFirst("\r\n\r\n", "\r\nConnection: close\r\n\r\n");
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
