// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.functional;

import static io.clusterupgrade.testkit.RawServer.okText;
import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.css.CssOperations;
import io.clusterupgrade.css.model.UpgradeDetailPage;
import io.clusterupgrade.css.request.RetryUpgradeTaskRequest;
import io.clusterupgrade.css.request.UpgradeDetailRequest;
import io.clusterupgrade.request.ApiResponse;
import io.clusterupgrade.testkit.Clients.Way;
import io.clusterupgrade.testkit.RawServer;
import io.clusterupgrade.testkit.RawServer.Conversation;
import io.clusterupgrade.testkit.RawServer.Peer;
import io.clusterupgrade.testkit.TestSocketFactory;
import io.clusterupgrade.transport.OkHttpTransport;
import io.clusterupgrade.transport.RetryPolicy;
import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import mockwebserver3.MockWebServer;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Servers that send bytes without a request, such as a response twice. OkHttp would give it to the next request, and from then on each
 * request the response of the one before. No policy allows a retry here: none may be needed.
 */
@Timeout(60)
class LeftOverBytesTest {
    private static final int READS = 20;

    private final HeldCertificate root = FaultFixture.root();

    /** Responds to each request as documented, and every first one of a connection twice. */
    private static void twiceInOneWrite(Peer peer) throws IOException {
        String request = peer.readRequest();
        peer.write(okText(detail(cluster(request))) + okText(detail(cluster(request))));
        respondToEach(peer);
    }

    private static void respondToEach(Peer peer) throws IOException {
        while (true) {
            String request = peer.readRequest();
            peer.ok(detail(cluster(request)));
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void neverUsesADuplicateResponseForTheNextRead(Way way) {
        try (RawServer server = RawServer.start(LeftOverBytesTest::twiceInOneWrite, LeftOverBytesTest::respondToEach);
                CssClient css = client(server)) {
            assertEachReadGetsItsOwn(way, css);

            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void survivesDuplicateResponsesOnEveryConnection(Way way) {
        try (RawServer server = RawServer.start(LeftOverBytesTest::twiceInOneWrite);
                CssClient css = client(server)) {
            assertEachReadGetsItsOwn(way, css);
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void detectsALateDuplicateBeforeTheNextRequest(Way way) throws Exception {
        CountDownLatch responded = new CountDownLatch(1);
        CountDownLatch repeated = new CountDownLatch(1);
        Conversation later = peer -> {
            peer.readRequest();
            peer.ok(detail("c0"));
            await(responded);
            peer.ok(detail("c0"));
            repeated.countDown();
            respondToEach(peer);
        };
        try (RawServer server = RawServer.start(later, LeftOverBytesTest::respondToEach);
                CssClient css = client(server)) {
            assertThat(taskOf(read(way, css, "c0"))).isEqualTo("c0");
            responded.countDown();
            await(repeated);
            ApiResponse<UpgradeDetailPage> second = read(way, css, "c1");

            assertThat(taskOf(second)).isEqualTo("c1");
            assertThat(second.attempts()).isEqualTo(2);
            assertThat(server.requests())
                    .as("no request was sent on the connection with the bytes")
                    .hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void detectsLongDuplicates(Way way) {
        String padding = "\"x\":\"" + "y".repeat(30_000) + "\",";
        Conversation twice = peer -> {
            String request = peer.readRequest();
            String body = detail(cluster(request)).replaceFirst("\\{", "{" + padding);
            peer.write(okText(body) + okText(body));
            respondToEach(peer);
        };
        try (RawServer server = RawServer.start(twice, LeftOverBytesTest::respondToEach);
                CssClient css = client(server)) {
            assertEachReadGetsItsOwn(way, css);
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void readsNoMoreThanTheContentLength(Way way) {
        Conversation tooLong = peer -> {
            peer.readRequest();
            peer.write(okText(detail("c0")) + "{}{}{}");
            respondToEach(peer);
        };
        try (RawServer server = RawServer.start(tooLong, LeftOverBytesTest::respondToEach);
                CssClient css = client(server)) {
            assertEachReadGetsItsOwn(way, css);
        }
    }

    @Test
    void skipsA100ContinueAfterAResponse() {
        Conversation conversation = peer -> {
            while (true) {
                String request = peer.readRequest();
                peer.write(okText(detail(cluster(request))) + "HTTP/1.1 100 Continue\r\n\r\n");
            }
        };
        try (RawServer server = RawServer.start(conversation);
                CssClient css = client(server)) {
            assertEachReadGetsItsOwn(Way.BLOCKING, css);
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void detectsDuplicatesOverTls(Way way) {
        HeldCertificate certificate =
                FaultFixture.named("localhost").signedBy(root).build();
        HandshakeCertificates serving =
                new HandshakeCertificates.Builder().heldCertificate(certificate).build();
        try (RawServer server = RawServer.start(
                        serving.sslContext().getServerSocketFactory(),
                        LeftOverBytesTest::twiceInOneWrite,
                        LeftOverBytesTest::respondToEach);
                CssClient css = client(
                        server, trusting().protocols(List.of(Protocol.HTTP_1_1)).build())) {
            assertEachReadGetsItsOwn(way, css);

            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @Test
    void matchesHttp2ResponsesByStream() throws Exception {
        MockWebServer server = new MockWebServer();
        server.useHttps(new HandshakeCertificates.Builder()
                .heldCertificate(FaultFixture.named("localhost").signedBy(root).build())
                .build()
                .sslSocketFactory());
        server.start();
        server.setDispatcher(FaultFixture.responding(request -> FaultFixture.OK));
        try (CssClient css = FaultFixture.css(
                        "https://localhost:" + server.getPort(), trusting().build())
                .build()) {
            for (int i = 0; i < READS; i++) {
                css.cluster("c" + i).upgradeDetail();
            }
            assertThat(server.takeRequest().getVersion()).isEqualTo("HTTP/2");
            assertThat(server.takeRequest().getConnectionIndex()).isZero();
            assertThat(server.getRequestCount()).isEqualTo(READS);
        } finally {
            server.close();
        }
    }

    @Test
    void neverWritesOnAConnectionWithUnreadBytes() {
        Conversation twice = peer -> {
            peer.readRequest();
            peer.write(okText("{}") + okText("{}"));
            peer.readRequest();
        };
        try (RawServer server = RawServer.start(twice);
                CssClient css = client(server)) {
            for (int i = 0; i < 3; i++) {
                css.call(CssOperations.RETRY_UPGRADE_TASK, RetryUpgradeTaskRequest.retry("c", "a"));
            }
            assertThat(server.requests()).hasSize(3);
            assertThat(server.connections()).isEqualTo(3);
        }
    }

    @Test
    void usesACustomSocketFactory() {
        List<Socket> made = new ArrayList<>();
        OkHttpClient own =
                new OkHttpClient.Builder().socketFactory(new OwnSockets(made)).build();
        try (RawServer server = RawServer.start(LeftOverBytesTest::respondToEach);
                CssClient css = client(server, own)) {
            assertEachReadGetsItsOwn(Way.BLOCKING, css);

            assertThat(made).hasSize(1);
        }
    }

    private static void assertEachReadGetsItsOwn(Way way, CssClient css) {
        List<String> clusters = IntStream.range(0, READS).mapToObj(i -> "c" + i).toList();
        assertThat(clusters.stream().map(cluster -> taskOf(read(way, css, cluster))))
                .isEqualTo(clusters);
    }

    private static ApiResponse<UpgradeDetailPage> read(Way way, CssClient css, String cluster) {
        return way.call(
                css,
                CssOperations.UPGRADE_DETAIL,
                UpgradeDetailRequest.builder(cluster).build());
    }

    /** Returns a cluster's only task, which has its name. */
    private static String detail(String cluster) {
        return "{\"totalSize\":1,\"detailList\":[{\"id\":\"" + cluster + "\",\"status\":\"RUNNING\"}]}";
    }

    private static String taskOf(ApiResponse<UpgradeDetailPage> response) {
        return response.value().detailList().get(0).id();
    }

    private static String cluster(String request) {
        return request.replaceFirst("(?s).*/clusters/(\\w+)/.*", "$1");
    }

    private OkHttpClient.Builder trusting() {
        return FaultFixture.client(FaultFixture.trusting(root.certificate()));
    }

    private static CssClient client(RawServer server) {
        return FaultFixture.css(server.url()).retryPolicy(RetryPolicy.never()).build();
    }

    private static CssClient client(RawServer server, OkHttpClient own) {
        return FaultFixture.css(server.url())
                .transport(OkHttpTransport.builder().client(own).build())
                .retryPolicy(RetryPolicy.never())
                .build();
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            if (!latch.await(20, TimeUnit.SECONDS)) {
                throw new IOException("it did not happen");
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    /** Plain sockets that are recorded. */
    private static final class OwnSockets extends TestSocketFactory {
        private final List<Socket> made;

        OwnSockets(List<Socket> made) {
            this.made = made;
        }

        @Override
        public Socket createSocket() {
            Socket socket = new Socket();
            made.add(socket);
            return socket;
        }
    }
}
