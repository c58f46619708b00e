// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefreshPolicyTest {
    private static final Instant NOW = Instant.parse("2026-01-15T08:00:00Z");

    @ParameterizedTest
    @CsvSource({"60,15", "360,40", "1440,40", "8,2"})
    void renewsKeysInTheirLastQuarterAtMostFortyMinutesAhead(int lifetime, int ahead) {
        Instant end = NOW.plus(Duration.ofMinutes(lifetime));

        assertThat(RefreshPolicy.forKeys().refreshAt(NOW, end, 0)).isEqualTo(end.minus(Duration.ofMinutes(ahead)));
    }

    @Test
    void renewsTokensInTheirLastTenth() {
        Instant end = NOW.plus(Duration.ofHours(24));

        assertThat(RefreshPolicy.forTokens().refreshAt(NOW, end, 0)).isEqualTo(end.minus(Duration.ofMinutes(144)));
    }

    @Test
    void spreadsTheRenewalOverAFifth() {
        Instant end = NOW.plus(Duration.ofMinutes(60));

        assertThat(RefreshPolicy.forKeys().refreshAt(NOW, end, 1)).isEqualTo(end.minus(Duration.ofMinutes(12)));
        assertThat(RefreshPolicy.forKeys().refreshAt(NOW, end, 0.5)).isEqualTo(end.minus(Duration.ofSeconds(810)));
    }

    @Test
    void rejectsValuesOutOfRange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RefreshPolicy(0, Duration.ofMinutes(1)))
                .withMessageContaining("share");
        assertThatIllegalArgumentException().isThrownBy(() -> new RefreshPolicy(1, Duration.ofMinutes(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new RefreshPolicy(Double.NaN, Duration.ofMinutes(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RefreshPolicy(0.5, Duration.ZERO))
                .withMessageContaining("atMost");
    }
}
