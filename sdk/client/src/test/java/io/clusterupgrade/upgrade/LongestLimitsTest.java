// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.upgrade.fixture.AckFixture;
import io.clusterupgrade.upgrade.fixture.CceFixture;
import io.clusterupgrade.upgrade.model.UpgradeState;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Limits of checks before a start that are as long as a duration can be: a check that was sent must not be given up over them. */
class LongestLimitsTest {
    private static final Duration LONGEST = Duration.ofSeconds(Long.MAX_VALUE, 999_999_999);

    @Test
    void ofAcksCheck() {
        try (AckFixture fixture = new AckFixture()) {
            Upgrade upgrade = fixture.upgrader.start(AckFixture.PLAN.withCheckLimit(LONGEST), fixture.store);

            assertThat(upgrade.await().state()).isEqualTo(UpgradeState.SUCCEEDED);
            assertThat(fixture.cloud.journal().count("RunClusterCheck")).isEqualTo(1);
        }
    }

    @Test
    void ofCcesCheckAndSnapshot() {
        try (CceFixture fixture = new CceFixture()) {
            Upgrade upgrade = fixture.upgrader.start(CceFixture.FULL.withCheckTimeout(LONGEST), fixture.store);

            assertThat(upgrade.await().state()).isEqualTo(UpgradeState.SUCCEEDED);
            assertThat(fixture.starts()).isEqualTo(1);
        }
    }
}
