// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.request.JsonValue;
import io.clusterupgrade.upgrade.model.Finding;
import io.clusterupgrade.upgrade.model.FindingSeverity;
import io.clusterupgrade.upgrade.model.StartRejectedException;
import io.clusterupgrade.upgrade.plan.AckClusterUpgrade;
import io.clusterupgrade.upgrade.plan.UpgradePlan;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Tests what a report says, and its three forms. */
class ReadinessReportTest {
    private static final AckClusterUpgrade PLAN = AckClusterUpgrade.toVersion("1.33.3-aliyun.1");
    private static final NotChecked SKIPPED = new NotChecked("inspection", "it was not asked for", "ask for it", false);
    private static final NotChecked UNREAD = new NotChecked("tasks", "403", "permit it", true);

    private static Finding finding(FindingSeverity severity, String code, String message) {
        return new Finding(
                severity,
                "ACK.GetClusterCheck",
                code,
                null,
                message,
                "mend it",
                severity == FindingSeverity.WARNING,
                "https://example.com/" + code);
    }

    private static final Finding BLOCKER = finding(FindingSeverity.BLOCKER, "NodeFull", "a node is full");
    private static final Finding WARNING = finding(FindingSeverity.WARNING, "OldApi", "an old API is called");
    private static final Finding INFO = finding(FindingSeverity.INFO, "Remark", "all is well");

    private static ReadinessReport report(UpgradePlan plan, List<NotChecked> notChecked, Finding... findings) {
        return new ReadinessReport(
                CloudService.ACK,
                "c1",
                "upgrade to 1.33",
                Instant.parse("2026-01-05T02:23:39.123Z"),
                List.of(
                        new ReadinessCheck("state", "ACK.DescribeClusterDetail", "state running", List.of()),
                        new ReadinessCheck("check", "ACK.GetClusterCheck", "it has ended", List.of(findings))),
                notChecked,
                List.of(),
                plan.rejecting(List.of(findings)));
    }

    private static Document xml(ReadinessReport report) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(report.toJUnitXml())));
    }

    private static List<Element> elements(Document xml, String name) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < xml.getElementsByTagName(name).getLength(); i++) {
            elements.add((Element) xml.getElementsByTagName(name).item(i));
        }
        return elements;
    }

    @Test
    void isReadyWithoutBlockersAndUnacceptedWarnings() {
        assertThat(report(PLAN, List.of(SKIPPED), INFO).isReady()).isTrue();
        assertThat(report(PLAN, List.of(), BLOCKER).isReady()).isFalse();
        assertThat(report(PLAN, List.of(), WARNING).isReady()).isFalse();
        assertThat(report(PLAN.withAcceptedWarnings(List.of("OldApi")), List.of(), WARNING)
                        .isReady())
                .isTrue();
        assertThat(report(PLAN.withAllWarningsAccepted(true), List.of(), WARNING, BLOCKER)
                        .rejecting())
                .containsExactly(BLOCKER);
        assertThat(report(PLAN, List.of(UNREAD)).isReady()).isFalse();
    }

    @Test
    void returnsItsFindingsBySeverity() {
        ReadinessReport report = report(PLAN, List.of(), INFO, WARNING, BLOCKER);

        assertThat(report.findings()).containsExactly(INFO, WARNING, BLOCKER);
        assertThat(report.blockers()).containsExactly(BLOCKER);
        assertThat(report.warnings()).containsExactly(WARNING);
    }

    @Test
    void rejectsAStartWithAllReasons() {
        ReadinessReport ready = report(PLAN, List.of(SKIPPED), INFO);

        assertThat(ready.requireReady()).isSameAs(ready);
        assertThatThrownBy(() ->
                        report(PLAN, List.of(UNREAD), INFO, WARNING, BLOCKER).requireReady())
                .isInstanceOfSatisfying(
                        StartRejectedException.class,
                        rejected -> assertThat(rejected.findings()).containsExactly(WARNING, BLOCKER))
                .hasMessage("nothing was started: ACK cluster c1 is not ready for upgrade to 1.33:"
                        + "\n  WARNING OldApi: an old API is called; remedy: mend it"
                        + "\n  BLOCKER NodeFull: a node is full; remedy: mend it"
                        + "\n  NOT CHECKED tasks: 403"
                        + "\nTo accept the warnings, plan with withAcceptedWarnings(List.of(\"OldApi\"))");
    }

    @Test
    void listsBlockersFirstAndSaysHowToAcceptAWarning() {
        assertThat(report(PLAN, List.of(SKIPPED, UNREAD), INFO, WARNING, BLOCKER)
                        .toText())
                .isEqualTo("""
                        ACK cluster c1, upgrade to 1.33: NOT READY
                        1 blocker, 1 warning, 1 remark, 2 not checked; 2026-01-05T02:23:39.123Z
                        BLOCKER NodeFull [ACK.GetClusterCheck]: a node is full
                          remedy: mend it
                          see: https://example.com/NodeFull
                        WARNING OldApi [ACK.GetClusterCheck]: an old API is called
                          remedy: mend it
                          to accept it: withAcceptedWarnings(List.of("OldApi"))
                          see: https://example.com/OldApi
                        INFO Remark [ACK.GetClusterCheck]: all is well
                          remedy: mend it
                          see: https://example.com/Remark
                        Checked:
                          state (ACK.DescribeClusterDetail): state running
                          check (ACK.GetClusterCheck): it has ended
                        Not checked:
                          inspection: it was not asked for
                            how: ask for it
                          tasks (required): 403
                            how: permit it""");
        assertThat(report(PLAN.withAllWarningsAccepted(true), List.of(), WARNING)
                        .toText())
                .contains(": READY\n", "  accepted by the plan\n");
    }

    @Test
    void keepsATextOfTheCloudWithinItsLine() {
        Finding forged = finding(FindingSeverity.INFO, "Remark", "x\nBLOCKER Forged: \u001b[31mred\u202e");

        assertThat(report(PLAN, List.of(), forged).toText()).contains("x BLOCKER Forged:  [31mred ");
        assertThat(report(PLAN, List.of(), finding(FindingSeverity.BLOCKER, "A", "x\nWARNING B"))
                        .toText())
                .doesNotContain("\nWARNING B");
        assertThatThrownBy(() -> report(PLAN, List.of(), finding(FindingSeverity.BLOCKER, "A", "x\nWARNING B"))
                        .requireReady())
                .hasMessageContaining("BLOCKER A: x WARNING B");
    }

    @Test
    void writesJsonWithStableMembers() {
        ReadinessReport report = report(PLAN, List.of(SKIPPED), WARNING);
        JsonValue json = JsonValue.of(report.toJson());

        assertThat(json.asMap().keySet())
                .containsExactly(
                        "formatVersion",
                        "service",
                        "clusterId",
                        "plan",
                        "checkedAt",
                        "ready",
                        "checks",
                        "notChecked",
                        "changes");
        assertThat(json.asMap()).containsEntry("ready", false).containsEntry("checkedAt", "2026-01-05T02:23:39.123Z");
        assertThat(json.at("/checks/1/findings/0"))
                .hasToString("{\"severity\":\"WARNING\",\"source\":\"ACK.GetClusterCheck\",\"code\":\"OldApi\","
                        + "\"subject\":null,\"message\":\"an old API is called\",\"remedy\":\"mend it\","
                        + "\"acceptable\":true,\"preventsStart\":true,\"link\":\"https://example.com/OldApi\"}");
        assertThat(json.at("/notChecked/0"))
                .hasToString("{\"what\":\"inspection\",\"why\":\"it was not asked for\",\"how\":\"ask for it\","
                        + "\"required\":false}");
    }

    @Test
    void indentsJsonWithoutAChangeOfItsValues() {
        String odd = "a \"quote\", {braces}: [1,2] \\ \u0001 \u4e2d\n\ud800";
        ReadinessReport report = report(PLAN, List.of(), finding(FindingSeverity.INFO, "Odd", odd));

        assertThat(report.toJson()).contains("\n  \"changes\": []\n}").startsWith("{\n  \"formatVersion\": 1,\n");
        assertThat(JsonValue.of(report.toJson()).at("/checks/1/findings/0/message"))
                .isNotNull()
                .satisfies(message ->
                        assertThat(message.asText()).startsWith("a \"quote\", {braces}: [1,2] \\ \u0001 \u4e2d\n"));
    }

    @Test
    void writesATestCaseForEachCheck() throws Exception {
        Document xml = xml(report(PLAN, List.of(SKIPPED, UNREAD), INFO, WARNING, BLOCKER));
        Element suite = xml.getDocumentElement();

        assertThat(suite.getTagName()).isEqualTo("testsuite");
        assertThat(List.of(
                        suite.getAttribute("name"),
                        suite.getAttribute("tests"),
                        suite.getAttribute("failures"),
                        suite.getAttribute("errors"),
                        suite.getAttribute("skipped"),
                        suite.getAttribute("timestamp")))
                .containsExactly("ACK cluster c1, upgrade to 1.33", "4", "1", "1", "1", "2026-01-05T02:23:39");
        assertThat(elements(xml, "testcase"))
                .extracting(test -> test.getAttribute("name"))
                .containsExactly("state", "check", "inspection", "tasks");
        Element failure = elements(xml, "failure").get(0);
        assertThat(Map.of("type", failure.getAttribute("type"), "message", failure.getAttribute("message")))
                .isEqualTo(Map.of("type", "NodeFull", "message", "a node is full"));
        assertThat(failure.getTextContent()).startsWith("BLOCKER NodeFull: ").contains("\nWARNING OldApi: ");
        assertThat(elements(xml, "system-out").get(1).getTextContent())
                .contains("it has ended\nINFO Remark: all is well");
        assertThat(elements(xml, "skipped").get(0).getAttribute("message")).contains("it was not asked for");
        assertThat(elements(xml, "error").get(0).getAttribute("message")).isEqualTo("403");
    }

    @Test
    void failsTheSuiteOnlyForWhatPreventsTheStart() throws Exception {
        ReadinessReport accepted =
                report(PLAN.withAcceptedWarnings(List.of("OldApi")), List.of(SKIPPED), WARNING, INFO);
        Document xml = xml(accepted);

        assertThat(accepted.isReady()).isTrue();
        assertThat(elements(xml, "failure")).isEmpty();
        assertThat(elements(xml, "error")).isEmpty();
        assertThat(elements(xml, "property").get(0).getAttribute("value")).isEqualTo("true");
        assertThat(elements(xml, "system-out").get(1).getTextContent()).contains("WARNING OldApi: ");
    }

    @Test
    void writesNoCharacterThatXmlForbids() throws Exception {
        String odd = "a\u0000b\u0008c\ufffed\ud800e\udc00f<&>\"']]>\ud83d\ude80";
        ReadinessReport report =
                report(PLAN, List.of(new NotChecked(odd, odd, odd, false)), finding(FindingSeverity.BLOCKER, odd, odd));
        Document xml = xml(report);

        String shown = "a b c d e f<&>\"']]>\ud83d\ude80";
        assertThat(elements(xml, "failure").get(0).getAttribute("message")).isEqualTo(shown);
        assertThat(elements(xml, "failure").get(0).getTextContent()).contains(shown);
        assertThat(elements(xml, "testcase").get(2).getAttribute("name")).isEqualTo(shown);
    }

    @Test
    void optionsCheckTheirValues() {
        assertThat(ReadinessOptions.defaults()).isEqualTo(new ReadinessOptions(false, Duration.ofDays(1), false));
        assertThat(ReadinessOptions.defaults().withNewChecks(true).newChecks()).isTrue();
        assertThatThrownBy(() -> ReadinessOptions.defaults().withMaxCheckAge(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("maxCheckAge must be positive: PT0S");
    }
}
