// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.functional;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.error.CallCancelledException;
import io.clusterupgrade.testkit.RawServer;
import io.clusterupgrade.testkit.RawServer.Conversation;
import io.clusterupgrade.testkit.RawServer.Peer;
import io.clusterupgrade.transport.OkHttpTransport;
import io.clusterupgrade.transport.RateLimit;
import io.clusterupgrade.transport.Scheduler;
import io.clusterupgrade.upgrade.ClusterUpgrader;
import io.clusterupgrade.upgrade.Upgrade;
import io.clusterupgrade.upgrade.model.UpgradeOutcome;
import io.clusterupgrade.upgrade.model.UpgradeOutcome.StillRunning;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Tests an interrupt of a thread that waits for a server that does not respond. The attempt timeout is minutes; the interrupt ends the
 * attempt at once, wherever it waits.
 */
@Timeout(60)
class InterruptedReadTest {
    private static final Duration LONG = Duration.ofMinutes(10);
    private static final long AT_ONCE_MILLIS = 250;

    /** On a busy machine a single run may take longer than the code needs. */
    private static final int TRIES = 5;

    private final ConnectionPool pool = new ConnectionPool();
    private volatile CountDownLatch reached = new CountDownLatch(1);

    @Test
    void whileWaitingForHeaders() throws Exception {
        assertEndsAtOnce(peer -> {
            peer.readRequest();
            silent(peer);
        });
    }

    @Test
    void whileTheBodyStalls() throws Exception {
        assertEndsAtOnce(peer -> {
            peer.readRequest();
            peer.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"totalSize\":");
            silent(peer);
        });
    }

    @Test
    void whileTheBodyOfAnErrorStalls() throws Exception {
        assertEndsAtOnce(peer -> {
            peer.readRequest();
            peer.write("HTTP/1.1 500 No\r\nContent-Length: 100\r\n\r\n{");
            silent(peer);
        });
    }

    @Test
    void onAReusedConnection() throws Exception {
        assertEndsAtOnce(peer -> {
            peer.readRequest();
            peer.ok("{}");
            peer.readRequest();
            silent(peer);
        });
    }

    @Test
    void whileTheTlsHandshakeStalls() throws Exception {
        try (RawServer server = RawServer.start(peer -> {
                    peer.readSome();
                    silent(peer);
                });
                CssClient css = client(server.url().replace("http:", "https:"))) {
            assertCancelledAtOnce(() -> css.cluster("c").upgradeDetail());
        }
    }

    @Test
    void whileConnecting() throws Exception {
        List<Socket> queued = new ArrayList<>();
        try (ServerSocket unresponsive = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                CssClient css = client("http://127.0.0.1:" + unresponsive.getLocalPort())) {
            fill(unresponsive, queued);
            assertCancelledAtOnce(() -> {
                reached.countDown();
                return css.cluster("c").upgradeDetail();
            });
        } finally {
            for (Socket socket : queued) {
                socket.close();
            }
        }
    }

    @Test
    void whileQueued() throws Exception {
        try (RawServer server = RawServer.start(FaultFixture::respondToAll);
                CssClient css = builder(server.url())
                        .rateLimit(RateLimit.perSecond(0.001))
                        .build()) {
            css.cluster("c").upgradeDetail();
            pool.evictAll();
            assertCancelledAtOnce(() -> {
                reached.countDown();
                return css.cluster("c").upgradeDetail();
            });

            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void whileFetchingCredentials() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        try (RawServer server = RawServer.start(FaultFixture::respondToAll);
                CssClient css = builder(server.url())
                        .signer(io.clusterupgrade.signer.Signer.huawei())
                        .credentialsProvider(new io.clusterupgrade.credentials.CredentialsProvider() {
                            @Override
                            public io.clusterupgrade.credentials.Credentials credentials() {
                                reached.countDown();
                                await(never);
                                throw new IllegalStateException("no caller waits for it any more");
                            }

                            @Override
                            public boolean isReady() {
                                return false;
                            }
                        })
                        .build()) {
            assertCancelledAtOnce(() -> css.cluster("c").upgradeDetail());

            assertThat(server.requests()).isEmpty();
        } finally {
            never.countDown();
        }
    }

    @Test
    void whileWatchingAnUpgrade() throws Exception {
        Conversation twoPolls = peer -> {
            for (int i = 0; i < 2; i++) {
                peer.readRequest();
                peer.ok("{\"totalSize\":1,\"detailList\":[{\"id\":\"t1\",\"status\":\"RUNNING\"}]}");
            }
            peer.readRequest();
            silent(peer);
        };
        try (RawServer server = RawServer.start(twoPolls);
                CssClient css = FaultFixture.css(server.url())
                        .attemptTimeout(LONG)
                        .callTimeout(LONG)
                        .build()) {
            Upgrade upgrade = ClusterUpgrader.of(css.cluster("c")).attach("t1");
            Interrupted<UpgradeOutcome> ended = interrupted(upgrade::await);

            assertThat(ended.value())
                    .isInstanceOfSatisfying(
                            StillRunning.class,
                            outcome -> assertThat(outcome.reason()).isEqualTo(StillRunning.Reason.INTERRUPTED));
            assertThat(ended.flagKept()).isTrue();
        }
    }

    private void assertEndsAtOnce(Conversation conversation) throws Exception {
        try (RawServer server = RawServer.start(conversation);
                CssClient css = client(server.url())) {
            assertCancelledAtOnce(() -> {
                css.cluster("c").upgradeDetail();
                // Only where the first one gets a response.
                return css.cluster("c").upgradeDetail();
            });
        }
    }

    private void assertCancelledAtOnce(Callable<?> read) throws Exception {
        long shortest = Long.MAX_VALUE;
        for (int i = 0; i < TRIES && shortest > AT_ONCE_MILLIS; i++) {
            Interrupted<?> ended = interrupted(read);

            assertThat(ended.thrown()).isExactlyInstanceOf(CallCancelledException.class);
            assertThat(ended.flagKept()).isTrue();
            assertThat(pool.connectionCount()).as("connections left").isZero();
            shortest = Math.min(shortest, ended.millis());
        }
        assertThat(shortest).isLessThanOrEqualTo(AT_ONCE_MILLIS);
    }

    /** Runs work in a thread and interrupts the thread when the server sends nothing more. */
    private <T> Interrupted<T> interrupted(Callable<T> work) throws Exception {
        reached = new CountDownLatch(1);
        CompletableFuture<Interrupted<T>> ended = new CompletableFuture<>();
        AtomicReference<Long> since = new AtomicReference<>();
        Thread thread = new Thread(() -> {
            T value = null;
            Throwable thrown = null;
            try {
                value = work.call();
            } catch (Throwable e) {
                thrown = e;
            }
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since.get());
            ended.complete(
                    new Interrupted<>(value, thrown, Thread.currentThread().isInterrupted(), millis));
        });
        thread.start();
        assertThat(reached.await(30, TimeUnit.SECONDS)).isTrue();
        since.set(System.nanoTime());
        thread.interrupt();
        return ended.get(30, TimeUnit.SECONDS);
    }

    private void silent(Peer peer) throws IOException {
        reached.countDown();
        peer.stall();
    }

    /** Fills the queue of a server that accepts no connection. */
    private static void fill(ServerSocket unresponsive, List<Socket> queued) throws IOException {
        while (true) {
            Socket socket = new Socket();
            queued.add(socket);
            try {
                socket.connect(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), unresponsive.getLocalPort()), 100);
            } catch (SocketTimeoutException e) {
                return;
            }
        }
    }

    private CssClient client(String url) {
        return builder(url).build();
    }

    private io.clusterupgrade.css.CssClientBuilder builder(String url) {
        return FaultFixture.css(url)
                .scheduler(Scheduler.system())
                .transport(OkHttpTransport.builder()
                        .client(new OkHttpClient.Builder().connectionPool(pool).build())
                        .connectTimeout(LONG)
                        .build())
                .attemptTimeout(LONG)
                .callTimeout(LONG);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    /**
     * The result of interrupted work.
     *
     * @param millis how long after the interrupt
     */
    private record Interrupted<T>(T value, Throwable thrown, boolean flagKept, long millis) {}
}
