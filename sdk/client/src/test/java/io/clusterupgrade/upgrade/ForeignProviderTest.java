// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.credentials.CredentialsProvider;
import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.simulator.Accounts;
import io.clusterupgrade.upgrade.fixture.CssFixture;
import io.clusterupgrade.upgrade.fixture.TestErrors;
import io.clusterupgrade.upgrade.model.UpgradeEvent;
import io.clusterupgrade.upgrade.model.UpgradeOutcome;
import io.clusterupgrade.upgrade.model.Verification;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests a custom credentials provider that throws unexpected exceptions during an upgrade. */
class ForeignProviderTest {
    private final CssFixture fixture = new CssFixture();
    private final Provider provider = new Provider();
    private final List<UpgradeEvent> events = new ArrayList<>();
    private final CssClient client = CssClient.builder()
            .endpoint(fixture.cloud.endpoint())
            .projectId(Accounts.PROJECT_ID)
            .credentialsProvider(provider)
            .scheduler(fixture.time)
            .build();

    @AfterEach
    void close() {
        client.close();
        fixture.close();
    }

    private Upgrade started() {
        return ClusterUpgrader.of(client.cluster(fixture.cluster.id())).start(CssFixture.CROSS);
    }

    static Stream<Exception> exceptions() {
        return Stream.of(
                new IllegalStateException("no vault"),
                new NullPointerException(),
                new IOException("thrown without being declared"));
    }

    @ParameterizedTest
    @MethodSource("exceptions")
    void doesNotEndAWatchByThrowingForAWhile(Exception thrown) {
        Upgrade upgrade = started();
        provider.thrown = thrown;
        for (int i = 0; i < 3; i++) {
            fixture.time.beforeNextSleep(() -> {});
        }
        fixture.time.beforeNextSleep(() -> provider.thrown = null);

        UpgradeOutcome outcome = upgrade.await(AwaitOptions.defaults().withListener(events::add));

        assertThat(outcome.orThrow().verification()).isEqualTo(Verification.VERIFIED);
        assertThat(events.stream().filter(UpgradeEvent.PollRetried.class::isInstance))
                .isNotEmpty();
    }

    @Test
    void isReportedWhenItThrowsForTenMinutes() {
        Upgrade upgrade = started();
        provider.thrown = new IllegalStateException("no vault");
        Instant before = fixture.time.now();

        assertThatThrownBy(upgrade::await).hasStackTraceContaining("no vault");

        assertThat(Duration.between(before, fixture.time.now()))
                .isBetween(Duration.ofMinutes(10), Duration.ofMinutes(12));
    }

    private static final class Provider implements CredentialsProvider {
        @Nullable Exception thrown;

        @Override
        public Credentials credentials() {
            if (thrown != null) {
                throw TestErrors.<RuntimeException>sneaky(thrown);
            }
            return Credentials.accessKey(Accounts.ACCESS_KEY_ID, Accounts.SECRET_KEY);
        }
    }
}
