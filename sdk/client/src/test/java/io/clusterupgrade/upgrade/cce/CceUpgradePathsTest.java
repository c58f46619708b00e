// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.cce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.cce.model.UpgradePath;
import io.clusterupgrade.internal.text.VersionText;
import io.clusterupgrade.upgrade.model.StartRejectedException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests versions of CCE, and the paths between them. */
class CceUpgradePathsTest {
    private static final CceAvailableVersions OFFER =
            new CceAvailableVersions("c1", "v1.19.16-r20", List.of("v1.21.1-r0", "v1.21.10-r2", "v1.20.5-r1"));

    private static UpgradePath line(String version, String... targets) {
        return new UpgradePath(version, null, Arrays.asList(targets));
    }

    private static List<String> path(String meant, UpgradePath... lines) {
        return new CceUpgradePaths(OFFER, Arrays.asList(lines)).to(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "v1.29.9-r1,   v1.29.13-r0, -1",
        "v1.29.13-r10, v1.29.13-r9,  1",
        "v1.29,        v1.29.1-r0,  -1",
        "v1.29.1-r0,   v1.29.1-r0,   0",
        "v2.0,         v1.99,        1",
    })
    void comparesNumbers(String one, String other, int expected) {
        assertThat(Integer.signum(CceVersion.OLDEST_FIRST.compare(one, other))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "v1.31.6-r2, v1.31,      true",
        "v1.31.6-r2, v1.31.6,    true",
        "v1.31.6-r2, v1.31.6-r2, true",
        "v1.31.6-r2, v1.3,       false",
        "v1.31.6-r22, v1.31.6-r2, false",
        "v1.31,      v1.31.6-r2, false",
    })
    void matchesVersions(String version, String meant, boolean fits) {
        assertThat(VersionText.fits(version, meant)).isEqualTo(fits);
    }

    @Test
    void choosesTheNewestPatchInOneHop() {
        assertThat(path("v1.21")).containsExactly("v1.21.10-r2");
        assertThat(path("v1.21.1-r0")).containsExactly("v1.21.1-r0");
        assertThat(path("v1.19")).isEmpty();
        assertThat(path("v1.19.16-r20")).isEmpty();
    }

    @Test
    void choosesTheFewestHopsAndTheNewestEnd() {
        UpgradePath[] table = {
            line("v1.21", "v1.23.3-r0", "v1.23.1-r0", "v1.25.1-r0"),
            line("v1.20", "v1.25.8-r3"),
            line("v1.23", "v1.25.9-r9"),
            line("v1.25", "v1.27.2-r0", "v1.25.8-r3"),
        };

        assertThat(path("v1.25", table)).containsExactly("v1.20.5-r1", "v1.25.8-r3");
        assertThat(path("v1.25.1-r0", table)).containsExactly("v1.21.10-r2", "v1.25.1-r0");
        assertThat(path("v1.27", table)).hasSize(3).startsWith("v1.21.10-r2").endsWith("v1.27.2-r0");
    }

    @Test
    void prefersTheEntryOfTheExactVersion() {
        assertThat(path(
                        "v1.25",
                        line("v1.21", "v1.23.1-r0"),
                        line("v1.21.10-r2", "v1.25.1-r0"),
                        line("v1.21.10-r2", "v1.25.2-r0")))
                .containsExactly("v1.21.10-r2", "v1.25.2-r0");
    }

    @Test
    void namesTheOfferedVersionsWhenThereIsNoPath() {
        UpgradePath[] circle = {line("v1.21", "v1.20.5-r1", "v1.21.10-r2"), line("v1.20", "v1.21.1-r0")};

        assertThatThrownBy(() -> path("v1.30", circle))
                .isInstanceOf(StartRejectedException.class)
                .hasMessageContaining("v1.30")
                .hasMessageContaining("which has v1.19.16-r20; it offers v1.21.1-r0, v1.21.10-r2, v1.20.5-r1");
    }
}
