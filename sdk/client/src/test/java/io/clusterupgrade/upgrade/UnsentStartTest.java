// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.error.TransportException;
import io.clusterupgrade.signer.Signer;
import io.clusterupgrade.simulator.Accounts;
import io.clusterupgrade.transport.ExchangeException;
import io.clusterupgrade.transport.ExchangeException.Kind;
import io.clusterupgrade.transport.ExchangeException.RequestSent;
import io.clusterupgrade.transport.HttpExchange;
import io.clusterupgrade.transport.HttpRequest;
import io.clusterupgrade.transport.OkHttpTransport;
import io.clusterupgrade.transport.Transport;
import io.clusterupgrade.upgrade.fixture.CssFixture;
import io.clusterupgrade.upgrade.model.ResumeToken;
import io.clusterupgrade.upgrade.model.StartOutcomeUnknownException;
import io.clusterupgrade.upgrade.model.StartRejectedException;
import io.clusterupgrade.upgrade.model.UpgradeState;
import io.clusterupgrade.upgrade.plan.CssPlan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Tests starts that fail locally before a byte is sent: the token records that, so the upgrade may be started again.
 */
class UnsentStartTest {
    private final CssFixture fixture = new CssFixture();
    private final OkHttpTransport transport = OkHttpTransport.create();

    @AfterEach
    void close() {
        transport.close();
        fixture.close();
    }

    /** It is unknown how much was sent: the token records the start as sent. */
    @Test
    void anErrorOrExceptionOfCustomCodeCountsAsSent() {
        AssertionError error = new AssertionError("no luck");
        assertThatThrownBy(() -> upgrader(failing(error)).start(CssFixture.CROSS, fixture.store))
                .isSameAs(error);
        assertThat(fixture.starts()).isZero();
        assertThatThrownBy(() -> fixture.upgrader.start(CssFixture.CROSS, fixture.store))
                .isInstanceOf(StartRejectedException.class);

        fixture.store.clear();
        IllegalStateException fault = new IllegalStateException("no luck");
        assertThatThrownBy(() -> upgrader(failing(fault)).start(CssFixture.CROSS, fixture.store))
                .isInstanceOf(StartOutcomeUnknownException.class)
                .hasCause(fault);
        assertThat(fixture.starts()).isZero();
    }

    @Test
    void aMissingThreadCountsAsNotSent() {
        Transport threadless = (call, deadline) -> isStart(call)
                ? new NotBegun(ExchangeException.of(Kind.LOCAL_FAULT, RequestSent.NO, "no thread can be started")
                        .build())
                : transport.start(call, deadline);
        CssClient client = builder().transport(threadless).build();

        assertThatThrownBy(() -> upgrader(client).start(CssFixture.CROSS, fixture.store))
                .isExactlyInstanceOf(TransportException.class)
                .hasMessageContaining("no thread can be started");
        assertMayStartAgain();
    }

    private CssClient failing(Throwable fault) {
        Signer signer = Signer.huawei();
        return builder()
                .transport(transport)
                .signer((call, credentials, now) -> {
                    if (isStart(call)) {
                        throw UnsentStartTest.<RuntimeException>sneaky(fault);
                    }
                    return signer.sign(call, credentials, now);
                })
                .build();
    }

    private void assertMayStartAgain() {
        assertThat(fixture.starts()).isZero();
        ResumeToken kept = fixture.store.saved.get(fixture.store.saved.size() - 1);
        ResumeResult result = fixture.upgrader.resume(kept);
        assertThat(result).isInstanceOf(ResumeResult.NotStarted.class);
        assertThatThrownBy(result::orThrow)
                .hasMessageContaining("start again with the same store, or call TokenStore.clear() to abandon it");
        assertThat(fixture.upgrader
                        .start(CssFixture.CROSS, fixture.store)
                        .await()
                        .state())
                .isEqualTo(UpgradeState.SUCCEEDED);
        assertThat(fixture.starts()).isEqualTo(1);
    }

    private ClusterUpgrader<CssPlan> upgrader(CssClient client) {
        return ClusterUpgrader.of(client.cluster(fixture.cluster.id()));
    }

    private io.clusterupgrade.css.CssClientBuilder builder() {
        return CssClient.builder()
                .endpoint(fixture.cloud.endpoint())
                .projectId(Accounts.PROJECT_ID)
                .credentials(Credentials.accessKey(Accounts.ACCESS_KEY_ID, Accounts.SECRET_KEY))
                .scheduler(fixture.time);
    }

    private static boolean isStart(HttpRequest call) {
        return call.url().endsWith("/image/upgrade");
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> RuntimeException sneaky(Throwable thrown) throws T {
        throw (T) thrown;
    }

    /** An exchange that cannot be started. */
    private record NotBegun(ExchangeException failure) implements HttpExchange {
        @Override
        public io.clusterupgrade.transport.HttpResponse await() {
            throw failure;
        }

        @Override
        public void onDone(Handler handler) {
            handler.onFailure(failure);
        }

        @Override
        public void cancel() {}
    }
}
