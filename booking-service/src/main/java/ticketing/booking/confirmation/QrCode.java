package ticketing.booking.confirmation;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/** A QR code as a square of dark and light modules; the quiet zone around it is the printer's business. */
record QrCode(ByteMatrix modules) {
    /** Modules that have to stay light on each side, by the standard. */
    static final int QUIET_ZONE = 4;

    /** Medium error correction: a ticket is folded, scratched, and shown on cracked screens. */
    static QrCode of(String text) {
        try {
            return new QrCode(Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix());
        } catch (WriterException e) {
            throw new IllegalArgumentException("This text does not fit a QR code: " + text, e);
        }
    }

    /** Modules on each side. */
    int size() {
        return modules.getWidth();
    }

    boolean isDark(int column, int row) {
        return modules.get(column, row) == 1;
    }

    /** How many modules are dark from here to the right without a gap; 0 on a light one. */
    int darkRun(int column, int row) {
        var end = column;
        while (end < size() && isDark(end, row)) {
            end++;
        }
        return end - column;
    }
}
