// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.upgrade.fixture.AckFixture;
import io.clusterupgrade.upgrade.fixture.CceFixture;
import io.clusterupgrade.upgrade.fixture.CssFixture;
import io.clusterupgrade.upgrade.model.StartRejectedException;
import io.clusterupgrade.upgrade.plan.AckClusterUpgrade;
import io.clusterupgrade.upgrade.plan.CceClusterUpgrade;
import io.clusterupgrade.upgrade.plan.CssImageUpgrade;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests versions in another form than the service's: they are rejected with a suggestion, never silently corrected. */
class VersionHintTest {
    @ParameterizedTest
    @ValueSource(strings = {"1.31", "1.31.6", "1.31.6-r2", "V1.31", " v1.31 ", "1.31\n"})
    void aVersionOfCceNeedsNoLetter(String written) {
        try (CceFixture fixture = new CceFixture(spec -> spec.version("v1.29.13-r10"))) {
            assertThat(fixture.upgrader.path(written)).containsExactly(CceClusterUpgrade.toVersion("v1.31.6-r2"));
            assertThat(CceClusterUpgrade.toVersion(written).targetVersion())
                    .startsWith("v1.31")
                    .doesNotContain(" ");
        }
    }

    @ParameterizedTest
    @CsvSource({"'v 1.31', v1.31", "'v1.31.6-R2', v1.31.6-r2", "'V1.31.6-R2', v1.31.6-r2"})
    void suggestsTheFormOfCce(String written, String meant) {
        try (CceFixture fixture = new CceFixture(spec -> spec.version("v1.29.13-r0"))) {
            assertThatThrownBy(() -> fixture.upgrader.path(written))
                    .isInstanceOf(StartRejectedException.class)
                    .hasMessageStartingWith("nothing was started: CCE does not offer v")
                    .hasMessageEndingWith("; did you mean " + meant + "?");
            assertThatThrownBy(() -> fixture.upgrader.start(CceClusterUpgrade.toVersion(written)))
                    .isInstanceOf(StartRejectedException.class)
                    .hasMessageEndingWith("; did you mean " + meant + "?");
            assertThat(fixture.starts()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"'v1.31', 1.31.9-aliyun.1", "'1.31', 1.31.9-aliyun.1", "'1.31.9-Aliyun.1', 1.31.9-aliyun.1"})
    void suggestsTheFormOfAck(String written, String meant) {
        try (AckFixture fixture = new AckFixture(spec -> spec.version("1.30.7-aliyun.1"))) {
            assertThatThrownBy(() -> fixture.upgrader.path(written))
                    .isInstanceOf(StartRejectedException.class)
                    .hasMessageEndingWith("; did you mean " + meant + "?");
            assertThatThrownBy(() -> fixture.upgrader.start(AckClusterUpgrade.toVersion(written)))
                    .isInstanceOf(StartRejectedException.class)
                    .hasMessageEndingWith("; did you mean " + meant + "?");
            assertThat(fixture.starts()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"v7.10.2", "7.10.2 ", "V7.10.2"})
    void aVersionOfCssMayHaveALetter(String written) {
        try (CssFixture fixture = new CssFixture()) {
            assertThat(fixture.upgrader.path(written)).containsExactly(CssFixture.CROSS);
            assertThat(CssImageUpgrade.toVersion(written)).isEqualTo(CssFixture.CROSS);
        }
    }

    @ParameterizedTest
    @CsvSource({"'7.10', 7.10.2", "'7.6', 7.6.2"})
    void suggestsTheFormOfCss(String written, String meant) {
        try (CssFixture fixture = new CssFixture()) {
            assertThatThrownBy(() -> fixture.upgrader.path(written))
                    .isInstanceOf(StartRejectedException.class)
                    .hasMessageEndingWith("; did you mean " + meant + "?");
            assertThatThrownBy(() -> fixture.upgrader.start(CssImageUpgrade.toVersion(written)))
                    .isInstanceOf(StartRejectedException.class)
                    .hasMessageEndingWith("; did you mean " + meant + "?");
            assertThat(fixture.starts()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"v1.31.6-r2", "1.3", "v1.3", "1.31.6-r22", "1.32", "v", "''", "latest"})
    void suggestsNothingForAnUnknownVersion(String written) {
        assertThat(VersionHint.of(written, List.of("v1.31.6-r2", "", "v1.29.1-r0"), true))
                .isEmpty();
    }

    @Test
    void reportsAClusterThatHasTheVersion() {
        try (CssFixture css = new CssFixture();
                CceFixture cce = new CceFixture(spec -> spec.version("v1.29.13-r0"));
                AckFixture ack = new AckFixture(spec -> spec.version("1.30.7-aliyun.1"))) {
            assertThatThrownBy(() -> css.upgrader.start(CssImageUpgrade.toVersion("7.6.2")))
                    .isInstanceOf(StartRejectedException.class)
                    .hasMessage("nothing was started: CSS cluster " + css.cluster.id() + " is already at 7.6.2");
            assertThatThrownBy(() -> cce.upgrader.start(CceClusterUpgrade.toVersion("v1.29.13-r0")))
                    .isInstanceOf(StartRejectedException.class)
                    .hasMessageContaining(" is already at v1.29.13-r0");
            assertThatThrownBy(() -> ack.upgrader.start(AckClusterUpgrade.toVersion("1.30.7-aliyun.1")))
                    .isInstanceOf(StartRejectedException.class)
                    .hasMessageContaining("no path to 1.30.7-aliyun.1: it is already at 1.30.7-aliyun.1");
        }
    }
}
