// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.credentials.CredentialsProvider;
import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.simulator.Accounts;
import io.clusterupgrade.simulator.CloudSimulator;
import io.clusterupgrade.upgrade.fixture.CssFixture;
import io.clusterupgrade.upgrade.model.UpgradeEvent;
import io.clusterupgrade.upgrade.model.UpgradeOutcome;
import io.clusterupgrade.upgrade.model.Verification;
import io.clusterupgrade.upgrade.plan.CssImageUpgrade;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests that keys that expire during a watch are replaced without an effect on the watch. */
class ExpiringKeysTest {
    private final CssFixture fixture = new CssFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void continuesToWatchWithNewKeysWhenTheOldOnesExpire() {
        Tokens tokens = new Tokens(fixture.cloud);
        List<UpgradeEvent.PollRetried> noticed = new ArrayList<>();
        try (CssClient client = CssClient.builder()
                .endpoint(fixture.cloud.endpoint())
                .projectId(Accounts.PROJECT_ID)
                .credentialsProvider(tokens)
                .scheduler(fixture.time)
                .build()) {
            Upgrade upgrade =
                    ClusterUpgrader.of(client.cluster(fixture.cluster.id())).start(CssImageUpgrade.toVersion("7.10.2"));
            for (int i = 0; i < 5; i++) {
                fixture.time.beforeNextSleep(tokens::expire);
            }

            UpgradeOutcome outcome = upgrade.await(AwaitOptions.defaults().withListener(event -> {
                if (event instanceof UpgradeEvent.PollRetried retried) {
                    noticed.add(retried);
                }
            }));

            assertThat(outcome.orThrow().verification()).isEqualTo(Verification.VERIFIED);
            assertThat(noticed).isEmpty();
            assertThat(tokens.number).isEqualTo(6);
        }
    }

    /** IAM tokens of which the service accepts only the newest; the cached token has no known expiry. */
    private static final class Tokens implements CredentialsProvider {
        private final CloudSimulator cloud;
        private int number = 1;
        private int cached = 1;

        Tokens(CloudSimulator cloud) {
            this.cloud = cloud;
            cloud.accounts().addToken(name(1));
        }

        void expire() {
            cloud.accounts().expire(name(number));
            number++;
            cloud.accounts().addToken(name(number));
        }

        @Override
        public Credentials credentials() {
            return Credentials.token(name(cached));
        }

        @Override
        public Credentials refreshAfterRejection(Credentials rejected) {
            cached = number;
            return credentials();
        }

        private static String name(int number) {
            return "iam-token-number-" + number;
        }
    }
}
