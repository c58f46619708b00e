// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.functional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.ack.AckClient;
import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.css.CssCluster;
import io.clusterupgrade.error.AuthenticationException;
import io.clusterupgrade.error.CredentialsException;
import io.clusterupgrade.signer.AlibabaRoaSigner;
import io.clusterupgrade.signer.HuaweiDerivedSigner;
import io.clusterupgrade.signer.Signer;
import io.clusterupgrade.simulator.Accounts;
import io.clusterupgrade.simulator.CloudSimulator;
import io.clusterupgrade.simulator.RecordedCall;
import io.clusterupgrade.simulator.css.model.CssTaskStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests all kinds of credentials against a simulator that checks them, and the exceptions when they are wrong. */
class AuthenticationTest {
    private static final Credentials TEMPORARY = Credentials.session(
            Accounts.TEMPORARY_ACCESS_KEY_ID, Accounts.TEMPORARY_SECRET_KEY, Accounts.SECURITY_TOKEN);

    private final CloudSimulator cloud = CloudSimulator.start();

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void acceptsHuaweiKeysSessionsTokensAndDerivedKeys() {
        String id = cloud.css().addCluster(c -> c.name("shop")).id();

        read(Clients.css(cloud).build(), id);
        read(Clients.css(cloud).credentials(TEMPORARY).build(), id);
        read(
                Clients.css(cloud)
                        .credentials(Credentials.token(Accounts.IAM_TOKEN + "\n"))
                        .build(),
                id);
        read(
                Clients.css(cloud)
                        .signer(HuaweiDerivedSigner.create("css", "cn-north-4"))
                        .build(),
                id);

        assertThat(cloud.journal().calls()).hasSize(4).allMatch(RecordedCall::authenticated);
    }

    @Test
    void acceptsAlibabaKeysSessionsBearerTokensAndTheLegacyScheme() {
        String id = cloud.ack().addCluster(c -> c.name("api").olderDeployment()).id();

        read(Clients.ack(cloud).build(), id);
        read(Clients.ack(cloud).credentials(TEMPORARY).build(), id);
        read(
                Clients.ack(cloud)
                        .credentials(Credentials.token(Accounts.BEARER_TOKEN))
                        .build(),
                id);
        read(Clients.ack(cloud).signer(AlibabaRoaSigner.create()).build(), id);

        assertThat(cloud.journal().calls()).hasSize(4).allMatch(RecordedCall::authenticated);
    }

    @Test
    void reportsAWrongSecretOnceAndNeverRetriesIt() {
        Credentials wrong = Credentials.accessKey(Accounts.ACCESS_KEY_ID, "a-wrong-secret-that-must-not-be-shown");

        assertThatThrownBy(() -> read(Clients.css(cloud).credentials(wrong).build(), "c1"))
                .isInstanceOf(AuthenticationException.class)
                .hasMessageStartingWith("CSS.UpgradeDetail failed: 401 APIGW.0301 ")
                .hasMessageContaining("Check the access key")
                .hasMessageNotContaining("a-wrong-secret");
        assertThatThrownBy(() -> read(Clients.ack(cloud).credentials(wrong).build(), "c1"))
                .isInstanceOf(AuthenticationException.class)
                .hasMessageStartingWith("ACK.GetUpgradeStatus failed: 400 SignatureDoesNotMatch ");

        assertThat(cloud.journal().calls()).hasSize(2).noneMatch(RecordedCall::authenticated);
    }

    @Test
    void doesNotReportAnUnknownKeyAsAMissingCluster() {
        Credentials unknown = Credentials.accessKey("UNKNOWN-KEY", "secret-of-nobody");

        assertThatThrownBy(() -> read(Clients.css(cloud).credentials(unknown).build(), "c1"))
                .isInstanceOf(AuthenticationException.class);
        assertThatThrownBy(() -> read(Clients.ack(cloud).credentials(unknown).build(), "c1"))
                .isInstanceOf(AuthenticationException.class)
                .hasMessageContaining("404 InvalidAccessKeyId.NotFound");
    }

    @ParameterizedTest
    @ValueSource(ints = {-20, 20})
    void correctsAWrongClockOnceForAllCalls(int minutes) {
        Clock off = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(minutes));
        var shop = cloud.css().addCluster(c -> c.name("shop"));
        shop.script().failNode(1).atStep(0).once("no");
        String taskId = shop.startUpgrade(upgrade -> upgrade.sameVersion());
        cloud.clock().advance(Duration.ofHours(1));
        try (CssClient css = Clients.css(cloud).clock(off).build();
                AckClient ack = Clients.ack(cloud).clock(off).build()) {
            // A write too: a rejected request has no effect.
            css.cluster(shop.id()).retryUpgradeTask(taskId);
            read(
                    ack,
                    cloud.ack().addCluster(c -> c.name("api").olderDeployment()).id());
            css.cluster(shop.id()).upgradeDetail();
        }

        assertThat(cloud.journal().calls())
                .extracting(RecordedCall::authenticated)
                .containsExactly(false, true, false, true, true);
        assertThat(shop.task(taskId).status()).isEqualTo(CssTaskStatus.RUNNING);
    }

    @Test
    void replacesAnExpiredTokenByTheProvidersNewOne() {
        cloud.accounts().expire(Accounts.SECURITY_TOKEN).expire(Accounts.IAM_TOKEN);
        String id = cloud.ack().addCluster(c -> c.name("api").olderDeployment()).id();
        Iterator<Credentials> responses =
                List.of(TEMPORARY, Clients.KEYS, Clients.KEYS).iterator();

        read(Clients.ack(cloud).credentialsProvider(responses::next).build(), id);

        assertThat(cloud.journal().calls())
                .extracting(RecordedCall::authenticated)
                .containsExactly(false, true);
        assertThatThrownBy(() -> read(
                        Clients.css(cloud)
                                .credentials(Credentials.token(Accounts.IAM_TOKEN))
                                .build(),
                        "c1"))
                .isInstanceOf(AuthenticationException.class)
                .hasMessageContaining("Get a new token");
    }

    @Test
    void isRejectedWithoutASignature() {
        assertThatThrownBy(() -> read(Clients.css(cloud).signer(Signer.none()).build(), "c1"))
                .isInstanceOf(AuthenticationException.class);
    }

    @Test
    void namesMissingKeysAndSendsNothing() {
        CssClient css = CssClient.builder()
                .environment(Map.of("CLUSTER_UPGRADE_ENDPOINT", cloud.endpoint(), "HUAWEICLOUD_SDK_PROJECT_ID", "p1"))
                .build();

        assertThatThrownBy(() -> read(css, "c1"))
                .isInstanceOf(CredentialsException.class)
                .hasMessageContaining("HUAWEICLOUD_SDK_AK")
                .hasMessageContaining(".credentials(");
        assertThat(cloud.journal().count()).isZero();
    }

    @Test
    void readsTimesWithoutAZoneInTheConfiguredZone() {
        var shop = cloud.css().addCluster(c -> c.name("shop"));
        shop.startUpgrade(upgrade -> upgrade.sameVersion());
        try (CssClient utc = Clients.css(cloud).build();
                CssClient china =
                        utc.toBuilder().timeZone(ZoneOffset.ofHours(8)).build()) {
            CssCluster atUtc = utc.cluster(shop.id());
            CssCluster inChina = china.cluster(shop.id());

            assertThat(Duration.between(
                            inChina.upgradeDetail().get(0).startTime(),
                            atUtc.upgradeDetail().get(0).startTime()))
                    .isEqualTo(Duration.ofHours(8));
        }
    }

    private static void read(CssClient client, String clusterId) {
        try (client) {
            client.cluster(clusterId).upgradeDetail();
        }
    }

    private static void read(AckClient client, String clusterId) {
        try (client) {
            client.cluster(clusterId).getUpgradeStatus();
        }
    }
}
