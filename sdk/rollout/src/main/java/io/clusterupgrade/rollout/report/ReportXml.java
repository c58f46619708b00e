// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout.report;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A report as JUnit XML. */
final class ReportXml {
    private ReportXml() {}

    static String of(RolloutReport report) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"")
                .append(Markup.escape(report.name()))
                .append("\">\n");
        for (WaveReport wave : report.waves()) {
            suite(xml, report, wave);
        }
        return xml.append("</testsuites>\n").toString();
    }

    private static void suite(StringBuilder xml, RolloutReport report, WaveReport wave) {
        long failures = wave.clusters().stream().filter(ReportXml::isFailure).count();
        long skipped = wave.clusters().stream().filter(ReportXml::isSkipped).count();
        xml.append("  <testsuite name=\"")
                .append(Markup.escape(wave.name()))
                .append("\" tests=\"")
                .append(wave.clusters().size())
                .append("\" failures=\"")
                .append(failures)
                .append("\" errors=\"0\" skipped=\"")
                .append(skipped)
                .append("\">\n");
        wave.clusters().forEach(cluster -> testCase(xml, report, wave, cluster));
        xml.append("  </testsuite>\n");
    }

    private static void testCase(StringBuilder xml, RolloutReport report, WaveReport wave, ClusterReport cluster) {
        xml.append("    <testcase classname=\"")
                .append(Markup.escape(wave.name()))
                .append("\" name=\"")
                .append(Markup.escape(cluster.cluster().toString()))
                .append("\" time=\"")
                .append(seconds(cluster.elapsed(report.at())))
                .append('"');
        String message = cluster.state() + (cluster.reason().isEmpty() ? "" : ": " + cluster.reason());
        if (isFailure(cluster)) {
            String explanation = cluster.detail().explanation();
            xml.append("><failure message=\"")
                    .append(Markup.escape(message))
                    .append("\">")
                    .append(Markup.escape(explanation == null ? message : explanation))
                    .append("</failure></testcase>\n");
        } else if (isSkipped(cluster)) {
            xml.append("><skipped message=\"").append(Markup.escape(message)).append("\"/></testcase>\n");
        } else {
            xml.append("/>\n");
        }
    }

    private static boolean isFailure(ClusterReport cluster) {
        return cluster.hasEnded() && cluster.state().isFailure();
    }

    private static boolean isSkipped(ClusterReport cluster) {
        return !isFailure(cluster) && !cluster.state().isAtTarget();
    }

    private static long seconds(@Nullable Duration duration) {
        return duration == null ? 0 : duration.toSeconds();
    }
}
