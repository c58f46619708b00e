// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.functional;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.css.CssOperations;
import io.clusterupgrade.css.request.UpgradeDetailRequest;
import io.clusterupgrade.signer.Signer;
import io.clusterupgrade.testkit.ClientThreads;
import io.clusterupgrade.testkit.RawServer;
import io.clusterupgrade.testkit.Wire;
import io.clusterupgrade.transport.OkHttpTransport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests that load leaks neither threads nor connections. */
@Timeout(60)
class ManyCallsTest {
    private static final MockResponse RESPONSE = Wire.response(200, "{\"totalSize\":0,\"detailList\":[]}");

    private final AtomicInteger responded = new AtomicInteger();
    private final AtomicInteger open = new AtomicInteger();
    private final ConnectionPool pool = new ConnectionPool();
    private MockWebServer server;
    private OkHttpTransport transport;
    private CssClient css;

    @BeforeEach
    void start() {
        server = Wire.server();
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return RESPONSE;
            }
        });
        transport = OkHttpTransport.builder()
                .client(new OkHttpClient.Builder().connectionPool(pool).build())
                .build();
        css = CssClient.builder()
                .endpoint(Wire.url(server))
                .projectId("p")
                .signer(Signer.none())
                .transport(transport)
                .build();
    }

    @AfterEach
    void stop() {
        css.close();
        transport.close();
        pool.evictAll();
        server.close();
    }

    @Test
    void sendsFiveHundredCallsFromEachOfSixtyFourThreads() throws Exception {
        try (RawServer quick = RawServer.start(this::respondAndCount)) {
            try (CssClient patient = fleet(quick)) {
                int before = ClientThreads.count();
                callFromManyThreads(patient);

                assertThat(responded.get()).isEqualTo(32_000);
                assertThat(quick.connections()).isLessThanOrEqualTo(64);
                assertThat(ClientThreads.count() - before).isLessThanOrEqualTo(4);
            }
            while (open.get() > 0) {
                Thread.onSpinWait();
            }
        }
    }

    private static void callFromManyThreads(CssClient client) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(64);
        List<Future<?>> done = new ArrayList<>();
        for (int thread = 0; thread < 64; thread++) {
            done.add(callers.submit(() -> read(client, 500)));
        }
        for (Future<?> future : done) {
            future.get(50, TimeUnit.SECONDS);
        }
        callers.shutdown();
        assertThat(callers.awaitTermination(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void sendsAThousandAsynchronousCallsWithFortyThreads() throws Exception {
        CountDownLatch full = new CountDownLatch(32);
        int before = ClientThreads.count();
        int openersBefore = ClientThreads.openingConnections();
        int most = 0;
        try (RawServer slow = RawServer.start(peer -> {
                    while (true) {
                        peer.nextRequest();
                        full.countDown();
                        awaitQuietly(full);
                        peer.ok("{}");
                    }
                });
                CssClient fleet = fleet(slow)) {
            List<CompletableFuture<?>> calls = new ArrayList<>();
            for (int i = 0; i < 1_000; i++) {
                calls.add(fleet.callAsync(
                        CssOperations.UPGRADE_DETAIL,
                        UpgradeDetailRequest.builder("c" + i).build()));
            }
            assertThat(full.await(20, TimeUnit.SECONDS)).isTrue();
            for (CompletableFuture<?> call : calls) {
                most = Math.max(most, ClientThreads.count() - before);
                call.get(50, TimeUnit.SECONDS);
            }
            assertThat(slow.connections()).isLessThanOrEqualTo(32);
            assertThat(ClientThreads.openingConnections() - openersBefore).isLessThanOrEqualTo(32 + 4);
        }
        assertThat(most).isBetween(32, 40);
    }

    @Test
    void keepsAConnectionForEachOfManyThreads() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(32);
        try (RawServer quick = RawServer.start(this::respondAndCount);
                CssClient fleet = fleet(quick)) {
            List<Future<?>> done = new ArrayList<>();
            for (int thread = 0; thread < 32; thread++) {
                done.add(callers.submit(() -> read(fleet, 100)));
            }
            for (Future<?> future : done) {
                future.get(50, TimeUnit.SECONDS);
            }

            assertThat(responded.get()).isEqualTo(3_200);
            assertThat(quick.connections()).isLessThanOrEqualTo(32);
        } finally {
            callers.shutdown();
        }
    }

    /** The server writes each response in one piece, since the kernel delays two small ones by 40 ms. */
    @Test
    void sendsTenThousandCallsOverOneConnectionWithConstantMemory() {
        try (RawServer quick = RawServer.start(this::respondAndCount)) {
            CssClient patient = css.toBuilder().endpoint(quick.url()).build();
            read(patient, 1_000);
            int threads = ClientThreads.count();
            long used = usedAfterCollection();
            read(patient, 9_000);

            assertThat(usedAfterCollection() - used)
                    .as("bytes kept after 9,000 calls")
                    .isLessThan(2_000_000);
            assertThat(ClientThreads.count()).isLessThanOrEqualTo(threads + 2);
            assertThat(pool.connectionCount()).isEqualTo(1);
            assertThat(quick.connections()).isEqualTo(1);
            assertThat(responded.get()).isEqualTo(10_000);
        }
    }

    @Test
    @Timeout(15)
    void leavesNoConnectionAfterWrites() {
        int before = ClientThreads.count();
        for (int i = 0; i < 300; i++) {
            css.cluster("c").retryUpgradeTask("a");
        }
        assertThat(pool.connectionCount()).isZero();
        assertThat(server.getRequestCount()).isEqualTo(300);
        assertThat(ClientThreads.count() - before).isLessThan(64);
    }

    /** Returns a client with its own transport and connection pool, as usual. */
    private static CssClient fleet(RawServer at) {
        return CssClient.builder()
                .endpoint(at.url())
                .projectId("p")
                .signer(Signer.none())
                .build();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void read(CssClient client, int times) {
        for (int i = 0; i < times; i++) {
            client.cluster("c").upgradeDetail();
        }
    }

    /** Records no requests: they would fill the measured memory. */
    private void respondAndCount(RawServer.Peer peer) throws IOException {
        open.incrementAndGet();
        try {
            while (true) {
                peer.nextRequest();
                responded.incrementAndGet();
                peer.ok("{}");
            }
        } finally {
            open.decrementAndGet();
        }
    }

    private static long usedAfterCollection() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }
}
