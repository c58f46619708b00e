// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the comparison of versions. */
class VersionTextTest {
    @Test
    void comparesWithoutBlanksCapitalsAndTheLetterInFront() {
        assertThat(VersionText.bare(" V1.31.6-R2 ")).isEqualTo("1.31.6-r2");
        assertThat(VersionText.bare("v 7.10.2")).isEqualTo("7.10.2");
        assertThat(VersionText.bare("latest")).isEqualTo("latest");
        assertThat(VersionText.bare("v")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "v1.31.6-r2, v1.31.6-r2, true",
        "v1.31.6-r2, v1.31.6, true",
        "v1.31.6-r2, v1.31, true",
        "7.10.2_25.2.0_0611, 7.10.2, true",
        "1.33.3-aliyun.1, 1.33.3, true",
        "v1.31.60-r2, v1.31.6, false",
        "v1.31, v1.31.6, false",
        "v1.310, v1.31, false",
        "v1.31.6, 1.31.6, false"
    })
    void fitsAShorterVersionOnlyAtTheEndOfAPart(String version, String meant, boolean fits) {
        assertThat(VersionText.fits(version, meant)).isEqualTo(fits);
    }

    @Test
    void agreesInBothDirections() {
        assertThat(VersionText.agree("v1.31", "v1.31.6-r2")).isTrue();
        assertThat(VersionText.agree("v1.31.6-r2", "v1.31")).isTrue();
        assertThat(VersionText.agree("v1.31.6", "v1.31.7")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "v7.10.2, 7.10.2, v7.10.2",
        "V1.31, 1.31, v1.31",
        "' v1 ', 1, v1",
        "7.10.2, 7.10.2, v7.10.2",
        "v, v, v",
        "version, version, version",
        "Vlatest, Vlatest, Vlatest",
        "latest, latest, latest",
        "x1, x1, x1"
    })
    void aLetterInFrontIsOneBeforeADigitOnly(String version, String without, String with) {
        assertThat(VersionText.withoutLetter("targetVersion", version)).isEqualTo(without);
        assertThat(VersionText.withLetter("targetVersion", version)).isEqualTo(with);
    }

    @Test
    void aBlankVersionIsRejectedByItsName() {
        assertThatThrownBy(() -> VersionText.withoutLetter("targetVersion", " "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("targetVersion must not be blank");
    }
}
