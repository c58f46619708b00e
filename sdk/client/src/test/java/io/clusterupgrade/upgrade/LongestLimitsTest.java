// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.upgrade.fixture.AckFixture;
import io.clusterupgrade.upgrade.fixture.CceFixture;
import io.clusterupgrade.upgrade.model.UpgradeState;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Tests the longest possible limits of checks before a start: they must not overflow after a check was sent. */
class LongestLimitsTest {
    private static final Duration LONGEST = Duration.ofSeconds(Long.MAX_VALUE, 999_999_999);

    @Test
    void acceptTheLongestDurationForAckChecks() {
        try (AckFixture fixture = new AckFixture()) {
            Upgrade upgrade = fixture.upgrader.start(AckFixture.PLAN.withCheckLimit(LONGEST), fixture.store);

            assertThat(upgrade.await().state()).isEqualTo(UpgradeState.SUCCEEDED);
            assertThat(fixture.cloud.journal().count("RunClusterCheck")).isEqualTo(1);
        }
    }

    @Test
    void acceptTheLongestDurationForCceChecksAndSnapshots() {
        try (CceFixture fixture = new CceFixture()) {
            Upgrade upgrade = fixture.upgrader.start(CceFixture.FULL.withCheckTimeout(LONGEST), fixture.store);

            assertThat(upgrade.await().state()).isEqualTo(UpgradeState.SUCCEEDED);
            assertThat(fixture.starts()).isEqualTo(1);
        }
    }
}
