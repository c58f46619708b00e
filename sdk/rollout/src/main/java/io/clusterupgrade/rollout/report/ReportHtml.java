// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout.report;

import io.clusterupgrade.rollout.model.ClusterState;
import java.util.List;
import java.util.Map;

/** A report as one HTML page without external parts: style and drawings are in it, and there is no script. */
final class ReportHtml {
    private static final int MOST_EXPLAINED = 200;
    private static final String STYLE = """
            :root { color-scheme: light dark; --text: #1c1e21; --back: #ffffff; --line: #d0d4da; --soft: #f2f4f7;
              --run: #3b82d6; --good: #2e8b57; --bad: #c8372d; --wait: #c98a1b; --off: #8a9099; }
            @media (prefers-color-scheme: dark) { :root { --text: #e6e8eb; --back: #16181c; --line: #3a3f47; --soft: #22262c;
              --run: #6aa5ea; --good: #5fbf88; --bad: #f0766d; --wait: #e3b04f; --off: #99a1ab; } }
            body { margin: 0 auto; padding: 1rem; max-width: 60rem; background: var(--back); color: var(--text);
              font: 1rem/1.45 system-ui, sans-serif; overflow-wrap: anywhere; }
            h1 { font-size: 1.4rem; } h2 { font-size: 1.15rem; margin-top: 2rem; border-bottom: 1px solid var(--line); }
            svg { display: block; width: 100%; height: auto; } svg text { font: 10px system-ui, sans-serif; fill: var(--text); }
            ul.counts { display: flex; flex-wrap: wrap; gap: .5rem; padding: 0; list-style: none; }
            ul.counts li { padding: .2rem .6rem; border: 1px solid var(--line); border-radius: .4rem; }
            pre { background: var(--soft); padding: .6rem; white-space: pre-wrap; font-size: .85rem; }
            .drawing { overflow-x: auto; }
            details { margin: .5rem 0; } summary { cursor: pointer; }
            .STARTING, .RUNNING, .wave { fill: var(--run); color: var(--run); }
            .SUCCEEDED, .ALREADY_THERE { fill: var(--good); color: var(--good); }
            .FAILED, .UNKNOWN { fill: var(--bad); color: var(--bad); }
            .WAITING, .RETRYING { fill: var(--wait); color: var(--wait); }
            .PENDING, .SKIPPED, .ABORTED { fill: var(--off); color: var(--off); }
            @media (max-width: 30rem) { body { padding: .5rem; } .drawing svg { min-width: 36rem; } }
            @media print { body { max-width: none; } details { break-inside: avoid; } }
            """;

    private final RolloutReport report;
    private final Timeline timeline;
    private final StringBuilder html = new StringBuilder();

    private ReportHtml(RolloutReport report) {
        this.report = report;
        this.timeline = new Timeline(report);
    }

    static String of(RolloutReport report) {
        return new ReportHtml(report).write();
    }

    private String write() {
        String title = Markup.escape("Rollout " + report.name());
        html.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .append(title)
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<h1>")
                .append(title)
                .append("</h1>\n");
        summary();
        html.append("<h2>Waves</h2>\n");
        drawing(timeline.waves());
        report.waves().forEach(this::wave);
        failures();
        remarks();
        return html.append("</body>\n</html>\n").toString();
    }

    private void summary() {
        String outcome =
                report.outcome() == null ? "in progress" : report.outcome().name();
        html.append("<p><strong>")
                .append(outcome)
                .append("</strong>, ")
                .append(Markup.escape(timeline.span()))
                .append("; plan ")
                .append(Markup.escape(report.hash()))
                .append("</p>\n");
        counts(report.counts());
    }

    private void counts(Map<ClusterState, Integer> counts) {
        html.append("<ul class=\"counts\">");
        counts.forEach((state, count) -> html.append("<li><span class=\"")
                .append(state)
                .append("\">")
                .append(state)
                .append("</span> ")
                .append(count)
                .append("</li>"));
        html.append("</ul>\n");
    }

    private void wave(WaveReport wave) {
        html.append("<h2>Wave ")
                .append(Markup.escape(wave.name()))
                .append("</h2>\n<p>")
                .append(wave.phase())
                .append(wave.reason().isEmpty() ? "" : ": " + Markup.escape(wave.reason()))
                .append(", ")
                .append(wave.clusters().size())
                .append(" clusters</p>\n");
        drawing(timeline.clusters(wave));
    }

    /** Keeps the size of a drawing on a narrow screen, where it is scrolled, also with the keyboard. */
    private void drawing(String svg) {
        html.append("<div class=\"drawing\" tabindex=\"0\">").append(svg).append("</div>\n");
    }

    private void failures() {
        List<ClusterReport> laggards = report.laggards();
        html.append("<h2>Not at the target: ").append(laggards.size()).append("</h2>\n");
        laggards.stream().limit(MOST_EXPLAINED).forEach(this::explain);
        if (laggards.size() > MOST_EXPLAINED) {
            html.append("<p>").append(laggards.size() - MOST_EXPLAINED).append(" more are in the JSON report.</p>\n");
        }
    }

    private void explain(ClusterReport cluster) {
        boolean isFailure = cluster.state().isFailure();
        html.append(isFailure ? "<details open=\"\">" : "<details>")
                .append("<summary><span class=\"")
                .append(cluster.state())
                .append("\">")
                .append(cluster.state())
                .append("</span> ")
                .append(Markup.escape(cluster.cluster().toString()))
                .append(", wave ")
                .append(Markup.escape(cluster.wave()))
                .append("</summary>\n<p>")
                .append(Markup.escape(cluster.reason().isEmpty() ? "no reason is known" : cluster.reason()))
                .append("; attempts: ")
                .append(cluster.attempts())
                .append("</p>\n");
        if (!cluster.detail().steps().isEmpty()) {
            html.append("<ol>");
            cluster.detail()
                    .steps()
                    .forEach(step ->
                            html.append("<li>").append(Markup.escape(step)).append("</li>"));
            html.append("</ol>\n");
        }
        String explanation = cluster.detail().explanation();
        if (explanation != null) {
            html.append("<pre>").append(Markup.escape(explanation)).append("</pre>\n");
        }
        html.append("</details>\n");
    }

    private void remarks() {
        html.append("<h2>Log</h2>\n<ul>");
        report.remarks()
                .forEach(remark ->
                        html.append("<li>").append(Markup.escape(remark)).append("</li>"));
        html.append("</ul>\n");
    }
}
