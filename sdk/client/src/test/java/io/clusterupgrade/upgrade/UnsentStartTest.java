// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.error.TransportException;
import io.clusterupgrade.signer.Signer;
import io.clusterupgrade.simulator.Accounts;
import io.clusterupgrade.transport.HttpCall;
import io.clusterupgrade.transport.HttpExchange;
import io.clusterupgrade.transport.OkHttpTransport;
import io.clusterupgrade.transport.Transport;
import io.clusterupgrade.transport.TransportFailure;
import io.clusterupgrade.transport.TransportFailure.Kind;
import io.clusterupgrade.transport.TransportFailure.RequestSent;
import io.clusterupgrade.upgrade.plan.CssPlan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A start that fails in this program before a byte of it has left: its token says that it was not sent, so it may be started again. */
class UnsentStartTest {
    private final CssWorld world = new CssWorld();
    private final OkHttpTransport transport = OkHttpTransport.create();

    @AfterEach
    void close() {
        transport.close();
        world.close();
    }

    /** Nobody can tell how far it got: the token stays on the safe side. */
    @Test
    void anErrorOrExceptionOfForeignCodeCountsAsSent() {
        AssertionError error = new AssertionError("no luck");
        assertThatThrownBy(() -> upgrader(failing(error)).start(CssWorld.CROSS, world.store))
                .isSameAs(error);
        assertThat(world.starts()).isZero();
        assertThatThrownBy(() -> world.upgrader.start(CssWorld.CROSS, world.store))
                .isInstanceOf(StartRefusedException.class);

        world.store.clear();
        IllegalStateException fault = new IllegalStateException("no luck");
        assertThatThrownBy(() -> upgrader(failing(fault)).start(CssWorld.CROSS, world.store))
                .isInstanceOf(StartUncertainException.class)
                .hasCause(fault);
        assertThat(world.starts()).isZero();
    }

    @Test
    void noThreadToSendItIn() {
        Transport threadless = (call, deadline) -> isStart(call)
                ? new NotBegun(TransportFailure.of(Kind.LOCAL_FAULT, RequestSent.NO, "no thread can be started")
                        .build())
                : transport.start(call, deadline);
        CssClient client = builder().transport(threadless).build();

        assertThatThrownBy(() -> upgrader(client).start(CssWorld.CROSS, world.store))
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
        assertThat(world.starts()).isZero();
        ResumeToken kept = world.store.saved.get(world.store.saved.size() - 1);
        assertThat(world.upgrader.resume(kept)).isInstanceOf(Resumption.NotStarted.class);
        assertThat(world.upgrader.start(CssWorld.CROSS, world.store).await().state())
                .isEqualTo(UpgradeState.SUCCEEDED);
        assertThat(world.starts()).isEqualTo(1);
    }

    private ClusterUpgrader<CssPlan> upgrader(CssClient client) {
        return ClusterUpgrader.of(client.cluster(world.cluster.id()));
    }

    private io.clusterupgrade.css.CssClientBuilder builder() {
        return CssClient.builder()
                .endpoint(world.cloud.endpoint())
                .projectId(Accounts.PROJECT_ID)
                .credentials(Credentials.accessKey(Accounts.ACCESS_KEY_ID, Accounts.SECRET_KEY))
                .scheduler(world.time);
    }

    private static boolean isStart(HttpCall call) {
        return call.url().endsWith("/image/upgrade");
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> RuntimeException sneaky(Throwable thrown) throws T {
        throw (T) thrown;
    }

    /** An exchange that cannot even begin. */
    private record NotBegun(TransportFailure failure) implements HttpExchange {
        @Override
        public io.clusterupgrade.transport.HttpReply await() {
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
