// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clusterupgrade.rollout.decision.ClusterDetail;
import io.clusterupgrade.rollout.decision.Fact;
import io.clusterupgrade.rollout.model.ClusterRef;
import io.clusterupgrade.rollout.model.ClusterState;
import io.clusterupgrade.rollout.model.Control;
import io.clusterupgrade.rollout.model.JournalHeader;
import io.clusterupgrade.rollout.model.RolloutOutcome;
import io.clusterupgrade.rollout.model.WavePhase;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class ReportsTest {
    /** The system clock has nanoseconds, which no reader wants to see. */
    private static final Instant BEGIN = Instant.parse("2026-01-15T08:00:00.123456789Z");

    private static final String NASTY = "</pre><script>alert('x')</script> & \u0000\u001b[2J";

    private final RolloutReport report = report();

    private static RolloutReport report() {
        FleetHistory history = new FleetHistory(new JournalHeader(
                "q4 <fleet>",
                "abc",
                List.of(
                        new JournalHeader.Wave(
                                "canary", List.of(ClusterRef.css("prod", "a"), ClusterRef.ack("prod", "b"))),
                        new JournalHeader.Wave("rest", List.of(ClusterRef.cce("prod", "c"))))));
        history.apply(new Fact.Opened(BEGIN));
        history.apply(new Fact.WaveChanged(BEGIN, 0, WavePhase.OPEN, ""));
        history.apply(changed(1, 0, ClusterState.STARTING, false, ClusterDetail.NONE));
        history.apply(changed(1, 1, ClusterState.STARTING, false, ClusterDetail.NONE));
        history.apply(changed(2, 0, ClusterState.RUNNING, false, ClusterDetail.NONE));
        history.apply(changed(
                61, 0, ClusterState.FAILED, true, new ClusterDetail("t-1", List.of("move: FAILED"), "why\n" + NASTY)));
        history.apply(changed(71, 1, ClusterState.SUCCEEDED, true, new ClusterDetail("t-2", List.of(), null)));
        history.apply(
                new Fact.WaveChanged(BEGIN.plusSeconds(4300), 0, WavePhase.OVER_BUDGET, "1 of 2 clusters failed"));
        history.apply(new Fact.Controlled(BEGIN, Control.HOLD, "the program"));
        return history.report(BEGIN.plus(Duration.ofHours(2)), RolloutOutcome.BUDGET_EXCEEDED);
    }

    private static Fact changed(int minute, int cluster, ClusterState state, boolean hasEnded, ClusterDetail detail) {
        String reason = state == ClusterState.FAILED ? NASTY : "";
        return new Fact.ClusterChanged(
                BEGIN.plus(Duration.ofMinutes(minute)), cluster, state, 1, hasEnded, reason, detail);
    }

    @Test
    void countsAndOrdersClusters() {
        assertThat(report.counts())
                .containsEntry(ClusterState.FAILED, 1)
                .containsEntry(ClusterState.SUCCEEDED, 1)
                .containsEntry(ClusterState.PENDING, 1)
                .hasSize(3);
        assertThat(report.laggards())
                .extracting(cluster -> cluster.cluster().toString())
                .containsExactly("css/prod/a", "cce/prod/c");
        ClusterReport failed = report.clusters().get(0);
        assertThat(failed.startedAt()).isEqualTo(BEGIN.plusSeconds(60));
        assertThat(failed.elapsed(report.at())).isEqualTo(Duration.ofHours(1));
        assertThat(report.clusters().get(2).elapsed(report.at())).isNull();
    }

    @Test
    void isATable() {
        assertThat(report.toText())
                .startsWith("rollout q4 <fleet> (abc), BUDGET_EXCEEDED at 2026-01-15T10:00:00Z")
                .contains("1 PENDING, 1 SUCCEEDED, 1 FAILED")
                .containsPattern("canary +OVER_BUDGET +2 +1 +1  1 of 2 clusters failed")
                .containsPattern("css/prod/a +FAILED +1 +01:00:00")
                .doesNotContain(".123");
        assertThat(report.toHtml()).contains("2026-01-15T09:01:00Z").doesNotContain(".123");
        assertThat(report.toJson()).contains("\"2026-01-15T10:00:00.123Z\"").doesNotContain(".123456");
    }

    @Test
    void isJson() throws Exception {
        JsonNode json = new ObjectMapper().readTree(report.toJson());

        assertThat(json.path("outcome").asText()).isEqualTo("BUDGET_EXCEEDED");
        JsonNode failed = json.path("waves").path(0).path("clusters").path(0);
        assertThat(failed.path("state").asText()).isEqualTo("FAILED");
        assertThat(failed.path("reason").asText()).isEqualTo(NASTY);
        assertThat(failed.path("task").asText()).isEqualTo("t-1");
        assertThat(failed.path("moments")).hasSize(3);
        assertThat(json.path("counts").path("PENDING").asInt()).isEqualTo(1);
    }

    @Test
    void isJUnitXml() throws Exception {
        Document xml = parse(report.toJUnitXml());

        Element suite = (Element) xml.getElementsByTagName("testsuite").item(0);
        assertThat(suite.getAttribute("name")).isEqualTo("canary");
        assertThat(suite.getAttribute("tests")).isEqualTo("2");
        assertThat(suite.getAttribute("failures")).isEqualTo("1");
        Element failure = (Element) xml.getElementsByTagName("failure").item(0);
        assertThat(failure.getAttribute("message")).startsWith("FAILED: </pre><script>");
        assertThat(failure.getTextContent()).startsWith("why\n</pre>");
        assertThat(((Element) xml.getElementsByTagName("skipped").item(0)).getAttribute("message"))
                .isEqualTo("PENDING");
    }

    @Test
    void isAPageThatNeedsNothingElse() throws Exception {
        String html = report.toHtml();

        assertThat(html)
                .startsWith("<!DOCTYPE html>")
                .contains("prefers-color-scheme: dark", "@media print", "width=device-width", "<svg viewBox=")
                .contains(
                        "css/prod/a: FAILED at 2026-01-15T09:01:00Z", "<li>move: FAILED</li>", "HOLD from the program")
                .contains("&lt;/pre&gt;&lt;script&gt;")
                .doesNotContain("<script", "http://", "https://", "src=", "url(", "@import", "\u0000", "\u001b");
        // Every element is closed: it parses as XML too, apart from its first line and the empty elements of the head.
        String body = html.substring(html.indexOf("<body>"), html.indexOf("</html>"));
        assertThat(parse(body).getElementsByTagName("svg").getLength()).isEqualTo(3);
        assertThat(parse(body).getElementsByTagName("circle").getLength()).isEqualTo(2);
    }

    @Test
    void staysSmallForAFleet() {
        List<ClusterRef> clusters = IntStream.range(0, 10_000)
                .mapToObj(i -> ClusterRef.ack("prod", "cluster-" + i))
                .toList();
        FleetHistory history =
                new FleetHistory(new JournalHeader("big", "abc", List.of(new JournalHeader.Wave("all", clusters))));
        for (int i = 0; i < clusters.size(); i++) {
            history.apply(changed(1, i, ClusterState.STARTING, false, ClusterDetail.NONE));
            history.apply(changed(60, i, ClusterState.SUCCEEDED, true, ClusterDetail.NONE));
        }

        String html = history.report(BEGIN.plusSeconds(3600), RolloutOutcome.SUCCEEDED)
                .toHtml();

        assertThat(html.length()).isLessThan(200_000);
        assertThat(html).contains("9850 more clusters are not drawn");
    }

    private static Document parse(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }
}
