// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.upgrade.fixture.CceFixture;
import io.clusterupgrade.upgrade.fixture.CssFixture;
import io.clusterupgrade.upgrade.model.NotFinishedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests the completion of a successful upgrade. */
class FinishTest {
    private final CceFixture cce = new CceFixture();

    @AfterEach
    void close() {
        cce.close();
    }

    @Test
    void finishesOnlyASuccessfulUpgrade() {
        Upgrade upgrade = cce.upgrader.start(CceFixture.FULL);
        assertThatThrownBy(upgrade::finish)
                .isInstanceOf(NotFinishedException.class)
                .hasMessageContaining("has not succeeded");
        assertThat(cce.cloud.journal().count("CreatePostCheck")).isZero();

        upgrade.await();
        assertThat(cce.cloud.journal().count("CreatePostCheck")).isZero();
        upgrade.finish();

        assertThat(cce.cloud.journal().calls("CreatePostCheck"))
                .singleElement()
                .satisfies(call -> assertThat(call.body())
                        .contains("\"clusterVersion\":\"v1.29.13-r10\"")
                        .contains("\"targetVersion\":\"v1.31.6-r2\""));
        assertThat(cce.cluster.workFlows().get(0).phase()).isEqualTo("Success");
    }

    @Test
    void reportsThatThePostCheckFailed() {
        Upgrade upgrade = cce.upgrader.start(CceFixture.BARE);
        upgrade.await();
        cce.cluster.script().failPostCheck();

        assertThatThrownBy(upgrade::finish)
                .isInstanceOf(NotFinishedException.class)
                .hasMessageContaining("post-check ended with Failed");
        upgrade.finish();
    }

    @Test
    void changesNothingWhenTheServiceNeedsNothing() {
        try (CssFixture css = new CssFixture()) {
            Upgrade upgrade = css.upgrader.start(CssFixture.CROSS);
            upgrade.await();
            css.cloud.journal().clear();

            upgrade.finish();

            assertThat(css.cloud.journal().calls())
                    .allMatch(call -> call.method().equals("GET"));
        }
    }
}
