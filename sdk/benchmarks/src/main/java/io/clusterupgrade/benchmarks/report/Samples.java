// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.benchmarks.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Samples of a figure.
 *
 * @param values in the order of the run
 */
public record Samples(List<Double> values) {
    /** Returns whether it was measured at all. */
    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** The middle one; not a number if there is none. */
    public double median() {
        return quantile(0.5);
    }

    /** The value below which this share of the samples lies, between neighbours if need be. */
    public double quantile(double share) {
        if (values.isEmpty()) {
            return Double.NaN;
        }
        List<Double> sorted = values.stream().sorted().toList();
        double place = share * (sorted.size() - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.size() - 1);
        return sorted.get(below) + (place - below) * (sorted.get(above) - sorted.get(below));
    }

    /** Sample by sample over those of another, as far as both go: rounds are compared with themselves. */
    public Samples over(Samples base) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < Math.min(values.size(), base.values.size()); i++) {
            ratios.add(values.get(i) / base.values.get(i));
        }
        return new Samples(ratios);
    }
}
