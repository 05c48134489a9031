package org.grandstand.venue.control;

/**
 * A sector of a bowl: the part of every row between two radial aisles. Rows lie on ellipses whose half-axes are those of
 * the field plus the row's distance.
 */
final class BowlSector {

    /** Points by which an arc is followed; enough for errors below a centimetre. */
    private static final int STEPS = 48;

    private static final int TABLE = 7200;
    private static final int OUTLINE_STEPS = 6;

    private final double halfLength;
    private final double halfWidth;
    private final double[] cosines = new double[STEPS + 1];
    private final double[] sines = new double[STEPS + 1];

    private BowlSector(double halfLength, double halfWidth, double from, double to) {
        this.halfLength = halfLength;
        this.halfWidth = halfWidth;
        for (int i = 0; i <= STEPS; i++) {
            double angle = from + (to - from) * i / STEPS;
            cosines[i] = Math.cos(angle);
            sines[i] = Math.sin(angle);
        }
    }

    /** Sectors of equal length along the field's edge, the first one in the middle of the near side. */
    static BowlSector[] around(int count, double halfLength, double halfWidth) {
        double[] angles = equalLengths(count, halfLength, halfWidth);
        BowlSector[] sectors = new BowlSector[count];
        for (int i = 0; i < count; i++) {
            sectors[i] = new BowlSector(halfLength, halfWidth, angles[i], angles[i + 1]);
        }
        return sectors;
    }

    private static double[] equalLengths(int count, double halfLength, double halfWidth) {
        double start = Math.PI / 2;
        double[] lengths = new double[TABLE + 1];
        for (int i = 1; i <= TABLE; i++) {
            double before = start + 2 * Math.PI * (i - 1) / TABLE;
            double after = start + 2 * Math.PI * i / TABLE;
            lengths[i] = lengths[i - 1]
                    + Math.hypot(
                            halfLength * (Math.cos(after) - Math.cos(before)),
                            halfWidth * (Math.sin(after) - Math.sin(before)));
        }
        double[] angles = new double[count + 1];
        int at = 0;
        for (int k = 0; k <= count; k++) {
            while (at < TABLE && lengths[at] < lengths[TABLE] * k / count) {
                at++;
            }
            angles[k] = start + 2 * Math.PI * at / TABLE;
        }
        return angles;
    }

    /** The part of the row at this distance from the field. */
    BowlArc arc(double distance) {
        double[] xs = new double[STEPS + 1];
        double[] ys = new double[STEPS + 1];
        double[] lengths = new double[STEPS + 1];
        for (int i = 0; i <= STEPS; i++) {
            xs[i] = (halfLength + distance) * cosines[i];
            ys[i] = (halfWidth + distance) * sines[i];
            lengths[i] = i == 0 ? 0 : lengths[i - 1] + Math.hypot(xs[i] - xs[i - 1], ys[i] - ys[i - 1]);
        }
        return new BowlArc(xs, ys, lengths);
    }

    /** Corners of the block between two distances, drawn in by so much at its sides. */
    int[] outline(double near, double far, double inset) {
        int[] corners = new int[4 * (OUTLINE_STEPS + 1)];
        BowlArc inner = arc(near);
        BowlArc outer = arc(far);
        for (int i = 0; i <= OUTLINE_STEPS; i++) {
            double[] first = inner.at(between(inner.length(), inset, (double) i / OUTLINE_STEPS));
            double[] second = outer.at(between(outer.length(), inset, 1 - (double) i / OUTLINE_STEPS));
            corners[2 * i] = (int) Math.round(first[0]);
            corners[2 * i + 1] = (int) Math.round(first[1]);
            corners[2 * (OUTLINE_STEPS + 1 + i)] = (int) Math.round(second[0]);
            corners[2 * (OUTLINE_STEPS + 1 + i) + 1] = (int) Math.round(second[1]);
        }
        return corners;
    }

    private static double between(double length, double inset, double share) {
        return inset + (length - 2 * inset) * share;
    }
}
