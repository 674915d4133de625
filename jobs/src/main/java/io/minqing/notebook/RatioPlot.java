package io.minqing.notebook;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.util.Collections;
import java.util.List;

/**
 * Ratios with their intervals, one below the other on a logarithmic scale (a forest plot), which XChart does not have.
 *
 * @param names from top to bottom
 * @param low lower ends, above zero
 * @param estimate above zero
 * @param high upper ends
 * @param loud which are shown in colour
 */
record RatioPlot(List<String> names, List<Double> low, List<Double> estimate, List<Double> high, List<Boolean> loud) {
    static final Color LOUD = new Color(0xD55E00);

    private static final Color QUIET = new Color(0x6B7076);
    private static final Color LINE = new Color(0xDDDDDD);
    private static final double[] TICKS = {0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100};
    private static final int ROW = 30;
    private static final int TOP = 50;
    private static final int BOTTOM = 36;
    private static final int MARGIN = 24;

    /** The picture. */
    BufferedImage draw(String title, int width) {
        int height = TOP + ROW * Math.max(1, names.size()) + BOTTOM;
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.BLACK);
        pen.setFont(Charts.FONT.deriveFont(Font.BOLD, 17f));
        pen.drawString(title, MARGIN, 30);
        pen.setFont(Charts.FONT);
        FontMetrics letters = pen.getFontMetrics();
        int left = MARGIN
                + 12
                + names.stream().mapToInt(letters::stringWidth).max().orElse(0);
        // the scale holds every interval and 1 itself
        double from = Math.log(Math.min(0.5, names.isEmpty() ? 1 : Collections.min(low)));
        double to = Math.log(Math.max(2, names.isEmpty() ? 1 : Collections.max(high)));
        double unit = (width - left - MARGIN) / (to - from);
        for (double tick : TICKS) {
            double x = left + (Math.log(tick) - from) * unit;
            if (x >= left && x <= width - MARGIN) {
                pen.setColor(tick == 1 ? Color.BLACK : LINE);
                pen.draw(new Line2D.Double(x, TOP, x, height - BOTTOM));
                String label = tick >= 1 ? String.valueOf((int) tick) : String.valueOf(tick);
                pen.setColor(Color.BLACK);
                pen.drawString(label, (float) x - letters.stringWidth(label) / 2f, height - BOTTOM + 20);
            }
        }
        for (int i = 0; i < names.size(); i++) {
            double y = TOP + ROW * (i + 0.5);
            pen.setColor(Color.BLACK);
            pen.drawString(names.get(i), left - 12 - letters.stringWidth(names.get(i)), (float) y + 5);
            pen.setColor(loud.get(i) ? LOUD : QUIET);
            pen.setStroke(new BasicStroke(3));
            pen.draw(new Line2D.Double(
                    left + (Math.log(low.get(i)) - from) * unit, y, left + (Math.log(high.get(i)) - from) * unit, y));
            double x = left + (Math.log(estimate.get(i)) - from) * unit;
            pen.fill(new Ellipse2D.Double(x - 6, y - 6, 12, 12));
            pen.setStroke(new BasicStroke(1));
        }
        pen.dispose();
        return picture;
    }
}
