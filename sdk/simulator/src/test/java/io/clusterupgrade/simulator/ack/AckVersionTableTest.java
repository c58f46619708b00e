// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.ack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AckVersionTableTest {
    private final AckVersionTable versions = new AckVersionTable();

    @Test
    void ordersVersionsByNumbersNotByText() {
        versions.offer("1.9.1-aliyun.1").offer("1.33.10-aliyun.1").offer("1.33.3-aliyun.2");

        assertThat(versions.all())
                .startsWith("1.9.1-aliyun.1", "1.28.15-aliyun.1")
                .containsSubsequence("1.33.3-aliyun.1", "1.33.3-aliyun.2", "1.33.10-aliyun.1", "1.34.1-aliyun.1");
    }

    @Test
    void offersPatchesAndOneMinorVersion() {
        versions.offer("1.32.7-aliyun.1");

        assertThat(versions.upgradableFrom("1.32.1-aliyun.1")).containsExactly("1.32.7-aliyun.1", "1.33.3-aliyun.1");
        assertThat(versions.nextOf("1.32.1-aliyun.1")).isEqualTo("1.33.3-aliyun.1");
    }

    @Test
    void offersUpgradesToAnUnknownVersion() {
        assertThat(versions.upgradableFrom("1.27.0-aliyun.1")).containsExactly("1.28.15-aliyun.1");
        assertThat(versions.upgradableFrom("1.26.0-aliyun.1")).isEmpty();
        assertThat(versions.nextOf("9.9")).isEmpty();
    }

    @Test
    void offersOnlyTheSameMajorVersion() {
        versions.offer("2.33.0-aliyun.1");

        assertThat(versions.upgradableFrom("1.33.3-aliyun.1")).containsExactly("1.34.1-aliyun.1");
    }

    @Test
    void doesNotOfferAWithdrawnVersion() {
        versions.withdraw("1.33.3-aliyun.1");

        assertThat(versions.nextOf("1.32.1-aliyun.1")).isEmpty();
    }
}
