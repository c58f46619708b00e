// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.benchmarks.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** Figures as the programs leave them for the report: a line each in a file. The same figure several times is a sample each. */
public final class Results {
    private final List<Row> rows = new ArrayList<>();

    /**
     * One figure.
     *
     * @param area the part of the run
     * @param service the service, or what else is varied first
     * @param subject who was measured
     * @param setting threads, or what else is varied
     * @param metric what was measured, with its unit
     * @param value the figure
     */
    public record Row(String area, String service, String subject, String setting, String metric, double value) {
        static Row parse(String line) {
            String[] cells = line.split("\t", -1);
            return new Row(cells[0], cells[1], cells[2], cells[3], cells[4], Double.parseDouble(cells[5]));
        }

        String line() {
            return String.join("\t", area, service, subject, setting, metric, Double.toString(value));
        }

        boolean is(
                String otherArea, String otherService, String otherSubject, String otherSetting, String otherMetric) {
            return area.equals(otherArea)
                    && service.equals(otherService)
                    && subject.equals(otherSubject)
                    && setting.equals(otherSetting)
                    && metric.equals(otherMetric);
        }
    }

    /** Notes a figure. */
    public void add(String area, String service, String subject, String setting, String metric, double value) {
        rows.add(new Row(area, service, subject, setting, metric, value));
    }

    /** Appends all figures to a file. */
    public void appendTo(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(
                    file, rows.stream().map(Row::line).toList(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the figures in a file; none if it is not there. */
    public static Results of(Path file) {
        Results results = new Results();
        try {
            if (Files.exists(file)) {
                Files.readAllLines(file).forEach(line -> results.rows.add(Row.parse(line)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return results;
    }

    /** All samples of a figure, in order. */
    public Samples samples(String area, String service, String subject, String setting, String metric) {
        return new Samples(rows.stream()
                .filter(row -> row.is(area, service, subject, setting, metric))
                .map(Row::value)
                .toList());
    }

    /** The names of who was measured in an area, in the order of the run. */
    public List<String> subjects(String area) {
        return rows.stream()
                .filter(row -> row.area.equals(area))
                .map(Row::subject)
                .distinct()
                .toList();
    }
}
