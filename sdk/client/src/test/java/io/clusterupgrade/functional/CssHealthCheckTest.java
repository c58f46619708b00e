// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.functional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.css.CssClusterHealthChecks;
import io.clusterupgrade.css.model.AiOps;
import io.clusterupgrade.css.model.AiOpsCheckType;
import io.clusterupgrade.css.model.AiOpsReport;
import io.clusterupgrade.css.model.AiOpsRiskLevel;
import io.clusterupgrade.css.request.CreateAiOpsRequest;
import io.clusterupgrade.css.request.ListAiOpsRequest;
import io.clusterupgrade.error.ApiException;
import io.clusterupgrade.error.ConflictException;
import io.clusterupgrade.upgrade.fixture.CssFixture;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Checks the health of a search cluster: starts a check, finds it by its name, and reads what it has found. */
class CssHealthCheckTest {
    private final CssFixture fixture = new CssFixture();
    private final String id = fixture.cluster.id();
    private final CssClusterHealthChecks checks = fixture.client.cluster(id).healthChecks();

    @AfterEach
    void close() {
        fixture.close();
    }

    private void start(String name) {
        checks.createAiOps(CreateAiOpsRequest.builder(id, name).build());
    }

    private AiOps find(String name) {
        return checks.listAiOps().aiopsList().stream()
                .filter(check -> name.equals(check.name()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void findsAFullDisk() {
        fixture.cluster.script().addRisk("nodeDiskCheck", "high", "node 2 uses 91 %");
        start("before-upgrade");
        assertThat(find("before-upgrade").taskRisks()).isEmpty();
        fixture.cloud.clock().advance(Duration.ofMinutes(1));

        AiOps check = find("before-upgrade");

        assertThat(check.summary().highRisks()).isOne();
        assertThat(check.checkType()).isEqualTo(AiOpsCheckType.FULL);
        assertThat(check.taskRisks()).singleElement().satisfies(risk -> {
            assertThat(risk.id()).isEqualTo("nodeDiskCheck");
            assertThat(risk.level()).isEqualTo(AiOpsRiskLevel.HIGH);
            assertThat(risk.result()).isEqualTo("node 2 uses 91 %");
        });
    }

    @Test
    void checksSelectedItemsOnly() {
        fixture.cluster.script().addRisk("nodeDiskCheck", "high", "node 2 uses 91 %");
        checks.createAiOps(CreateAiOpsRequest.builder(id, "balance")
                .checkItems(List.of("dataNodeDiskBalanceCheck"))
                .build());
        fixture.cloud.clock().advance(Duration.ofMinutes(1));

        assertThat(find("balance").taskRisks()).isEmpty();
        assertThat(checks.showAiOpsDetector().fullDetection())
                .extracting(item -> item.id())
                .containsExactly("nodeDiskCheck", "dataNodeDiskBalanceCheck");
        assertThatThrownBy(() -> checks.createAiOps(CreateAiOpsRequest.builder(id, "unknown")
                        .checkItems(List.of("noSuchCheck"))
                        .build()))
                .isInstanceOf(ApiException.class)
                .hasMessageContaining("check_items");
    }

    @Test
    void startsOneCheckAtATime() {
        start("first");
        assertThatThrownBy(() -> start("second")).isInstanceOf(ConflictException.class);
        fixture.cloud.clock().advance(Duration.ofMinutes(1));
        start("second");

        assertThat(list(AiOpsReport.CURRENT)).containsExactly("second");
        assertThat(list(AiOpsReport.HISTORY)).containsExactly("first");
    }

    private List<String> list(AiOpsReport report) {
        return checks.listAiOps(ListAiOpsRequest.builder(id).report(report).build()).aiopsList().stream()
                .map(AiOps::name)
                .toList();
    }

    @Test
    void deletesACheckOnce() {
        start("first");
        String check = find("first").id();
        checks.deleteAiOps(check);

        assertThat(checks.listAiOps().aiopsList()).isEmpty();
        assertThatThrownBy(() -> checks.deleteAiOps(check)).isInstanceOf(ApiException.class);
    }
}
