package io.minqing.notebook;

import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.CategorySeries.CategorySeriesRenderStyle;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;

/**
 * Charts as pictures, which a notebook shows by itself. Chinese labels need a font with Chinese characters on the machine
 * (Debian: {@code fonts-noto-cjk}). Colours are told apart by the colour-blind (Okabe–Ito), and lines by their marks besides.
 */
public final class Charts {
    private static final int WIDTH = 960;
    private static final int HEIGHT = 460;
    static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 14);
    private static final Color[] COLOURS = {
        new Color(0x0072B2),
        RatioPlot.LOUD,
        new Color(0x009E73),
        new Color(0xCC79A7),
        new Color(0xE69F00),
        new Color(0x56B4E9),
        new Color(0x000000)
    };

    static {
        System.setProperty("java.awt.headless", "true");
    }

    private Charts() {}

    /** Lines over named points, such as months. Series must be as long as the names; NaN leaves a gap. */
    public static BufferedImage lines(String title, List<String> points, Map<String, List<Double>> series) {
        if (points.isEmpty()) {
            return nothing(title);
        }
        CategoryChart chart = categories(title, points, series);
        chart.getStyler().setDefaultSeriesRenderStyle(CategorySeriesRenderStyle.Line);
        // one above the other, else the points of a month stand beside each other
        chart.getStyler().setOverlapped(true);
        return picture(chart);
    }

    /** Bars beside each other over named points. */
    public static BufferedImage bars(String title, List<String> points, Map<String, List<Double>> series) {
        return points.isEmpty() ? nothing(title) : picture(categories(title, points, series));
    }

    /** No points are no chart; a blank one would look like zeros. */
    private static BufferedImage nothing(String title) {
        return new RatioPlot(List.of(), List.of(), List.of(), List.of(), List.of()).draw(title + "：没有数据", WIDTH);
    }

    private static CategoryChart categories(String title, List<String> points, Map<String, List<Double>> series) {
        CategoryChart chart = new CategoryChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(title)
                .build();
        dress(chart);
        chart.getStyler().setXAxisLabelRotation(points.size() > 8 ? 40 : 0);
        chart.getStyler().setLegendVisible(series.size() > 1);
        series.forEach((name, values) -> chart.addSeries(
                name,
                points,
                values.stream().map(value -> value.isNaN() ? null : value).toList()));
        return chart;
    }

    /**
     * An estimate with its interval for each name, from top to bottom, on a logarithmic scale, and a line at 1.
     *
     * @param low lower ends, all above zero
     * @param high upper ends
     * @param loud which of them to show in colour
     */
    public static BufferedImage ratios(
            String title,
            List<String> names,
            List<Double> low,
            List<Double> estimate,
            List<Double> high,
            List<Boolean> loud) {
        return new RatioPlot(names, low, estimate, high, loud).draw(title, WIDTH);
    }

    private static void dress(Chart<? extends AxesChartStyler, ?> chart) {
        AxesChartStyler styler = chart.getStyler();
        styler.setBaseFont(FONT);
        styler.setChartTitleFont(FONT.deriveFont(Font.BOLD, 17f));
        styler.setLegendFont(FONT);
        styler.setAxisTickLabelsFont(FONT);
        styler.setAxisTitleFont(FONT);
        styler.setSeriesColors(COLOURS);
        styler.setChartBackgroundColor(Color.WHITE);
        styler.setLegendPosition(LegendPosition.OutsideS);
        styler.setLegendLayout(LegendLayout.Horizontal);
    }

    private static BufferedImage picture(Chart<?, ?> chart) {
        return BitmapEncoder.getBufferedImage(chart);
    }
}
