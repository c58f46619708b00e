// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.cce;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.simulator.cce.model.CceUpgradePath;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Versions and the table of versions (see sdk/docs/wire/cce.md#versions and sdk/docs/wire/cce.md#upgrade-information). */
class CceKubernetesVersionTest {
    private static final List<String> OFFERED = List.of("v1.30.10-r2", "v1.31.6-r2", "v1.31.10-r0", "v1.31.6-r10");

    private final CceVersions table = new CceVersions();

    @ParameterizedTest
    @CsvSource({
        "v1.29.13-r10, v1.29, v1.29.13, r10",
        "v1.29.13, v1.29, v1.29.13, ''",
        "v1.29, v1.29, v1.29, ''",
        "odd-one, odd-one, odd, one",
    })
    void splitsAVersionIntoParts(String version, String minor, String release, String patch) {
        assertThat(CceKubernetesVersion.minor(version)).isEqualTo(minor);
        assertThat(CceKubernetesVersion.release(version)).isEqualTo(release);
        assertThat(CceKubernetesVersion.patch(version)).isEqualTo(patch);
    }

    @ParameterizedTest
    @CsvSource({
        "v1.31.6-r2, v1.29.13-r10, true",
        "v1.9.1-r0, v1.29.13-r10, false",
        "v1.29.13-r12, v1.29.13-r10, true",
        "v1.29.13-r9, v1.29.13-r10, false",
        "v1.29.13-r10, v1.29.13-r10, false",
        "v2.0, v1.29.13-r10, true",
        "odd, v1.29, false",
    })
    void comparesVersionsByNumbers(String version, String than, boolean higher) {
        assertThat(CceKubernetesVersion.isHigher(version, than)).isEqualTo(higher);
    }

    @ParameterizedTest
    @CsvSource({
        "v1.31.6-r2, v1.31.6-r2",
        "v1.31, v1.31.10-r0",
        "v1.31.6, v1.31.6-r10",
        "v1.3,",
        "v1.32,",
        "v1.31.6-r3,",
    })
    void resolvesAShortVersionToTheNewestOffered(String requested, String expected) {
        assertThat(CceKubernetesVersion.resolve(requested, OFFERED)).isEqualTo(expected);
    }

    @Test
    void prefersAFullVersionToItsMinorVersion() {
        table.offer("v1.29.13-r10", "v1.32.1-r0");

        assertThat(table.targetsOf("v1.29.13-r10")).containsExactly("v1.32.1-r0");
        assertThat(table.targetsOf("v1.29.13-r11")).containsExactly("v1.30.10-r2", "v1.31.6-r2");
    }

    @Test
    void offersNothingToAnUnknownVersion() {
        assertThat(table.targetsOf("v1.34.3-r0")).isEmpty();
        assertThat(table.targetsOf("odd")).isEmpty();
        assertThat(table.clear().paths()).isEmpty();
    }

    @Test
    void eachVersionOfTheTableLeadsToAHigherOne() {
        for (CceUpgradePath path : table.paths()) {
            assertThat(path.targetVersions()).allMatch(target -> CceKubernetesVersion.isHigher(target, path.version()));
        }
        assertThat(CceVersions.platformOf("v1.31.6-r2")).isEqualTo("cce.31.1");
        assertThat(CceVersions.platformOf("odd")).isEqualTo("cce.0.1");
    }
}
