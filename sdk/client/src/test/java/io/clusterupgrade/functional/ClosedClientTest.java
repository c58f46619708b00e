// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.functional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.error.CallCancelledException;
import io.clusterupgrade.request.ApiResponse;
import io.clusterupgrade.request.RequestOptions;
import io.clusterupgrade.testkit.CannedResponses;
import io.clusterupgrade.testkit.Clients;
import io.clusterupgrade.testkit.Clients.Way;
import io.clusterupgrade.testkit.FakeTransport;
import io.clusterupgrade.testkit.RawServer;
import io.clusterupgrade.testkit.VirtualTime;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests that a closed client sends nothing and leaves no open connection. */
@Timeout(60)
class ClosedClientTest {
    private final CountDownLatch arrived = new CountDownLatch(1);
    private final CountDownLatch clientIsGone = new CountDownLatch(1);
    private final CountDownLatch mayRespond = new CountDownLatch(1);

    @ParameterizedTest
    @CsvSource({"BLOCKING, true", "BLOCKING, false", "ASYNC, true", "ASYNC, false"})
    void rejectsCallsAndSendsNothing(Way way, boolean write) {
        try (RawServer server = RawServer.start(FaultFixture::respondToAll)) {
            CssClient css = FaultFixture.css(server.url()).build();
            CssClient view = css.with(RequestOptions.none().withMaxAttempts(2));
            way.send(css, write);
            css.close();

            for (CssClient closed : new CssClient[] {css, view}) {
                assertThatThrownBy(() -> way.send(closed, write))
                        .isExactlyInstanceOf(CallCancelledException.class)
                        .hasMessageContaining("the client is closed");
            }
            assertThat(server.requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void closesAClientWithACustomTransport(Way way) {
        FakeTransport transport = FakeTransport.of(CannedResponses.ok());
        CssClient css = Clients.css(transport, new VirtualTime());
        css.close();

        assertThat(catchThrowable(() -> way.write(css))).isExactlyInstanceOf(CallCancelledException.class);
        assertThat(transport.sent()).isEmpty();
        assertThat(transport.closed()).as("it may be shared").isZero();
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void doesNotCloseTheClientOfAView(Way way) {
        FakeTransport transport = FakeTransport.of(CannedResponses.ok());
        CssClient css = Clients.css(transport, new VirtualTime());
        css.with(RequestOptions.none()).close();

        assertThat(way.write(css).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void cancelsAReadInProgressAndClosesItsConnection(Way way) throws Exception {
        try (RawServer server = RawServer.start(peer -> {
            peer.readRequest();
            arrived.countDown();
            peer.stall();
            clientIsGone.countDown();
        })) {
            CssClient css = FaultFixture.css(server.url()).build();
            CompletableFuture<ApiResponse<?>> read = CompletableFuture.supplyAsync(() -> way.read(css));
            assertThat(arrived.await(20, TimeUnit.SECONDS)).isTrue();
            css.close();

            assertThat(read)
                    .failsWithin(20, TimeUnit.SECONDS)
                    .withThrowableOfType(ExecutionException.class)
                    .havingCause()
                    .isExactlyInstanceOf(CallCancelledException.class)
                    .withMessageContaining("the transport is closed");
            assertThat(clientIsGone.await(20, TimeUnit.SECONDS))
                    .as("connection closed")
                    .isTrue();
            assertThat(server.requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void completesAWriteInProgress(Way way) throws Exception {
        try (RawServer server = RawServer.start(peer -> {
            peer.readRequest();
            arrived.countDown();
            await(mayRespond);
            peer.ok("{}");
            peer.stall();
            clientIsGone.countDown();
        })) {
            CssClient css = FaultFixture.css(server.url()).build();
            CompletableFuture<ApiResponse<?>> write = CompletableFuture.supplyAsync(() -> way.write(css));
            assertThat(arrived.await(20, TimeUnit.SECONDS)).isTrue();
            css.close();
            mayRespond.countDown();

            assertThat(write.get(20, TimeUnit.SECONDS).status()).isEqualTo(200);
            assertThat(clientIsGone.await(20, TimeUnit.SECONDS))
                    .as("connection closed")
                    .isTrue();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
