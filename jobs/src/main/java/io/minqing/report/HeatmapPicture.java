package io.minqing.report;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** The heatmap of a page as a PNG for slides and documents. */
public final class HeatmapPicture {
    private static final int WIDTH = 1600;
    /** More than the longest heatmap, that of the country, is high. */
    private static final int HEIGHT = 2600;

    private static final int MARGIN = 24;

    private HeatmapPicture() {}

    /**
     * Takes the picture.
     *
     * @param page the report, {@code index.html}
     * @param png where the picture goes
     * @return the picture
     * @throws IOException when the browser fails
     */
    public static Path take(Chromium browser, Path page, Path png) throws IOException {
        browser.photograph(page.toUri() + "#view=heatmap", png, WIDTH, HEIGHT);
        BufferedImage whole = ImageIO.read(png.toFile());
        int height = Math.min(whole.getHeight(), lastInk(whole) + MARGIN);
        ImageIO.write(whole.getSubimage(0, 0, whole.getWidth(), height), "png", png.toFile());
        return png;
    }

    /** The lowest row that is not of one colour. */
    private static int lastInk(BufferedImage picture) {
        for (int y = picture.getHeight() - 1; y > 0; y--) {
            for (int x = 1; x < picture.getWidth(); x++) {
                if (picture.getRGB(x, y) != picture.getRGB(0, y)) {
                    return y;
                }
            }
        }
        return 1;
    }
}
