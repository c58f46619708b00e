// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.functional;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.signer.Signer;
import io.clusterupgrade.testkit.RawServer;
import io.clusterupgrade.testkit.Wire;
import io.clusterupgrade.transport.OkHttpTransport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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

/** Load leaks neither threads nor connections. */
@Timeout(60)
class ManyCallsTest {
    private static final MockResponse ANSWER = Wire.response(200, "{\"totalSize\":0,\"detailList\":[]}");

    private final AtomicInteger answered = new AtomicInteger();
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
                return ANSWER;
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
    void sixtyFourThreadsWithFiveHundredCallsEach() throws Exception {
        int before = threads();
        ExecutorService callers = Executors.newFixedThreadPool(64);
        try (RawServer quick = RawServer.start(this::answerAndCount)) {
            CssClient patient = css.toBuilder().endpoint(quick.url()).build();
            List<Future<?>> done = new ArrayList<>();
            for (int thread = 0; thread < 64; thread++) {
                done.add(callers.submit(() -> {
                    for (int i = 0; i < 500; i++) {
                        patient.cluster("c").upgradeDetail();
                    }
                }));
            }
            for (Future<?> future : done) {
                future.get(50, TimeUnit.SECONDS);
            }
            callers.shutdown();
            assertThat(callers.awaitTermination(5, TimeUnit.SECONDS)).isTrue();

            assertThat(answered.get()).isEqualTo(32_000);
            assertThat(pool.connectionCount()).isLessThanOrEqualTo(64);
            assertThat(pool.idleConnectionCount()).isEqualTo(pool.connectionCount());
            assertThat(threads() - before).isLessThan(64);
        }
    }

    @Test
    void aClientKeepsAConnectionForEachOfManyThreads() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(32);
        try (RawServer quick = RawServer.start(this::answerAndCount);
                CssClient fleet = CssClient.builder()
                        .endpoint(quick.url())
                        .projectId("p")
                        .signer(Signer.none())
                        .build()) {
            List<Future<?>> done = new ArrayList<>();
            for (int thread = 0; thread < 32; thread++) {
                done.add(callers.submit(() -> read(fleet, 100)));
            }
            for (Future<?> future : done) {
                future.get(50, TimeUnit.SECONDS);
            }

            assertThat(answered.get()).isEqualTo(3_200);
            assertThat(quick.connections()).isLessThanOrEqualTo(32);
        } finally {
            callers.shutdown();
        }
    }

    /** Against a server that writes an answer in one piece: the kernel delays two small ones by 40 ms. */
    @Test
    void tenThousandCallsInARowUseOneConnectionAndNoMoreMemory() {
        try (RawServer quick = RawServer.start(this::answerAndCount)) {
            CssClient patient = css.toBuilder().endpoint(quick.url()).build();
            read(patient, 1_000);
            int threads = threads();
            long used = usedAfterCollection();
            read(patient, 9_000);

            assertThat(usedAfterCollection() - used)
                    .as("bytes kept after 9,000 calls")
                    .isLessThan(2_000_000);
            assertThat(threads()).isLessThanOrEqualTo(threads + 2);
            assertThat(pool.connectionCount()).isEqualTo(1);
            assertThat(quick.connections()).isEqualTo(1);
            assertThat(answered.get()).isEqualTo(10_000);
        }
    }

    @Test
    @Timeout(15)
    void writesLeaveNoConnectionBehind() {
        int before = threads();
        for (int i = 0; i < 300; i++) {
            css.cluster("c").retryUpgradeTask("a");
        }
        assertThat(pool.connectionCount()).isZero();
        assertThat(server.getRequestCount()).isEqualTo(300);
        assertThat(threads() - before).isLessThan(64);
    }

    private static void read(CssClient client, int times) {
        for (int i = 0; i < times; i++) {
            client.cluster("c").upgradeDetail();
        }
    }

    /** Notes no requests: they would fill the memory that is looked at. */
    private void answerAndCount(RawServer.Peer peer) throws IOException {
        while (true) {
            peer.nextRequest();
            answered.incrementAndGet();
            peer.ok("{}");
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

    /** Ours and OkHttp's client threads; the server of the test has a thread a connection. */
    private static int threads() {
        return (int) Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("cluster-upgrade") || name.startsWith("OkHttp"))
                .count();
    }
}
