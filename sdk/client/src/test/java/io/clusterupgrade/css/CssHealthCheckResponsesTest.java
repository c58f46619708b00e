// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.css.model.AiOps;
import io.clusterupgrade.css.model.AiOpsCheckType;
import io.clusterupgrade.css.model.AiOpsDetector;
import io.clusterupgrade.css.model.AiOpsDetectors;
import io.clusterupgrade.css.model.AiOpsMessageStatus;
import io.clusterupgrade.css.model.AiOpsPage;
import io.clusterupgrade.css.model.AiOpsRisk;
import io.clusterupgrade.css.model.AiOpsRiskLevel;
import io.clusterupgrade.css.model.AiOpsStatus;
import io.clusterupgrade.css.model.AiOpsSummary;
import io.clusterupgrade.css.model.AiOpsTriggerType;
import io.clusterupgrade.decode.DecodeResult;
import io.clusterupgrade.decode.Fixtures;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reads every field of the responses about health checks, as older and as newer deployments send them. */
class CssHealthCheckResponsesTest {
    @Test
    void readsTheListOfAnOlderDeployment() {
        AiOpsPage page = decode(AiOpsPage.class, "list-ai-ops/older");

        assertThat(page)
                .isEqualTo(new AiOpsPage(
                        List.of(new AiOps(
                                "9b1d6f02-4c7e-4a35-8e21-5f0c3d7a6b48",
                                "before-upgrade",
                                null,
                                AiOpsStatus.ENABLED,
                                new AiOpsSummary(1, 0, 2, null, null, null),
                                Instant.parse("2025-11-30T22:00:00Z"),
                                AiOpsMessageStatus.SEND_FAIL,
                                "no such topic",
                                List.of(new AiOpsRisk(
                                        "Disk use",
                                        AiOpsRiskLevel.HIGH,
                                        "A node uses 91 % of its disk.",
                                        "Add a node.",
                                        null,
                                        null,
                                        null)),
                                AiOpsCheckType.ABSENT,
                                AiOpsTriggerType.ABSENT)),
                        1));
        assertThat(page.aiopsList().get(0).summary().highRisks()).isOne();
        assertThat(page.aiopsList().get(0).summary().mediumRisks()).isZero();
    }

    @Test
    void readsTheListOfANewerDeployment() {
        AiOpsPage page = decode(AiOpsPage.class, "list-ai-ops/newer");

        assertThat(page)
                .isEqualTo(new AiOpsPage(
                        List.of(new AiOps(
                                "e7a40c95-2d8b-4f16-9a73-c1b6e05d8f24",
                                "before-upgrade",
                                "Disk only.",
                                AiOpsStatus.SENT,
                                new AiOpsSummary(null, null, 0, 0, 1, 1),
                                Instant.parse("2026-06-01T00:00:00Z"),
                                AiOpsMessageStatus.ABSENT,
                                null,
                                List.of(new AiOpsRisk(
                                        null,
                                        AiOpsRiskLevel.MEDIUM,
                                        "Finds the data nodes that use most of their disks.",
                                        "Delete old indices, or add a node.",
                                        "nodeDiskCheck",
                                        "Disk use of data nodes",
                                        "shop-ess-esn-2-1 uses 82 %.")),
                                AiOpsCheckType.PARTIAL,
                                AiOpsTriggerType.MANUAL)),
                        1));
        assertThat(page.aiopsList().get(0).summary().highRisks()).isZero();
        assertThat(page.aiopsList().get(0).summary().mediumRisks()).isOne();
    }

    @Test
    void readsTheCheckItems() {
        AiOpsDetector balance = new AiOpsDetector(
                "dataNodeDiskBalanceCheck", "Balance of disks", "Compares the disks of the data nodes.");

        assertThat(decode(AiOpsDetectors.class, "show-ai-ops-detector/every-field"))
                .isEqualTo(new AiOpsDetectors(
                        List.of(
                                new AiOpsDetector(
                                        "nodeDiskCheck",
                                        "Disk use of data nodes",
                                        "High from 85 %, medium above 80 %."),
                                balance),
                        List.of(balance)));
    }

    private static <T> T decode(Class<T> type, String fixture) {
        DecodeResult<T> result = Fixtures.decode(type, "css/" + fixture + ".json");
        assertThat(result.warnings()).isEmpty();
        return result.value();
    }
}
