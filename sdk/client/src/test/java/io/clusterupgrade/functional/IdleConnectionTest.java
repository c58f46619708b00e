// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.functional;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.testkit.Clients.Way;
import io.clusterupgrade.testkit.RawServer;
import io.clusterupgrade.testkit.RawServer.Conversation;
import io.clusterupgrade.transport.RetryPolicy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Tests servers that close idle connections. OkHttp does not check a pooled connection before a GET, however long it was idle, so half a
 * second and eleven seconds are one case: the read fails. The policies here allow no retry, since none may be needed.
 */
class IdleConnectionTest {
    private final CompletableFuture<Void> closed = new CompletableFuture<>();

    @ParameterizedTest
    @CsvSource({"false, BLOCKING", "false, ASYNC", "true, BLOCKING", "true, ASYNC"})
    void readsAfterAnUnnoticedClose(boolean reset, Way way) throws Exception {
        try (RawServer server = RawServer.start(respondingOnce(reset), FaultFixture::respondToAll);
                CssClient css = client(server)) {
            way.read(css);
            closed.get(5, TimeUnit.SECONDS);
            assertThat(way.read(css).status()).isEqualTo(200);

            assertThat(server.requests()).as("each read arrived once").hasSize(2);
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    /** After an idle time all connections are closed, not just one: the second attempt must not use another closed one. */
    @ParameterizedTest
    @CsvSource({"false, BLOCKING", "false, ASYNC", "true, BLOCKING", "true, ASYNC"})
    void readsAfterEightUnnoticedCloses(boolean reset, Way way) throws Exception {
        CyclicBarrier allOpen = new CyclicBarrier(8);
        CountDownLatch allResponded = new CountDownLatch(1);
        CountDownLatch allClosed = new CountDownLatch(8);
        Conversation[] script = new Conversation[9];
        Arrays.fill(script, (Conversation) peer -> {
            peer.readRequest();
            await(allOpen);
            peer.ok("{}");
            await(allResponded);
            peer.finish(reset);
            allClosed.countDown();
        });
        script[8] = FaultFixture::respondToAll;
        try (RawServer server = RawServer.start(script);
                CssClient css = client(server)) {
            List<CompletableFuture<?>> reads = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                reads.add(CompletableFuture.runAsync(() -> Way.ASYNC.read(css), task -> new Thread(task).start()));
            }
            for (CompletableFuture<?> read : reads) {
                read.get(20, TimeUnit.SECONDS);
            }
            allResponded.countDown();
            assertThat(allClosed.await(20, TimeUnit.SECONDS)).isTrue();

            assertThat(way.read(css).attempts()).isEqualTo(2);
            assertThat(way.read(css).attempts()).isEqualTo(1);
            assertThat(server.requests()).as("each read arrived once").hasSize(10);
            assertThat(server.connections()).isEqualTo(9);
        }
    }

    @ParameterizedTest
    @CsvSource({"false, BLOCKING", "false, ASYNC", "true, BLOCKING", "true, ASYNC"})
    void neverWritesOnAnIdleConnection(boolean reset, Way way) throws Exception {
        try (RawServer server = RawServer.start(respondingOnce(reset), FaultFixture::respondToAll);
                CssClient css = client(server)) {
            way.read(css);
            closed.get(5, TimeUnit.SECONDS);
            assertThat(way.write(css).attempts()).isEqualTo(1);
            assertThat(way.write(css).attempts()).isEqualTo(1);

            assertThat(server.requests())
                    .extracting(request -> request.substring(0, 3))
                    .containsExactly("GET", "PUT", "PUT");
            assertThat(server.connections()).isEqualTo(3);
        }
    }

    /** The server read the request before it closed: the read is idempotent and is retried. */
    @ParameterizedTest
    @EnumSource(Way.class)
    void retriesAReadThatArrivedWhileTheServerClosed(Way way) {
        Conversation late = peer -> {
            peer.readRequest();
            peer.ok("{}");
            peer.readRequest();
        };
        try (RawServer server = RawServer.start(late, FaultFixture::respondToAll);
                CssClient css = client(server)) {
            way.read(css);
            assertThat(way.read(css).attempts()).isEqualTo(2);
            assertThat(server.requests()).hasSize(3);
        }
    }

    private Conversation respondingOnce(boolean reset) {
        return peer -> {
            peer.readRequest();
            peer.ok("{}");
            peer.finish(reset);
            closed.complete(null);
        };
    }

    private static void await(CyclicBarrier barrier) throws IOException {
        try {
            barrier.await(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static CssClient client(RawServer server) {
        return FaultFixture.css(server.url()).retryPolicy(RetryPolicy.never()).build();
    }
}
