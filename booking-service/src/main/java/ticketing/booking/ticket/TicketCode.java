package ticketing.booking.ticket;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * What a ticket's QR code says: about 105 URL-safe characters, unguessable, and signed so that a door can check it
 * without the store.
 *
 * <p>It is the base64url form, without padding, of these bytes: the number of the signing key (one byte); the ids of
 * event, ticket and seat, each as an unsigned LEB128 number; 8 to 10 random bytes, as many as make the whole divisible
 * by three, so that no character has bits that don't count; and the 64 bytes (r, s) of an ES256 signature over all bytes
 * before it.
 */
record TicketCode(int keyId, long eventId, long ticketId, long seatId) {
    /** No code is longer, whatever its ids. */
    static final int MAX_LENGTH = 148;

    static final int SIGNATURE_BYTES = 64;
    private static final int MIN_RANDOM_BYTES = 8;
    private static final int MIN_BYTES = 4 + MIN_RANDOM_BYTES + SIGNATURE_BYTES;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** This code, made unguessable and signed: each call gives another text. */
    String sign(SigningKey key) {
        var bytes = new ByteArrayOutputStream(MIN_BYTES + 24);
        bytes.write(keyId);
        writeNumber(bytes, eventId);
        writeNumber(bytes, ticketId);
        writeNumber(bytes, seatId);
        bytes.writeBytes(random(bytes.size()));
        bytes.writeBytes(key.sign(bytes.toByteArray()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    /** What a text says as a ticket code; nothing where it isn't one. Says nothing of whether it is signed by us. */
    static Optional<TicketCode> read(String text) {
        return bytes(text).flatMap(TicketCode::read);
    }

    /** Whether the text is a code that was signed with this key, and is unchanged since. */
    static boolean isSigned(String text, SigningKey key) {
        return bytes(text)
                .map(bytes -> key.verifies(
                        Arrays.copyOf(bytes, bytes.length - SIGNATURE_BYTES),
                        Arrays.copyOfRange(bytes, bytes.length - SIGNATURE_BYTES, bytes.length)))
                .orElse(false);
    }

    private static Optional<TicketCode> read(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes, 0, bytes.length - SIGNATURE_BYTES - MIN_RANDOM_BYTES);
        var key = Byte.toUnsignedInt(buffer.get());
        var ids = new long[3];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = readNumber(buffer);
            if (ids[i] < 0) {
                return Optional.empty();
            }
        }
        return Optional.of(new TicketCode(key, ids[0], ids[1], ids[2]));
    }

    private static Optional<byte[]> bytes(String text) {
        if (text.length() > MAX_LENGTH || text.length() % 4 != 0) {
            return Optional.empty();
        }
        try {
            var bytes = Base64.getUrlDecoder().decode(text);
            return bytes.length < MIN_BYTES ? Optional.empty() : Optional.of(bytes);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static byte[] random(int bytesBefore) {
        var random = new byte[MIN_RANDOM_BYTES + (3 - (bytesBefore + MIN_RANDOM_BYTES + SIGNATURE_BYTES) % 3) % 3];
        RANDOM.nextBytes(random);
        return random;
    }

    private static void writeNumber(ByteArrayOutputStream bytes, long number) {
        var rest = number;
        while (rest > 0x7f) {
            bytes.write((int) (rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        bytes.write((int) rest);
    }

    /** The next number, or -1 where there is none. */
    private static long readNumber(ByteBuffer bytes) {
        var number = 0L;
        for (int shift = 0; shift < Long.SIZE - 1 && bytes.hasRemaining(); shift += 7) {
            var next = bytes.get();
            number |= (next & 0x7fL) << shift;
            if (next >= 0) {
                return number;
            }
        }
        return -1;
    }
}
