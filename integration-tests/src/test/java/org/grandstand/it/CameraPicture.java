package org.grandstand.it;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** What a phone's camera sees of a ticket that is held before it, as a film that a browser takes for its camera. */
final class CameraPicture {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final int CODE = 300;
    private static final int FRAMES = 20;
    private static final double MOST_TILTED = Math.toRadians(12);
    private static final Color DUSK = new Color(70, 74, 82);

    private CameraPicture() {}

    /** Motion JPEG: the code lies on a dark ground, a little tilted, and the hand that holds it is not quite still. */
    static Path of(String qr, Path film) throws IOException, WriterException {
        BitMatrix code = new QRCodeWriter().encode(qr, BarcodeFormat.QR_CODE, CODE, CODE);
        try (OutputStream out = Files.newOutputStream(film)) {
            for (int frame = 0; frame < FRAMES; frame++) {
                ImageIO.write(frame(code, Math.sin(2 * Math.PI * frame / FRAMES)), "jpeg", out);
            }
        }
        return film;
    }

    private static BufferedImage frame(BitMatrix code, double sway) {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D ground = picture.createGraphics();
        ground.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        ground.setColor(DUSK);
        ground.fillRect(0, 0, WIDTH, HEIGHT);
        ground.rotate(MOST_TILTED * sway, WIDTH / 2.0, HEIGHT / 2.0);
        ground.drawImage(drawn(code), (WIDTH - CODE) / 2, (HEIGHT - CODE) / 2, null);
        ground.dispose();
        return picture;
    }

    private static BufferedImage drawn(BitMatrix code) {
        BufferedImage image = new BufferedImage(code.getWidth(), code.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < code.getWidth(); x++) {
            for (int y = 0; y < code.getHeight(); y++) {
                image.setRGB(x, y, (code.get(x, y) ? Color.BLACK : Color.WHITE).getRGB());
            }
        }
        return image;
    }
}
