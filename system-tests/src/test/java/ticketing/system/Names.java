package ticketing.system;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A DNS server, of which all the addresses of a name are asked, as of that of Docker or of Kubernetes (RFC 1035). */
final class Names {
    private static final int LONGEST_QUESTION = 512;
    private static final int HEADER = 12;
    private static final int ANSWER = 0x8180;
    private static final int NO_SUCH_NAME = 3;
    private static final int NAME_OF_THE_QUESTION = 0xC00C;
    private static final int ADDRESS = 1;
    private static final int INTERNET = 1;
    private static final int SECONDS_TO_LIVE = 1;

    private final Function<String, List<InetAddress>> addresses;
    private final DatagramSocket socket;

    /** Tells which addresses a name has, until the JVM ends; a name without any there is not. */
    Names(Function<String, List<InetAddress>> addresses) {
        this.addresses = addresses;
        try {
            this.socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().name("names").start(this::serve);
    }

    String address() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    private void serve() {
        var packet = new DatagramPacket(new byte[LONGEST_QUESTION], LONGEST_QUESTION);
        while (true) {
            try {
                packet.setLength(LONGEST_QUESTION);
                socket.receive(packet);
                var answer = answer(packet);
                socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private byte[] answer(DatagramPacket packet) throws IOException {
        var in = new DataInputStream(new ByteArrayInputStream(packet.getData(), 0, packet.getLength()));
        var id = in.readShort();
        in.skipNBytes(HEADER - Short.BYTES);
        var labels = new ArrayList<String>();
        for (int length = in.readByte(); length > 0; length = in.readByte()) {
            labels.add(new String(in.readNBytes(length), StandardCharsets.US_ASCII));
        }
        var type = in.readShort();
        return answer(id, labels, type);
    }

    private byte[] answer(short id, List<String> labels, short type) throws IOException {
        var known = addresses.apply(String.join(".", labels));
        var found = type == ADDRESS ? known : List.<InetAddress>of();
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeShort(id);
        out.writeShort(known.isEmpty() ? ANSWER + NO_SUCH_NAME : ANSWER);
        out.writeShort(1);
        out.writeShort(found.size());
        out.writeInt(0);
        for (var label : labels) {
            out.writeByte(label.length());
            out.writeBytes(label);
        }
        out.writeByte(0);
        out.writeShort(type);
        out.writeShort(INTERNET);
        for (var address : found) {
            write(address, out);
        }
        return bytes.toByteArray();
    }

    private static void write(InetAddress address, DataOutputStream out) throws IOException {
        out.writeShort(NAME_OF_THE_QUESTION);
        out.writeShort(ADDRESS);
        out.writeShort(INTERNET);
        out.writeInt(SECONDS_TO_LIVE);
        out.writeShort(address.getAddress().length);
        out.write(address.getAddress());
    }
}
