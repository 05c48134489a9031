package org.grandstand.venue.control;

import java.util.Arrays;

/** One row's part in a sector, as points with their distance along the row. */
record BowlArc(double[] xs, double[] ys, double[] lengths) {

    /** Width of a gangway's mouth. */
    private static final double MOUTH = 240;

    double length() {
        return lengths[lengths.length - 1];
    }

    int seats(int pitch, int aisle, boolean mouth) {
        int fit = fit(pitch, aisle);
        return mouth ? fit - inMouth(fit, pitch) : fit;
    }

    double[][] places(int pitch, int aisle, boolean mouth) {
        int fit = fit(pitch, aisle);
        double[][] places = new double[seats(pitch, aisle, mouth)][];
        int placed = 0;
        for (int i = 0; i < fit; i++) {
            double along = along(i, fit, pitch);
            if (!mouth || !isMouth(along)) {
                places[placed] = at(along);
                placed++;
            }
        }
        return places;
    }

    private int fit(int pitch, int aisle) {
        return (int) Math.max(0, (length() - aisle) / pitch);
    }

    private int inMouth(int fit, int pitch) {
        int count = 0;
        for (int i = 0; i < fit; i++) {
            count += isMouth(along(i, fit, pitch)) ? 1 : 0;
        }
        return count;
    }

    private double along(int index, int fit, int pitch) {
        return length() / 2 + (index - (fit - 1) / 2.0) * pitch;
    }

    /** A block that is too narrow for a mouth has none. */
    private boolean isMouth(double along) {
        return length() > 4 * MOUTH && Math.abs(along - length() / 2) < MOUTH / 2;
    }

    double[] at(double along) {
        int i = Arrays.binarySearch(lengths, along);
        int after = Math.min(lengths.length - 1, Math.max(1, i >= 0 ? i : -i - 1));
        double share = (along - lengths[after - 1]) / (lengths[after] - lengths[after - 1]);
        return new double[] {
            xs[after - 1] + (xs[after] - xs[after - 1]) * share, ys[after - 1] + (ys[after] - ys[after - 1]) * share
        };
    }
}
