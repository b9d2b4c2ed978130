package ticketing.system.browser;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.google.zxing.qrcode.QRCodeWriter;
import com.microsoft.playwright.Locator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import javax.imageio.ImageIO;

/** QR codes: read off a page as a phone would, and held before the browser's camera. */
final class Codes {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final byte BLACK = 16;
    private static final byte WHITE = (byte) 235;
    private static final byte NO_COLOUR = (byte) 128;

    private Codes() {}

    /** What the code that is drawn there says. */
    static String read(Locator drawn) {
        try {
            var image = ImageIO.read(new ByteArrayInputStream(drawn.screenshot()));
            var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(source)))
                    .getText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ReaderException e) {
            throw new AssertionError("No code can be read there", e);
        }
    }

    /** From now on a camera that is opened sees this code, without an end. */
    static void showToCamera(String code) {
        try {
            Files.createDirectories(Chromium.CAMERA.getParent());
            Files.write(Chromium.CAMERA, video(new QRCodeWriter().encode(code, BarcodeFormat.QR_CODE, WIDTH, HEIGHT)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (WriterException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** One frame of raw video (YUV4MPEG2), which the camera repeats. */
    private static byte[] video(BitMatrix picture) {
        var head = "YUV4MPEG2 W%d H%d F30:1 Ip A1:1 C420jpeg\nFRAME\n".formatted(WIDTH, HEIGHT);
        var header = head.getBytes(StandardCharsets.US_ASCII);
        var film = Arrays.copyOf(header, header.length + WIDTH * HEIGHT * 3 / 2);
        Arrays.fill(film, header.length, film.length, NO_COLOUR);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                film[header.length + y * WIDTH + x] = picture.get(x, y) ? BLACK : WHITE;
            }
        }
        return film;
    }
}
