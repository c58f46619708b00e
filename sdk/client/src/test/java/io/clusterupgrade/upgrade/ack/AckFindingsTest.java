// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.ack;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.ack.model.ClusterCheck;
import io.clusterupgrade.decode.Fixtures;
import io.clusterupgrade.upgrade.model.Finding;
import io.clusterupgrade.upgrade.model.FindingSeverity;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that no item of a check passes unseen unless it is certainly normal. */
class AckFindingsTest {
    private static List<Finding> findings(String item) {
        String json = "{\"status\":\"Succeeded\",\"check_items\":{\"ClusterConfig\":[" + item + "]}}";
        return AckFindings.of(Fixtures.decodeText(ClusterCheck.class, json, ZoneOffset.UTC)
                .value());
    }

    @ParameterizedTest
    @CsvSource({
        "warning, WARNING",
        "Warning, WARNING",
        "error, BLOCKER",
        "ERROR, BLOCKER",
        "fatal, BLOCKER",
        "normal, INFO",
        "unheard-of, WARNING"
    })
    void readsALevelThatIsAText(String level, FindingSeverity severity) {
        assertThat(findings("{\"Name\":\"RemovedApiInUse\",\"Level\":\"" + level
                        + "\",\"Message\":\"beta called\",\"Targets\":[{\"Target\":\"ns/a\"},\"ns/b\"]}"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(severity);
                    assertThat(finding.code()).isEqualTo("RemovedApiInUse");
                    assertThat(finding.message()).isEqualTo("beta called");
                    assertThat(finding.subject()).isEqualTo("ns/a, ns/b");
                });
    }

    @ParameterizedTest
    @CsvSource({"warning, WARNING", "error, BLOCKER", "normal, INFO"})
    void readsALevelThatIsAMember(String level, FindingSeverity severity) {
        assertThat(findings("{\"Name\":\"A\",\"Level\":{\"" + level + "\":{\"Message\":\"m\"}}}"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(severity));
        assertThat(findings("{\"name\":\"A\",\"level\":{\"" + level + "\":\"m\"}}"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(severity);
                    assertThat(finding.message()).isEqualTo("m");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"text\"",
                "7",
                "[]",
                "{}",
                "{\"Name\":\"A\"}",
                "{\"Name\":\"A\",\"Level\":null}",
                "{\"Name\":\"A\",\"Level\":{}}",
                "{\"Name\":\"A\",\"Level\":\"\"}",
                "{\"Name\":\"A\",\"Level\":2}",
                "{\"Name\":\"A\",\"Level\":[\"error\"]}"
            })
    void warnsOfAShapeThatIsNotKnown(String item) {
        assertThat(findings(item)).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(FindingSeverity.WARNING);
            assertThat(finding.message()).contains("not understood").contains(item);
            assertThat(finding.code()).isEqualTo(item.contains("Name") ? "A" : "ClusterConfig");
        });
    }

    @Test
    void warnsOfALevelWithoutContent() {
        assertThat(findings("{\"Name\":\"A\",\"Level\":{\"warning\":null}}"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(FindingSeverity.WARNING));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"normal\"", "{\"normal\":{\"Message\":\"\"}}", "{\"normal\":null}"})
    void isSilentOnlyOnWhatIsNormal(String level) {
        assertThat(findings("{\"Name\":\"A\",\"Level\":" + level + "}")).isEmpty();
    }
}
